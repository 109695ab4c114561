import type { HttpContext } from '@adonisjs/core/http'
import { formatInput } from '#app/money/money_format'
import type { FormState } from '#app/shared/http/form'
import { budgetPreview } from '#app/finance/budget/budget_preview'
import { plannedBudget, plannedName, startingTotals } from '#app/finance/what_if/what_if'
import { readPlanned } from '#app/finance/what_if/what_if_validator'
import { budgetFacts, type BudgetFacts } from '#app/finance/budget/queries/budget_facts'

/**
 * "What if": the finance officer or the manager opens it when a category will not do, and must know at once whether the
 * money can be moved without asking the programme.
 * @param form what was typed, when the form comes back
 */
export async function showWhatIf({ project, view, locale }: HttpContext, form?: FormState) {
  const facts = await budgetFacts(project.id)
  const start = Object.fromEntries(
    [...startingTotals(facts)].map(([id, cents]) => [plannedName(id), formatInput(cents, locale)])
  )
  return view.render('finance/budget/what_if/show', {
    values: start,
    inForce: facts.inForce?.version ?? null,
    draft: facts.versions.find(({ status }) => status === 'draft') ?? null,
    ...previewOfPlanned(facts, form?.values ?? start),
  })
}

/** What the panel shows of what stands in the fields. */
export function previewOfPlanned(facts: BudgetFacts, fields: Record<string, unknown>) {
  const { totals, isUnclear } = readPlanned(facts.structure, fields)
  const { cells, funding } = plannedBudget(facts, totals)
  return { preview: budgetPreview(facts, cells, funding), rule: facts.rule, isUnclear }
}
