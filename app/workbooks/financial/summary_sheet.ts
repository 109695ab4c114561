import { splitCofinancing } from '../../money/cofinancing.js'
import type { Book } from '../book.js'
import type { Content } from '../cells.js'
import { titled } from '../columns.js'
import { tableSheet, totalRowOf, type FooterRow } from '../table_sheet.js'
import { budgetPartColumns, derivedContents, type Amounts } from './budget_part_columns.js'
import type { FinancialReportData } from './financial_report_data.js'
import { total } from './report_control.js'

/** Budget and use by cost category, with the fund's and the city's part of each total. */
export async function summarySheet(book: Book, report: FinancialReportData): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('summary.sheet'),
    title: words('summary.title'),
    columns: titled(budgetPartColumns(report, words, 'category'), words, 'summary'),
    rows: report.categories,
    totals: (extent) => ({ used: usedInTotal(report, extent.totalRow!) }),
    footer: (extent) => cofinancingRows(book, report, extent.totalRow!),
  })
}

/** The same table by stage; a sheet of its own, because a sheet holds one table. */
export async function stagesSheet(book: Book, report: FinancialReportData): Promise<void> {
  const { words } = book
  const columns = titled(budgetPartColumns(report, words, 'stage'), words, 'summary')
  await tableSheet(book, {
    name: words('stages.sheet'),
    title: words('stages.title'),
    columns: columns.with(0, { ...columns[0]!, title: words('stages.part') }),
    rows: report.stages,
    totals: (extent) => ({ used: usedInTotal(report, extent.totalRow!) }),
  })
}

/** Where other sheets find the summary's totals: declared, the fund's and the city's part of it, certified. */
export function summaryCells(report: FinancialReportData, sheetName: string) {
  const at = totalRowOf(report.categories.length)
  const cell = (address: string) => `'${sheetName}'!${address}`
  return {
    declared: cell(`D${at}`),
    erdf: cell(`D${at + 1}`),
    city: cell(`D${at + 2}`),
    certified: cell(`E${at}`),
  }
}

/** EUR cents of the report's total row. */
export function totalAmounts(report: FinancialReportData): Amounts {
  return {
    budgetCents: total(report.categories, 'budgetCents'),
    reportedBeforeCents: total(report.categories, 'reportedBeforeCents'),
    thisReportCents: total(report.categories, 'thisReportCents'),
    certifiedCents: total(report.categories, 'certifiedCents'),
  }
}

function usedInTotal(report: FinancialReportData, at: number): Content {
  return derivedContents(report).used(totalAmounts(report), at)
}

/** The fund's row, then the city's: what the fund doesn't bear. */
function cofinancingRows(book: Book, report: FinancialReportData, totalRow: number): FooterRow[] {
  const { words } = book
  const rate = new Intl.NumberFormat(words.locale).format(report.erdfRate / 100)
  const [erdfRow, cityRow] = [totalRow + 1, totalRow + 2]
  return [
    { label: words('summary.erdf', { rate }), contents: erdfContents(report, totalRow, erdfRow) },
    { label: words('summary.city'), contents: cityContents(report, totalRow, erdfRow, cityRow) },
  ]
}

/**
 * This report's part is a formula that cuts towards zero on whole cents. The budget's and the earlier reports' parts
 * are numbers: each was cut when it was decided, and cutting their sum again could give another cent.
 */
function erdfContents(report: FinancialReportData, totalRow: number, at: number) {
  const { erdf, erdfRate } = report
  const cut = (letter: string) => `TRUNC(ROUND(${letter}${totalRow}*100,0)*${erdfRate}/10000)/100`
  const derived = derivedContents(report)
  return {
    budget: erdf.budgetCents,
    before: erdf.reportedBeforeCents,
    declared: { formula: cut('D'), result: erdf.thisReportCents },
    certified: { formula: cut('E'), result: erdf.certifiedCents },
    remaining: derived.remaining(erdf, at),
    used: derived.used(erdf, at),
  }
}

function cityContents(
  report: FinancialReportData,
  totalRow: number,
  erdfRow: number,
  at: number
): Record<string, Content> {
  const totals = totalAmounts(report)
  const city: Amounts = {
    budgetCents: totals.budgetCents - report.erdf.budgetCents,
    reportedBeforeCents: totals.reportedBeforeCents - report.erdf.reportedBeforeCents,
    thisReportCents: splitCofinancing(totals.thisReportCents, report.erdfRate).own,
    certifiedCents: splitCofinancing(totals.certifiedCents, report.erdfRate).own,
  }
  const rest = (letter: string, result: number) => ({
    formula: `ROUND(${letter}${totalRow}-${letter}${erdfRow},2)`,
    result,
  })
  const derived = derivedContents(report)
  return {
    budget: rest('B', city.budgetCents),
    before: rest('C', city.reportedBeforeCents),
    declared: rest('D', city.thisReportCents),
    certified: rest('E', city.certifiedCents),
    remaining: derived.remaining(city, at),
    used: derived.used(city, at),
  }
}
