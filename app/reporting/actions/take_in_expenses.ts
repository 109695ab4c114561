import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertReportOpen } from '#app/reporting/actions/assert_report_open'
import ReportingPeriod from '#app/reporting/models/reporting_period'
import { takable } from '#app/reporting/queries/left_out_expenses'

/** Ids in one statement: SQLite takes 32,766 parameters, older ones 999. */
const AT_ONCE = 500

/**
 * Puts every approved expense paid inside the period, and in no period yet, into the period's report.
 * One change: all or none, one audit event that names them.
 * @returns how many were taken in
 * @throws {RuleBroken} when there are none or the report was handed in   @throws {Hidden} for another project's period
 */
export async function takeInExpenses(
  projectId: number,
  periodId: number,
  actor: Actor
): Promise<number> {
  let taken = 0
  await change(actor, 'reporting_period.expenses_taken_in', async (trx, note) => {
    const period = await lockRow(ReportingPeriod, periodId, trx, { project_id: projectId })
    await assertReportOpen(trx, periodId)
    const query = takable(projectId, period, trx).select('id', 'reference').orderBy('number')
    if (trx.dialect.name === 'mysql') query.forUpdate()
    const expenses = await query
    if (expenses.length === 0) throw new RuleBroken('reporting.nothing_to_take_in')
    await assign(
      trx,
      periodId,
      expenses.map(({ id }) => id),
      actor
    )
    note({ expenses: expenses.map(({ id, reference }) => ({ id, reference })) })
    taken = expenses.length
    return period
  })
  return taken
}

async function assign(
  trx: TransactionClientContract,
  periodId: number,
  ids: number[],
  actor: Actor
) {
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const query = trx.from('expenses').whereIn('id', ids.slice(first, first + AT_ONCE))
    await query.update({
      reporting_period_id: periodId,
      row_version: trx.raw('row_version + 1'),
      updated_at: instantToDatabase(actor.now),
    })
  }
}
