import db from '@adonisjs/lucid/services/db'
import { breathe } from '#app/shared/breathe'
import { toCents, type Cents } from '#app/money/cents'
import type { ExpenditureLine } from '#app/workbooks/financial/financial_report_data'
import { expenditureLine, type LineWords } from '#app/reporting/expenditure_line'
import { REPORT_STATUSES } from '#app/reporting/report_statuses'

/** How many lines are in memory at once. */
const PAGE = 500

/** The amounts of a report's expenses in the order of their numbers: the first pass, over which the fund's part is shared. */
export type LineAmounts = { ids: number[]; declared: Cents[] }

export async function lineAmounts(periodId: number): Promise<LineAmounts> {
  const rows = await reportExpenses(periodId).select('id', 'declared_cents').orderBy('number')
  return {
    ids: rows.map((row) => row.id),
    declared: rows.map((row) => toCents(row.declared_cents)),
  }
}

export type LineContext = LineWords & {
  ids: number[]
  /** the fund's part of each line, in the order of `ids` */
  erdf: Cents[]
}

/**
 * The report's expenses as lines, in the order of their numbers, a page at a time: nothing holds all of them.
 * @throws {Error} when the expenses are not those of the first pass any more: the file would tell two truths
 */
export async function* expenditureLines(
  periodId: number,
  context: LineContext
): AsyncGenerator<ExpenditureLine> {
  let last = 0
  let at = 0
  for (;;) {
    const rows = await linePage(periodId, last)
    await breathe()
    const attachments = await attachmentCounts(rows.map((row) => row.id))
    for (const row of rows) {
      if (context.ids[at] !== row.id) throw expensesChanged()
      yield expenditureLine(row, context, context.erdf[at]!, attachments.get(row.id) ?? 0)
      at += 1
    }
    if (rows.length < PAGE) {
      if (at !== context.ids.length) throw expensesChanged()
      return
    }
    last = rows[rows.length - 1]!.number
  }
}

function expensesChanged(): Error {
  return new Error('The expenses changed while the report was written')
}

function reportExpenses(periodId: number) {
  return db
    .from('expenses')
    .where('expenses.reporting_period_id', periodId)
    .whereIn('expenses.status', REPORT_STATUSES)
}

function linePage(periodId: number, afterNumber: number): Promise<Record<string, any>[]> {
  return reportExpenses(periodId)
    .leftJoin('suppliers', 'suppliers.id', 'expenses.supplier_id')
    .leftJoin('activities', 'activities.id', 'expenses.activity_id')
    .leftJoin('council_decisions', 'council_decisions.id', 'expenses.council_decision_id')
    .leftJoin('expenses as origins', 'origins.id', 'expenses.carried_from_id')
    .leftJoin('expenses as corrected', 'corrected.id', 'expenses.corrects_id')
    .leftJoin(
      'reporting_periods as origin_periods',
      'origin_periods.id',
      'origins.reporting_period_id'
    )
    .where('expenses.number', '>', afterNumber)
    .select('expenses.*')
    .select('suppliers.name as supplier_name', 'legal_code', 'vat_code')
    .select('activities.number as activity_number', 'activities.title_lt as activity_lt')
    .select('activities.title_en as activity_en')
    .select('council_decisions.number as decision_number', 'decided_on')
    .select('origins.reference as origin_reference', 'origin_periods.number as origin_period')
    .select('corrected.reference as corrected_reference')
    .orderBy('expenses.number')
    .limit(PAGE)
}

async function attachmentCounts(ids: number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .from('expense_documents')
    .whereIn('expense_id', ids)
    .groupBy('expense_id')
    .select('expense_id')
    .count('* as count')
  return new Map(rows.map((row) => [row.expense_id, Number(row.count)]))
}
