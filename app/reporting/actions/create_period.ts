import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import {
  assertPeriodFits,
  periodColumns,
  refuseTakenNumber,
  type PeriodForm,
} from '#app/reporting/actions/period_rules'
import ReportingPeriod from '#app/reporting/models/reporting_period'

/** Adds a reporting period. @throws {RuleBroken} as `assertPeriodFits` */
export function createPeriod(
  projectId: number,
  form: PeriodForm,
  actor: Actor
): Promise<ReportingPeriod> {
  return refuseTakenNumber(
    form.number,
    change(actor, 'reporting_period.created', async (trx) => {
      await assertPeriodFits(trx, projectId, form, null)
      return new ReportingPeriod()
        .useTransaction(trx)
        .merge({ projectId, ...periodColumns(form) })
        .save()
    })
  )
}
