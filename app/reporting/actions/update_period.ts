import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Project from '#app/projects/models/project'
import { assertReportOpen } from '#app/reporting/actions/assert_report_open'
import {
  assertPeriodFits,
  periodColumns,
  refuseTakenNumber,
  type PeriodForm,
} from '#app/reporting/actions/period_rules'
import ReportingPeriod from '#app/reporting/models/reporting_period'

/**
 * Changes a reporting period while its report is not handed in. The project is locked, so that no day gets into two periods.
 * @throws {RuleBroken} as `assertPeriodFits`, or when the report was handed in   @throws {StaleVersion}   @throws {Hidden}
 */
export function updatePeriod(
  projectId: number,
  id: number,
  form: PeriodForm & { rowVersion: number },
  actor: Actor
): Promise<ReportingPeriod> {
  return refuseTakenNumber(
    form.number,
    change(actor, 'reporting_period.updated', async (trx) => {
      await lockRow(Project, projectId, trx)
      const period = await lockRow(
        ReportingPeriod,
        id,
        trx,
        { project_id: projectId },
        form.rowVersion
      )
      await assertReportOpen(trx, id)
      await assertPeriodFits(trx, projectId, form, id)
      return period.merge(periodColumns(form)).save()
    })
  )
}
