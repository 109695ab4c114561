import { sumCents, type Cents } from '#app/money/cents'
import { categorySum } from '#app/finance/budget/budget_preview'
import { deriveFlatRates } from '#app/finance/budget/flat_rates'
import { assessShift, type Flexibility } from '#app/finance/what_if/flexibility'
import type { BudgetMatrix, BudgetMatrixRow } from '#app/finance/budget/queries/budget_matrix'
import { flatRateCategories } from '#app/finance/budget/queries/budget_structure'
import { budgetCells } from '#app/finance/budget/queries/budget_versions'
import { draftUses } from '#app/finance/budget/queries/draft_uses'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import {
  flexibilityRule,
  type ProjectFlexibility,
} from '#app/finance/what_if/queries/flexibility_rule'

/** Spending that is in sight beside what the programme approved: used, in approval and drafts. EUR cents. */
export type BudgetForecast = {
  /** the last version that the programme approved */
  baseNumber: number
  rows: (BudgetMatrixRow & { flexibility: Flexibility })[]
  total: Flexibility
  /** categories that will pass their limit, and those that will pass their budget only */
  over: BudgetMatrixRow[]
  inLimit: BudgetMatrixRow[]
  rule: ProjectFlexibility
}

/**
 * What is to be warned of before it breaks. Three or four queries beyond those of the matrix.
 * @returns null while nothing is approved   Source: domain.md 13.
 */
export async function budgetForecast(
  projectId: number,
  matrix: BudgetMatrix
): Promise<BudgetForecast | null> {
  const base = matrix.versions.find(({ approvalKind }) => approvalKind === 'programme')
  if (!base) return null
  const cells = await budgetCells(base.id)
  const drafts = await draftsByCategory(projectId, matrix)
  const rule = await flexibilityRule(await findProjectFacts(projectId))
  const shifts = matrix.rows.map(({ id, total }) => ({
    categoryId: id,
    baseCents: categorySum(cells, id),
    amountCents: sumCents([total.usedCents, total.inApprovalCents, drafts.get(id) ?? 0]),
  }))
  const { categories, total } = assessShift(rule, shifts, { baseCents: 0, amountCents: 0 })
  const rows = matrix.rows.map((row, index) => ({ ...row, flexibility: categories[index]! }))
  return {
    baseNumber: base.number,
    rows,
    total,
    over: rows.filter(({ flexibility }) => flexibility.standing === 'over_limit'),
    inLimit: rows.filter(({ flexibility }) => flexibility.standing === 'in_limit'),
    rule,
  }
}

/** What drafts would add, with the flat rates that would follow. */
async function draftsByCategory(
  projectId: number,
  { typed, ends, rows }: BudgetMatrix
): Promise<Map<number, Cents>> {
  const drafts = await draftUses(projectId)
  const rates = flatRateCategories(rows)
  const sums = new Map<number, Cents>()
  const add = (sign: 1 | -1, uses: typeof drafts) => {
    for (const use of uses) {
      const taken = sumCents([use.certifiedCents, use.reportedCents, use.inApprovalCents])
      sums.set(use.costCategoryId, sumCents([sums.get(use.costCategoryId) ?? 0, sign * taken]))
    }
  }
  add(1, drafts)
  add(1, deriveFlatRates([...typed, ...drafts], rates, ends))
  add(-1, deriveFlatRates(typed, rates, ends))
  return sums
}
