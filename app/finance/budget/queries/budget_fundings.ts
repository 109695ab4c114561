import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { toCents } from '#app/money/cents'
import type { FundingCell } from '#app/finance/budget/budget_funding'

/** Who pays a version as it was saved; empty for one that was made before sources were kept: it follows the rate. */
export async function budgetFundings(
  versionId: number,
  client: QueryClientContract = db.connection()
): Promise<FundingCell[]> {
  const rows = await client
    .from('budget_fundings')
    .where('budget_version_id', versionId)
    .select('stage_id', 'source', 'amount_cents')
    .orderBy('id')
  return rows.map((row) => ({
    stageId: row.stage_id,
    source: row.source,
    amountCents: toCents(row.amount_cents),
  }))
}
