import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { toCents } from '#app/money/cents'
import type { CellUse } from '#app/finance/budget/flat_rates'

const SUM_BY_STATUS = `
  sum(case when status in ('certified', 'certified_in_part') then coalesce(certified_cents, declared_cents) else 0 end) as certified,
  sum(case when status = 'reported' then declared_cents else 0 end) as reported,
  sum(case when status in ('submitted', 'approved') then declared_cents else 0 end) as in_approval`

/**
 * What a project's typed expenses take from each cell of the budget, by reporting period. Drafts, returned, voided and
 * set-aside expenses take nothing. Flat-rate categories are not in it: see `deriveFlatRates`.
 * @param within only these cells; all when left out
 */
export async function budgetUses(
  projectId: number,
  within: { costCategoryId?: number; stageId?: number } = {},
  client: QueryClientContract = db.connection()
): Promise<CellUse[]> {
  const query = client
    .from('expenses')
    .where('project_id', projectId)
    .whereIn('status', ['submitted', 'approved', 'reported', 'certified', 'certified_in_part'])
    .groupBy('cost_category_id', 'stage_id', 'reporting_period_id')
    .select('cost_category_id', 'stage_id', 'reporting_period_id', db.raw(SUM_BY_STATUS))
  if (within.costCategoryId !== undefined) query.where('cost_category_id', within.costCategoryId)
  if (within.stageId !== undefined) query.where('stage_id', within.stageId)
  const rows = await query
  return rows.map((row) => ({
    costCategoryId: row.cost_category_id,
    stageId: row.stage_id,
    periodId: row.reporting_period_id,
    certifiedCents: toCents(row.certified),
    reportedCents: toCents(row.reported),
    inApprovalCents: toCents(row.in_approval),
  }))
}
