import { Hidden } from '#app/shared/errors'
import {
  listBudgetVersions,
  type BudgetVersionRow,
} from '#app/finance/budget/queries/budget_versions'

/** @throws {Hidden} for another project's version */
export async function findVersion(projectId: number, id: number) {
  const versions = await listBudgetVersions(projectId)
  const version: BudgetVersionRow | undefined = versions.find((row) => row.id === id)
  if (!version) throw new Hidden()
  return { version, versions }
}
