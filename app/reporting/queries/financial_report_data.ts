import { breathe } from '#app/shared/breathe'
import type { Cents } from '#app/money/cents'
import { splitCofinancing } from '#app/money/cofinancing'
import { distributeErdf } from '#app/money/distribute'
import type {
  ExpenditureLine,
  FinancialReportData,
} from '#app/workbooks/financial/financial_report_data'
import { sourceTotal } from '#app/finance/budget/budget_funding'
import { runChecks } from '#app/reporting/checks/run_checks'
import { reportChecks } from '#app/reporting/report_checks'
import { derivedLine, type DerivedLine } from '#app/reporting/derived_lines'
import { frozenReport } from '#app/reporting/snapshots/frozen_report'
import {
  expenditureLines,
  lineAmounts,
  type LineContext,
} from '#app/reporting/queries/expenditure_lines'
import { layOutReport } from '#app/reporting/queries/lay_out_report'
import type { PeriodRow } from '#app/reporting/queries/list_periods'
import { citedDecisions } from '#app/reporting/queries/cited_decisions'
import { reportContracts } from '#app/reporting/queries/report_contracts'
import { reportIdentity, type ReportReader } from '#app/reporting/queries/report_identity'
import type { ReportLayout } from '#app/reporting/report_layout'
import { total, type CellSum } from '#app/reporting/report_sums'

/**
 * The financial report of a period as the workbook takes it. Totals come from sums in the database, the lines are read a
 * page at a time when they are asked for. The fund's part is cut on the report's total, flat rates included, and shared
 * over the lines in two passes: ids and amounts first, whole lines later.   Source: domain.md 14, 16.
 * @param period one of the project's   @param periods all of them, for what was reported before
 */
export async function financialReportData(
  projectId: number,
  period: PeriodRow,
  periods: PeriodRow[],
  reader: ReportReader
): Promise<FinancialReportData> {
  if (period.snapshotId !== null) return frozenReport(period, period.snapshotId, reader)
  const { head, layout } = await reportHead(projectId, period, periods, reader)
  const { lines } = await reportLines(period, layout, head.erdfRate, reader)
  return { ...head, lines }
}

/** All of a report but its lines, and how it is laid out. */
export type ReportHead = Omit<FinancialReportData, 'lines'>

/** What a report says beside its lines, as the database stands now; with the checks that found something. */
export async function reportHead(
  projectId: number,
  period: PeriodRow,
  periods: PeriodRow[],
  reader: ReportReader
): Promise<{ head: ReportHead; layout: ReportLayout; budgetVersionId: number | null }> {
  const laidOut = await layOutReport(projectId, period, periods)
  const { structure, before, version, whole, erdfRate, layout } = laidOut
  const head: ReportHead = {
    ...(await afterABreath(reportIdentity(projectId, period, reader))),
    state: period.state,
    budgetVersion: {
      number: version ? String(version.number) : '–',
      approvedOn: version?.approvedOn ?? null,
    },
    decisions: await citedDecisions(projectId, period.id, version?.decision?.id ?? null),
    erdfRate,
    categories: layout.categories(reader.locale),
    stages: layout.stages(reader.locale),
    erdf: {
      budgetCents: sourceTotal(whole?.funding ?? [], 'erdf'),
      reportedBeforeCents: erdfBefore(layout.before, periods, structure.erdfRateBp),
      thisReportCents: splitCofinancing(total(layout.now, 'declaredCents'), erdfRate).erdf,
      certifiedCents: splitCofinancing(total(layout.now, 'certifiedCents'), erdfRate).erdf,
    },
    contracts: await afterABreath(reportContracts(projectId, period.id, [...before], reader)),
    checks: reportChecks(await runChecks({ projectId, periodId: period.id }), reader.say),
  }
  return { head, layout, budgetVersionId: version?.id ?? null }
}

/** The lines of a report as the database stands now, with whose they are, in their order. */
export type LivingLines = {
  lines: () => AsyncGenerator<ExpenditureLine>
  /** the expenses of the first lines */
  ids: number[]
  /** what the lines after them were derived from */
  derived: DerivedLine[]
}

/** The lines as they are asked for; the fund's part is shared over all of them beforehand. */
export async function reportLines(
  period: PeriodRow,
  layout: ReportLayout,
  erdfRate: number,
  reader: ReportReader
): Promise<LivingLines> {
  const { ids, declared } = await lineAmounts(period.id)
  await breathe()
  const derived = layout.derivedLines(reader)
  const parts = distributeErdf(
    [...declared, ...derived.map((line) => line.sum.declaredCents)],
    erdfRate
  )
  await breathe()
  const context: LineContext = { ...reader, ...layout.codes, ids, erdf: parts }
  const lines = async function* () {
    yield* expenditureLines(period.id, context)
    for (const [index, line] of derived.entries())
      yield derivedLine(line, parts[ids.length + index]!)
  }
  return { lines, ids, derived }
}

async function afterABreath<T>(work: Promise<T>): Promise<T> {
  const result = await work
  await breathe()
  return result
}

/** Each earlier report's part was cut on its own total, at its own rate. */
function erdfBefore(before: CellSum[], periods: PeriodRow[], projectRate: number): Cents {
  const rates = new Map(periods.map(({ id, erdfRateBp }) => [id, erdfRateBp ?? projectRate]))
  const reports = [...Map.groupBy(before, (sum) => sum.periodId)]
  return reports.reduce(
    (sum, [id, cells]) => sum + splitCofinancing(total(cells, 'takenCents'), rates.get(id)!).erdf,
    0
  )
}
