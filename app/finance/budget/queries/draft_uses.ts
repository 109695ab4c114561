import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { toCents } from '#app/money/cents'
import { NO_USE } from '#app/finance/budget/budget_use'
import type { CellUse } from '#app/finance/budget/flat_rates'

/**
 * What drafts and returned expenses would take once they are submitted, by cell and period, as if it were on the way. Other
 * sums of the budget leave them out.
 */
export async function draftUses(
  projectId: number,
  client: QueryClientContract = db.connection()
): Promise<CellUse[]> {
  const rows = await client
    .from('expenses')
    .where('project_id', projectId)
    .whereIn('status', ['draft', 'returned'])
    .groupBy('cost_category_id', 'stage_id', 'reporting_period_id')
    .select('cost_category_id', 'stage_id', 'reporting_period_id')
    .sum('declared_cents as declared')
  return rows.map((row) => ({
    ...NO_USE,
    costCategoryId: row.cost_category_id,
    stageId: row.stage_id,
    periodId: row.reporting_period_id,
    inApprovalCents: toCents(row.declared),
  }))
}
