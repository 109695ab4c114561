import { sumCents, type Cents } from '../../money/cents.js'
import { splitCofinancing } from '../../money/cofinancing.js'
import type { BudgetPart, ExpenditureLine, FinancialReportData } from './financial_report_data.js'

/** The report's totals and its lines differ. The workbook is not finished: auditors must never get two truths. */
export class ReportInconsistent extends Error {
  constructor(what: string, stated: Cents, found: Cents) {
    super(
      `The report data is inconsistent: ${what} is stated as ${stated} cents, but ${found} cents were found`
    )
  }
}

/**
 * Checks what can be known before the lines: stages and categories agree, the fund's part is that of the total.
 * @throws {ReportInconsistent} naming the figure.
 */
export function assertTotalsAgree(report: FinancialReportData): void {
  for (const key of AMOUNTS) {
    const found = total(report.stages, key)
    expectEqual(`the stages' ${key}`, total(report.categories, key), found)
  }
  for (const key of ['thisReportCents', 'certifiedCents'] as const) {
    const { erdf } = splitCofinancing(total(report.categories, key), report.erdfRate)
    expectEqual(`the ERDF part of ${key}`, report.erdf[key], erdf)
  }
}

/**
 * Passes the lines on and adds them up; after the last one their sums must be the stated ones: per category, per
 * stage, certified, and the fund's part.
 * @throws {ReportInconsistent} naming the figure; {RangeError} for a line of an unknown category or stage.
 */
export async function* controlledLines(
  report: FinancialReportData
): AsyncGenerator<ExpenditureLine> {
  const categories = new Counter('category', report.categories)
  const stages = new Counter('stage', report.stages)
  let erdf = 0
  for await (const line of report.lines()) {
    categories.add(line.categoryCode, line)
    stages.add(line.stageCode, line)
    erdf = sumCents([erdf, line.erdfCents])
    yield line
  }
  categories.assertAsStated()
  stages.assertAsStated()
  expectEqual('the ERDF part of the lines', report.erdf.thisReportCents, erdf)
}

/** Sum of one amount over all parts. */
export function total(parts: BudgetPart[], key: (typeof AMOUNTS)[number]): Cents {
  return sumCents(parts.map((part) => part[key]))
}

const AMOUNTS = ['budgetCents', 'reportedBeforeCents', 'thisReportCents', 'certifiedCents'] as const

/** Adds declared and certified amounts per part. */
class Counter {
  readonly #found: Map<string, { part: BudgetPart; declared: Cents; certified: Cents }>

  constructor(
    private readonly noun: string,
    parts: BudgetPart[]
  ) {
    this.#found = new Map(parts.map((part) => [part.code, { part, declared: 0, certified: 0 }]))
  }

  add(code: string, line: ExpenditureLine): void {
    const sums = this.#found.get(code)
    if (!sums) throw new RangeError(`${line.reference} has the unknown ${this.noun} "${code}"`)
    sums.declared = sumCents([sums.declared, line.declaredCents])
    sums.certified = sumCents([sums.certified, line.certifiedCents ?? 0])
  }

  assertAsStated(): void {
    for (const [code, { part, declared, certified }] of this.#found) {
      expectEqual(`declared in ${this.noun} ${code}`, part.thisReportCents, declared)
      expectEqual(`certified in ${this.noun} ${code}`, part.certifiedCents, certified)
    }
  }
}

function expectEqual(what: string, stated: Cents, found: Cents): void {
  if (stated !== found) throw new ReportInconsistent(what, stated, found)
}
