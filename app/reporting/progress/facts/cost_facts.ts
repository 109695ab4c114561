import { formatMoney } from '#app/money/money_format'
import type { BudgetPart } from '#app/workbooks/financial/financial_report_data'
import { said, type Fact } from '#app/reporting/progress/facts/fact'
import type { PeriodRow } from '#app/reporting/queries/list_periods'
import { layOutReport } from '#app/reporting/queries/lay_out_report'

export type CostFact = Fact<{ lt: BudgetPart; en: BudgetPart }>

/** What was declared in the period in each cost category against its budget; categories of nothing but zeros are left out. */
export async function costFacts(
  projectId: number,
  period: PeriodRow,
  periods: PeriodRow[]
): Promise<CostFact[]> {
  const { structure, layout } = await layOutReport(projectId, period, periods)
  const [inLt, inEn] = [layout.categories('lt'), layout.categories('en')]
  return structure.categories.flatMap(({ id }, at) => {
    const [lt, en] = [inLt[at]!, inEn[at]!]
    if (lt.budgetCents === 0 && lt.reportedBeforeCents === 0 && lt.thisReportCents === 0) return []
    const named = { titleLt: `${lt.code} ${lt.name}`, titleEn: `${en.code} ${en.name}` }
    return [
      {
        kind: 'cost' as const,
        subjectId: id,
        said: said('cost', named, (locale) => ({
          now: formatMoney(lt.thisReportCents, locale),
          before: formatMoney(lt.reportedBeforeCents, locale),
          budget: formatMoney(lt.budgetCents, locale),
        })),
        href: '/budget',
        row: { lt, en },
      },
    ]
  })
}
