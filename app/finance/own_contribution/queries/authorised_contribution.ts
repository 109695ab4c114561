import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { toCents, type Cents } from '#app/money/cents'

/**
 * The own contribution that all decisions of a project authorise together.   Source: design 4, council decision cover.
 * @returns EUR cents; null when no decision names a sum
 */
export async function authorisedContribution(
  projectId: number,
  client: QueryClientContract = db.connection()
): Promise<Cents | null> {
  const row = await client
    .from('council_decisions')
    .where('project_id', projectId)
    .whereNotNull('own_contribution_cents')
    .sum('own_contribution_cents as authorised')
    .count('* as decisions')
    .firstOrFail()
  return Number(row.decisions) === 0 ? null : toCents(row.authorised)
}
