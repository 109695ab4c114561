import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { addUse, budgetPosition, NO_USE } from '#app/finance/budget/budget_use'
import { deriveFlatRates, type CellUse } from '#app/finance/budget/flat_rates'
import {
  budgetStructure,
  flatRateCategories,
  periodEnds,
} from '#app/finance/budget/queries/budget_structure'
import { budgetUses } from '#app/finance/budget/queries/budget_uses'

export type BudgetLeft = {
  budgetCents: Cents
  /** certified + reported */
  usedCents: Cents
  /** submitted + approved */
  inApprovalCents: Cents
  /** negative when more is taken than was planned */
  leftCents: Cents
}

/**
 * What is left in one cell of the approved budget. A cell that the budget does not name has a budget of 0.
 * Three small queries: it is asked while somebody types an expense.
 * @returns null when the project has no approved budget or no such category
 */
export async function budgetLeft(
  projectId: number,
  costCategoryId: number,
  stageId: number
): Promise<BudgetLeft | null> {
  const [version, category] = await Promise.all([
    db
      .from('budget_versions')
      .leftJoin('budget_lines', (join) => {
        join
          .on('budget_lines.budget_version_id', 'budget_versions.id')
          .andOnVal('budget_lines.cost_category_id', costCategoryId)
          .andOnVal('budget_lines.stage_id', stageId)
      })
      .where({ project_id: projectId, status: 'approved' })
      .select('budget_versions.id', 'amount_cents')
      .first(),
    db.from('cost_categories').where('id', costCategoryId).first(),
  ])
  if (!version || !category) return null
  const uses = await cellUses(projectId, category, stageId)
  const position = budgetPosition(toCents(version.amount_cents), uses.reduce(addUse, NO_USE))
  const { budgetCents, usedCents, inApprovalCents, leftCents } = position
  return { budgetCents, usedCents, inApprovalCents, leftCents }
}

/** The uses of one cell; a flat-rate category's follow from its bases in all stages. */
async function cellUses(
  projectId: number,
  category: { id: number; flat_rate_bp: number | null },
  stageId: number
): Promise<CellUse[]> {
  const { id } = category
  if (category.flat_rate_bp === null) {
    return budgetUses(projectId, { costCategoryId: id, stageId })
  }
  const { categories } = await budgetStructure(projectId)
  const typed = await budgetUses(projectId)
  const flatRates = flatRateCategories(categories)
  const derived = deriveFlatRates(typed, flatRates, await periodEnds(projectId))
  return [...typed, ...derived].filter(
    (use) => use.costCategoryId === id && use.stageId === stageId
  )
}
