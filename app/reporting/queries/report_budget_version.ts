import {
  listBudgetVersions,
  type BudgetVersionRow,
} from '#app/finance/budget/queries/budget_versions'
import type { PeriodRow } from '#app/reporting/queries/list_periods'

/**
 * The budget a report was made under: the one it was handed in with, until then the one in force. A later approval does not
 * change it.
 * @returns null when no budget is approved   Source: domain.md 13.
 */
export async function reportBudgetVersion(
  projectId: number,
  { budgetVersionId }: Pick<PeriodRow, 'budgetVersionId'>
): Promise<BudgetVersionRow | null> {
  const versions = await listBudgetVersions(projectId)
  const version = versions.find(({ id, status }) =>
    budgetVersionId === null ? status === 'approved' : id === budgetVersionId
  )
  return version ?? null
}
