import type { Locale } from '#app/shared/locale'
import type { LivingLines } from '#app/reporting/queries/financial_report_data'
import type { ReportLayout } from '#app/reporting/report_layout'
import type { FrozenLine } from '#app/reporting/snapshots/frozen_line'

/**
 * The lines of a report as they are kept, both languages side by side, as they come.
 * @param living the same lines in each language
 * @throws {Error} when the two do not have the same lines: an expense changed meanwhile
 */
export async function* freezeLines(
  living: Record<Locale, LivingLines>,
  layout: ReportLayout
): AsyncGenerator<FrozenLine> {
  const categoryIds = idsByCode(layout.codes.categoryCodes)
  const stageIds = idsByCode(layout.codes.stageCodes)
  const { ids, derived } = living.lt
  const english = living.en.lines()
  let position = 0
  for await (const lt of living.lt.lines()) {
    const { value: en } = await english.next()
    if (!en || en.reference !== lt.reference || en.declaredCents !== lt.declaredCents) {
      throw new Error('The two languages of a report have different lines')
    }
    const expenseId = ids[position] ?? null
    position += 1
    yield {
      position,
      expenseId,
      flatRateBp: expenseId === null ? derived[position - 1 - ids.length]!.rate : null,
      costCategoryId: categoryIds.get(lt.categoryCode)!,
      stageId: stageIds.get(lt.stageCode)!,
      content: { lt, en },
    }
  }
}

function idsByCode(codes: ReadonlyMap<number, string>): Map<string, number> {
  return new Map([...codes].map(([id, code]) => [code, id]))
}
