import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { SIDE_TABLES, SIDES } from '#app/intake/match_sides'

/**
 * Frees what is matched to expenses that were voided since: their entries and payments belong to nothing again.
 * @returns how many matches were ended
 */
export async function releaseVoided(
  trx: TransactionClientContract,
  projectId: number,
  actor: Actor
): Promise<number> {
  let released = 0
  for (const side of SIDES) {
    const { table, column } = SIDE_TABLES[side]
    const rows = await trx
      .from('matches')
      .join('expenses', 'expenses.id', 'matches.expense_id')
      .where({ 'matches.project_id': projectId, 'matches.status': 'confirmed' })
      .where('expenses.status', 'voided')
      .whereNotNull(`matches.${column}`)
      .select('matches.id', `matches.${column} as movement_id`, 'matches.amount_cents')
    for (const row of rows) {
      await trx
        .from(table)
        .where('id', row.movement_id)
        .update({ matched_cents: trx.raw('matched_cents - ?', [Number(row.amount_cents)]) })
      await trx
        .from('matches')
        .where('id', row.id)
        .update({
          status: 'rejected',
          decided_by: actor.id,
          decided_at: instantToDatabase(actor.now),
        })
    }
    released += rows.length
  }
  return released
}
