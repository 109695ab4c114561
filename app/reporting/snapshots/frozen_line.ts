import type { Locale } from '#app/shared/locale'
import type { ExpenditureLine } from '#app/workbooks/financial/financial_report_data'

/** A line of a report as it is kept: whose it is, its amounts, and what it says in each language. */
export type FrozenLine = {
  position: number
  /** null for a derived line, which has a rate instead */
  expenseId: number | null
  flatRateBp: number | null
  costCategoryId: number
  stageId: number
  content: Record<Locale, ExpenditureLine>
}

/** A kept line as somebody may see it. */
export function visibleLine(line: ExpenditureLine, seesSensitive: boolean): ExpenditureLine {
  if (seesSensitive || !line.isSensitive) return line
  return { ...line, description: null, comment: null }
}
