import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { splitCofinancing } from '#app/money/cofinancing'
import {
  listBudgetVersions,
  type BudgetVersionRow,
} from '#app/finance/budget/queries/budget_versions'
import { authorisedContribution } from '#app/finance/own_contribution/queries/authorised_contribution'

/** A budget version beside what decisions authorise of the city's own money. EUR cents. */
export type BudgetVersionCover = Pick<BudgetVersionRow, 'id' | 'number' | 'status' | 'decision'> & {
  /** what the city itself pays of it */
  ownCents: Cents
  /** what all decisions authorise together; null when none names a sum */
  authorisedCents: Cents | null
  /** what they lack; 0 when they cover it */
  shortCents: Cents
}

/** Every budget version with its cover, newest first; measured as its approval is. Four queries. */
export async function budgetVersionCovers(projectId: number): Promise<BudgetVersionCover[]> {
  const project = await db.from('projects').where('id', projectId).firstOrFail()
  const cityParts = await cityPartsOf(projectId)
  const authorisedCents = await authorisedContribution(projectId)
  const versions = await listBudgetVersions(projectId)
  return versions.map(({ id, number, status, decision, totalCents }) => {
    const ownCents = cityParts.get(id) ?? splitCofinancing(totalCents, project.erdf_rate_bp).own
    const shortCents = authorisedCents === null ? 0 : Math.max(0, ownCents - authorisedCents)
    return { id, number, status, decision, ownCents, authorisedCents, shortCents }
  })
}

/** What the city pays of each version whose sources were kept; the others follow the project's rate. */
async function cityPartsOf(projectId: number): Promise<Map<number, Cents>> {
  const rows = await db
    .from('budget_fundings')
    .join('budget_versions', 'budget_versions.id', 'budget_fundings.budget_version_id')
    .where('project_id', projectId)
    .groupBy('budget_version_id')
    .select('budget_version_id')
    .select(db.raw("sum(case when source = 'city' then amount_cents else 0 end) as city"))
  return new Map(rows.map((row) => [row.budget_version_id, toCents(row.city)]))
}
