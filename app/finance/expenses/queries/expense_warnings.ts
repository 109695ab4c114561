import { dateWarnings, type ExpenseWarning } from '#app/finance/expenses/expense_warnings'
import { budgetLeft } from '#app/finance/budget/queries/budget_left'
import { contractAfter } from '#app/finance/contracts/queries/contract_after'
import { decisionCovers } from '#app/finance/own_contribution/queries/decision_covers'
import type { ExpenseDetails } from '#app/finance/expenses/queries/find_expense'
import type { ProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import type { ExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'

/**
 * What whoever approves an expense should look at twice: its dates, and whether budget and decision still cover it. A
 * submitted expense is taken from the budget already, a draft is not.
 */
export async function expenseWarnings(
  project: ProjectFacts,
  choices: ExpenseChoices,
  expense: ExpenseDetails
): Promise<ExpenseWarning[]> {
  const { stageId, reportingPeriodId, costCategoryId, councilDecisionId, declaredCents } = expense
  const warnings = dateWarnings(
    expense,
    project,
    choices.stage.find(({ id }) => id === stageId),
    choices.period.find(({ id }) => id === reportingPeriodId)
  )
  const budget = await budgetLeft(project.id, costCategoryId, stageId)
  const toCome = expense.status === 'submitted' ? 0 : declaredCents
  if (budget && budget.leftCents - toCome < 0) warnings.push({ key: 'over_budget' })
  warnings.push(...(await decisionWarnings(project.id, councilDecisionId, expense.status)))
  if (expense.contractId) {
    const { contractId, invoicedOn, paidOn, id } = expense
    const day = invoicedOn ?? paidOn
    const contract = await contractAfter(project.id, contractId, expense, day, id)
    warnings.push(...(contract?.warnings ?? []))
  }
  return warnings
}

/** A submitted expense is charged to its decision already; a draft is counted with all the others. */
async function decisionWarnings(
  projectId: number,
  decisionId: number | null,
  status: ExpenseDetails['status']
): Promise<ExpenseWarning[]> {
  if (decisionId === null) return [{ key: 'no_decision' }]
  const { decisions } = await decisionCovers(projectId)
  const decision = decisions.find(({ id }) => id === decisionId)
  const left = status === 'submitted' ? decision?.leftCents : decision?.leftAfterDraftsCents
  return (left ?? 0) < 0 ? [{ key: 'over_decision' }] : []
}
