import vine, { errors } from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { id, isoDate, optionalId, optionalText, rowVersion, text } from '#app/shared/rules'
import { cellName, sentRows, type PlanCell, type PlanRow } from '#app/workplan/plan/plan_rows'

const planRowValidator = vine.create({
  number: text(20),
  titleLt: text(300),
  stageId: id(),
  startsOn: isoDate(),
  endsOn: isoDate(),
  ownerRoleId: optionalId(),
  dependsOn: optionalText(500),
  rowVersion: rowVersion(),
})

/**
 * Reads every row that was sent; what is wrong with any cell is told at that cell.
 * @throws {errors.E_VALIDATION_ERROR} with all cells at once
 */
export async function readPlan({ request }: HttpContext): Promise<PlanRow[]> {
  const rows: PlanRow[] = []
  const problems: { field: string; message: string }[] = []
  for (const { id: activityId, cells } of sentRows(request.all())) {
    try {
      const row = await request.validateUsing(planRowValidator, { data: cells })
      const { ownerRoleId = null, dependsOn = null } = row
      rows.push({ ...row, id: activityId, ownerRoleId, dependsOn })
    } catch (error) {
      if (!(error instanceof errors.E_VALIDATION_ERROR)) throw error
      for (const { field, message } of error.messages) {
        problems.push({ field: cellName(field as PlanCell, activityId), message })
      }
    }
  }
  if (problems.length > 0) throw new errors.E_VALIDATION_ERROR(problems)
  return rows
}
