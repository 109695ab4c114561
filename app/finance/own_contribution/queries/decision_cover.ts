import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { toCents, type Cents } from '#app/money/cents'

/** How much own contribution the project's decisions allow together. */
export type DecisionCover = {
  /** EUR cents; null when no decision names a sum */
  authorisedCents: Cents | null
}

/** The own contribution that all decisions of a project authorise.   Source: design 4, council decision cover. */
export async function decisionCover(
  projectId: number,
  client: QueryClientContract = db.connection()
): Promise<DecisionCover> {
  const row = await client
    .from('council_decisions')
    .where('project_id', projectId)
    .whereNotNull('own_contribution_cents')
    .sum('own_contribution_cents as authorised')
    .count('* as decisions')
    .firstOrFail()
  return { authorisedCents: Number(row.decisions) === 0 ? null : toCents(row.authorised) }
}
