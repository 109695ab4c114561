import { deriveFlatRates, flatRateBasis, type FlatRateBasis } from '#app/finance/budget/flat_rates'
import {
  budgetStructure,
  flatRateCategories,
  periodEnds,
  type BudgetCategory,
} from '#app/finance/budget/queries/budget_structure'
import { budgetUses } from '#app/finance/budget/queries/budget_uses'
import { keptAnswers } from '#app/finance/expenses/queries/project_state'

/** A category that nobody logs, with what its amount was taken of. */
export type DerivedCost = BudgetCategory &
  FlatRateBasis & {
    /** the one category it stands on; null for all other direct costs */
    base: BudgetCategory | null
  }

const kept = keptAnswers<DerivedCost[]>()

/**
 * What a project claims without logging it: its flat-rate categories and how they came about.
 * @param state of `projectState`, read before: counted again only after something in the project changed
 */
export function derivedCosts(projectId: number, state: string | null): Promise<DerivedCost[]> {
  return kept(state, projectId, () => findDerivedCosts(projectId))
}

async function findDerivedCosts(projectId: number): Promise<DerivedCost[]> {
  const { categories } = await budgetStructure(projectId)
  const flatRates = flatRateCategories(categories)
  if (flatRates.length === 0) return []
  const typed = await budgetUses(projectId)
  const ends = await periodEnds(projectId)
  const uses = [...typed, ...deriveFlatRates(typed, flatRates, ends)]
  return flatRates.map((rate) => {
    const category = categories.find(({ id }) => id === rate.id)!
    const base = categories.find(({ id }) => id === category.flatRateOfId) ?? null
    return { ...category, base, ...flatRateBasis(rate, uses, ends) }
  })
}
