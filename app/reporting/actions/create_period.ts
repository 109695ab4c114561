import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Project from '#app/projects/models/project'
import {
  assertPeriodFits,
  periodColumns,
  refuseTakenNumber,
  type PeriodForm,
} from '#app/reporting/actions/period_rules'
import ReportingPeriod from '#app/reporting/models/reporting_period'

/**
 * Adds a reporting period. The project is locked, so that two people cannot add the same days at once.
 * @throws {RuleBroken} as `assertPeriodFits`
 */
export function createPeriod(
  projectId: number,
  form: PeriodForm,
  actor: Actor
): Promise<ReportingPeriod> {
  return refuseTakenNumber(
    form.number,
    change(actor, 'reporting_period.created', async (trx) => {
      await lockRow(Project, projectId, trx)
      await assertPeriodFits(trx, projectId, form, null)
      return new ReportingPeriod()
        .useTransaction(trx)
        .merge({ projectId, ...periodColumns(form) })
        .save()
    })
  )
}
