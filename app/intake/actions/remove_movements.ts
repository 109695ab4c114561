import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RuleBroken } from '#app/shared/errors'
import { SIDE_TABLES, type Side } from '#app/intake/match_sides'

/**
 * Takes out the movements that came with one file, with what the program itself said of them. What a person has confirmed or
 * matched stays a reason not to: she undoes it first.
 * @param owner the column that names the file   @returns how many there were
 * @throws {RuleBroken} when a person has matched one of them
 */
export async function removeMovements(
  trx: TransactionClientContract,
  side: Side,
  owner: 'ledger_import_id' | 'bank_statement_id',
  ownerId: number
): Promise<number> {
  const { table, column } = SIDE_TABLES[side]
  const ofFile = () => trx.from(table).where(owner, ownerId)
  const byHand = await trx
    .from('matches')
    .whereIn(column, ofFile().select('id'))
    .where('status', 'confirmed')
    .whereNot('kind', 'automatic')
    .count('* as total')
    .first()
  const count = Number(byHand?.total ?? 0)
  if (count > 0) throw new RuleBroken('reconciliation.refused.matched_by_hand', { count })
  await trx.from('matches').whereIn(column, ofFile().select('id')).delete()
  const [removed] = [await ofFile().count('* as total').first()]
  await ofFile().delete()
  return Number(removed?.total ?? 0)
}
