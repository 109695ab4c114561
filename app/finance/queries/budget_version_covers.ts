import db from '@adonisjs/lucid/services/db'
import type { Cents } from '#app/money/cents'
import { splitCofinancing } from '#app/money/cofinancing'
import { coverShortfall } from '#app/finance/budget_cover'
import { listBudgetVersions, type BudgetVersionRow } from '#app/finance/queries/budget_versions'

/** A budget version beside what its decision authorises of the city's own money. */
export type BudgetVersionCover = Pick<
  BudgetVersionRow,
  'id' | 'number' | 'status' | 'approvedOn' | 'totalCents' | 'decision'
> & {
  /** the whole budget without the fund's part */
  ownCents: Cents
  /** null for a version without a decision, or whose decision names no sum */
  authorisedCents: Cents | null
  /** what the decision lacks; 0 when it covers, null when that cannot be told */
  shortCents: Cents | null
}

/** Every budget version with its cover, newest first. Three queries. */
export async function budgetVersionCovers(projectId: number): Promise<BudgetVersionCover[]> {
  const project = await db.from('projects').where('id', projectId).firstOrFail()
  const authorised = await authorisedSums(projectId)
  const versions = await listBudgetVersions(projectId)
  return versions.map(({ id, number, status, approvedOn, totalCents, decision }) => {
    const ownCents = splitCofinancing(totalCents, project.erdf_rate_bp).own
    const authorisedCents = decision ? (authorised.get(decision.id) ?? null) : null
    const cover = {
      ownCents,
      authorisedCents,
      shortCents: coverShortfall(ownCents, authorisedCents),
    }
    return { id, number, status, approvedOn, totalCents, decision, ...cover }
  })
}

/** What each decision of a project authorises, by its id; null when it names no sum. */
export async function authorisedSums(projectId: number): Promise<Map<number, Cents | null>> {
  const rows = await db
    .from('council_decisions')
    .where('project_id', projectId)
    .select('id', 'own_contribution_cents')
  return new Map(
    rows.map((row) => [
      row.id,
      row.own_contribution_cents === null ? null : Number(row.own_contribution_cents),
    ])
  )
}
