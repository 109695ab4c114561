import db from '@adonisjs/lucid/services/db'
import { toCents } from '#app/money/cents'
import {
  flatRateCategories,
  periodEnds,
  type BudgetCategory,
} from '#app/finance/budget/queries/budget_structure'
import { deriveSums, type CellSum, type FrozenRates } from '#app/reporting/report_sums'
import { REPORT_STATUSES } from '#app/reporting/report_statuses'

const AMOUNTS = `
  count(*) as expenses,
  sum(declared_cents) as declared,
  sum(case when status in ('certified', 'certified_in_part') then declared_cents else 0 end) as controlled,
  sum(case when status in ('certified', 'certified_in_part') then coalesce(certified_cents, declared_cents) else 0 end) as certified,
  sum(case when status = 'set_aside' then 0
    when status in ('certified', 'certified_in_part') then coalesce(certified_cents, declared_cents)
    else declared_cents end) as taken`

/**
 * What the project's reports hold, by period, category and stage, derived flat rates included. Three queries however
 * many expenses there are.
 */
export async function reportSums(
  projectId: number,
  categories: BudgetCategory[]
): Promise<CellSum[]> {
  const rows = await db
    .from('expenses')
    .where('project_id', projectId)
    .whereNotNull('reporting_period_id')
    .whereIn('status', REPORT_STATUSES)
    .groupBy('reporting_period_id', 'cost_category_id', 'stage_id')
    .select('reporting_period_id', 'cost_category_id', 'stage_id', db.raw(AMOUNTS))
  const typed = rows.map((row) => ({
    periodId: row.reporting_period_id,
    costCategoryId: row.cost_category_id,
    stageId: row.stage_id,
    expenses: Number(row.expenses),
    declaredCents: toCents(row.declared),
    controlledCents: toCents(row.controlled),
    certifiedCents: toCents(row.certified),
    takenCents: toCents(row.taken),
  }))
  const ends = await periodEnds(projectId)
  const frozen = await frozenRates(projectId)
  return [...typed, ...deriveSums(typed, flatRateCategories(categories), ends, frozen)]
}

/** The flat rates that the project's frozen reports were handed in with. */
async function frozenRates(projectId: number): Promise<FrozenRates> {
  const rows = await db
    .from('financial_reports')
    .leftJoin('report_lines', (join) => {
      join
        .on('report_lines.snapshot_id', 'financial_reports.snapshot_id')
        .andOnNull('report_lines.expense_id')
    })
    .where('financial_reports.project_id', projectId)
    .whereNotNull('financial_reports.snapshot_id')
    .distinct('reporting_period_id', 'report_lines.cost_category_id', 'report_lines.flat_rate_bp')
  const rates = new Map<number, Map<number, number>>()
  for (const row of rows) {
    const ofPeriod = rates.get(row.reporting_period_id) ?? new Map<number, number>()
    if (row.cost_category_id !== null) ofPeriod.set(row.cost_category_id, row.flat_rate_bp)
    rates.set(row.reporting_period_id, ofPeriod)
  }
  return rates
}
