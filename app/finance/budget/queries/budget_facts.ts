import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { sumCents, type Cents } from '#app/money/cents'
import { fundingOf, stageTotals, type FundingCell } from '#app/finance/budget/budget_funding'
import { deriveFlatRates, type CellUse } from '#app/finance/budget/flat_rates'
import { budgetFundings } from '#app/finance/budget/queries/budget_fundings'
import {
  budgetStructure,
  flatRateCategories,
  periodEnds,
  type BudgetStructure,
} from '#app/finance/budget/queries/budget_structure'
import { budgetUses } from '#app/finance/budget/queries/budget_uses'
import {
  budgetCells,
  listBudgetVersions,
  type BudgetCell,
  type BudgetVersionRow,
} from '#app/finance/budget/queries/budget_versions'
import { authorisedContribution } from '#app/finance/own_contribution/queries/authorised_contribution'
import { draftUses } from '#app/finance/budget/queries/draft_uses'
import {
  findProjectFacts,
  type ProjectFacts,
} from '#app/finance/expenses/queries/find_project_facts'
import {
  flexibilityRule,
  type ProjectFlexibility,
} from '#app/finance/what_if/queries/flexibility_rule'

/** A version with its amounts. */
export type WholeVersion = {
  version: BudgetVersionRow
  cells: BudgetCell[]
  funding: FundingCell[]
}

/** Everything a changed budget is measured by. EUR cents by category id; a category without use is absent. */
export type BudgetFacts = {
  project: ProjectFacts
  structure: BudgetStructure
  versions: BudgetVersionRow[]
  /** the last version that the programme approved, from which changes are counted */
  base: WholeVersion | null
  inForce: WholeVersion | null
  /** certified + reported + in approval, flat rates included */
  taken: Map<number, Cents>
  /** what drafts and returned expenses would add to it */
  drafts: Map<number, Cents>
  rule: ProjectFlexibility
  /** own contribution that decisions authorise; null when none names a sum */
  authorisedCents: Cents | null
}

/**
 * @param before only versions with a smaller number are looked at, for one that stands in the past; all when left out
 * @throws {Hidden} when there is no such project
 */
export async function budgetFacts(
  projectId: number,
  before: number = Infinity,
  client: QueryClientContract = db.connection()
): Promise<BudgetFacts> {
  const project = await findProjectFacts(projectId, client)
  const structure = await budgetStructure(projectId, client)
  const versions = await listBudgetVersions(projectId, client)
  const earlier = versions.filter(({ number, status }) => number < before && status !== 'draft')
  const baseRow = earlier.find(({ approvalKind }) => approvalKind === 'programme')
  const base = baseRow ? await wholeVersion(baseRow, structure, client) : null
  const [last] = earlier
  const inForce =
    !last || last.id === baseRow?.id ? base : await wholeVersion(last, structure, client)
  return {
    project,
    structure,
    versions,
    base,
    inForce,
    ...(await usesOf(projectId, structure, client)),
    rule: await flexibilityRule(project, client),
    authorisedCents: await authorisedContribution(projectId, client),
  }
}

/** A version with its amounts; one without kept sources follows the project's rate. */
export async function wholeVersion(
  version: BudgetVersionRow,
  { stages, erdfRateBp }: BudgetStructure,
  client: QueryClientContract = db.connection()
): Promise<WholeVersion> {
  const cells = await budgetCells(version.id, client)
  const kept = await budgetFundings(version.id, client)
  const funding = kept.length > 0 ? kept : fundingOf(stageTotals(stages, cells), erdfRateBp, [])
  return { version, cells, funding }
}

async function usesOf(projectId: number, structure: BudgetStructure, client: QueryClientContract) {
  const typed = await budgetUses(projectId, {}, client)
  const drafts = await draftUses(projectId, client)
  const ends = await periodEnds(projectId, client)
  const rates = flatRateCategories(structure.categories)
  const all = [...typed, ...drafts]
  const taken = byCategory([...typed, ...deriveFlatRates(typed, rates, ends)])
  const expected = byCategory([...all, ...deriveFlatRates(all, rates, ends)])
  const added = [...expected].map(
    ([id, cents]) => [id, sumCents([cents, -(taken.get(id) ?? 0)])] as const
  )
  return { taken, drafts: new Map(added) }
}

function byCategory(uses: CellUse[]): Map<number, Cents> {
  const groups = [...Map.groupBy(uses, (use) => use.costCategoryId)]
  return new Map(
    groups.map(([id, rows]) => [
      id,
      sumCents(rows.flatMap((use) => [use.certifiedCents, use.reportedCents, use.inApprovalCents])),
    ])
  )
}
