import { Hidden } from '#app/shared/errors'
import { budgetDifference, type BudgetDifference } from '#app/finance/budget/budget_difference'
import { wholeVersion, type WholeVersion } from '#app/finance/budget/queries/budget_facts'
import { budgetStructure, type BudgetStructure } from '#app/finance/budget/queries/budget_structure'
import type { BudgetVersionRow } from '#app/finance/budget/queries/budget_versions'
import { findVersion } from '#app/finance/budget/queries/find_version'

/** A version beside another one; `older` and its difference are null when there is nothing to compare with. */
export type VersionPair = {
  structure: BudgetStructure
  versions: BudgetVersionRow[]
  newer: WholeVersion
  older: WholeVersion | null
  difference: BudgetDifference | null
}

/**
 * @param withId the version to compare with; when left out the one before it that was approved, or the only other one
 * @throws {Hidden} for another project's versions
 */
export async function versionPair(
  projectId: number,
  id: number,
  withId?: number | null
): Promise<VersionPair> {
  const { version, versions } = await findVersion(projectId, id)
  const structure = await budgetStructure(projectId)
  const other = withId ? versions.find((one) => one.id === withId) : before(version, versions)
  if (withId && !other) throw new Hidden()
  const newer = await wholeVersion(version, structure)
  if (!other) return { structure, versions, newer, older: null, difference: null }
  const older = await wholeVersion(other, structure)
  return {
    structure,
    versions,
    newer,
    older,
    difference: budgetDifference(structure, older, newer),
  }
}

function before({ number }: BudgetVersionRow, versions: BudgetVersionRow[]) {
  const earlier = versions.filter((one) => one.number < number)
  return earlier.find(({ status }) => status !== 'draft') ?? earlier[0]
}
