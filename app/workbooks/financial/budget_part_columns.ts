import type { Cents } from '../../money/cents.js'
import { percentUsed } from '../../money/rates.js'
import type { Column } from '../columns.js'
import type { Words } from '../words.js'
import { exactly, partLabel } from './budget_part.js'
import { expenditureColumn } from './expenditure_sheet.js'
import type { BudgetPart, FinancialReportData } from './financial_report_data.js'

/** The four amounts of a row, from which what remains and what is used follow. */
export type Amounts = Omit<BudgetPart, 'code' | 'name'>

/**
 * Columns of a table by category or stage. A: label, B: budget, C: reported before, D: this report, E: certified,
 * F: remaining, G: used. D and E add up the list of expenditure, F and G are formulas of their row.
 * @param by the list's column by which lines belong to a row
 */
export function budgetPartColumns(
  report: FinancialReportData,
  words: Words,
  by: 'category' | 'stage'
): Column<BudgetPart>[] {
  const lineSum = (amount: 'declared' | 'certified', part: BudgetPart, at: number) => {
    const [sum, parts] = [amount, by].map((key) => expenditureColumn(report, words, key))
    return `ROUND(SUMIFS(${sum},${parts},${exactly(partLabel(part), `$A${at}`)}),2)`
  }
  const derived = derivedContents(report)
  return [
    { key: 'part', width: 44, kind: 'text', value: partLabel },
    { key: 'budget', width: 16, kind: 'money', value: (p) => p.budgetCents, total: 'sum' },
    { key: 'before', width: 16, kind: 'money', value: (p) => p.reportedBeforeCents, total: 'sum' },
    {
      key: 'declared',
      width: 16,
      kind: 'money',
      value: (p, at) => ({ formula: lineSum('declared', p, at), result: p.thisReportCents }),
      total: 'sum',
    },
    {
      key: 'certified',
      width: 16,
      kind: 'money',
      value: (p, at) => ({ formula: lineSum('certified', p, at), result: p.certifiedCents }),
      total: 'sum',
    },
    { key: 'remaining', width: 16, kind: 'money', value: derived.remaining, total: 'sum' },
    { key: 'used', width: 12, kind: 'percent', value: derived.used },
  ]
}

/**
 * Remaining = budget - reported before - this report, which counts as certified once it is certified (domain.md 16).
 * Used = (budget - remaining) / budget to two decimals, "-" without a budget; on whole cents, so that no double's
 * noise can turn a half.
 */
export function derivedContents(report: FinancialReportData) {
  const isCertified = ['certified', 'claimed', 'paid'].includes(report.state)
  const taken = isCertified ? 'E' : 'D'
  const remainingCents = (row: Amounts): Cents =>
    row.budgetCents -
    row.reportedBeforeCents -
    (isCertified ? row.certifiedCents : row.thisReportCents)
  return {
    remaining: (row: Amounts, at: number) => ({
      formula: `ROUND(B${at}-C${at}-${taken}${at},2)`,
      result: remainingCents(row),
    }),
    used: (row: Amounts, at: number) => ({
      formula: `IF(B${at}=0,"-",ROUND(ROUND((B${at}-F${at})*100,0)/ROUND(B${at}*100,0),4))`,
      result: percentUsed(row.budgetCents - remainingCents(row), row.budgetCents) ?? '-',
    }),
  }
}
