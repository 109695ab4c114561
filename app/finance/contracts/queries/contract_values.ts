import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { sumCents, toCents, type Cents } from '#app/money/cents'

/** The amendments of the contract that stands in the surrounding query as `contracts`, for its `select`. */
export function amendedCents(client: QueryClientContract = db.connection()) {
  return client
    .from('contract_amendments')
    .whereColumn('contract_amendments.contract_id', 'contracts.id')
    .sum('change_cents')
    .as('amended_cents')
}

/** What a contract is worth now: as signed, with its amendments. EUR cents without VAT. */
export function valueInForce(row: { value_cents: unknown; amended_cents: unknown }): Cents {
  return sumCents([toCents(row.value_cents), toCents(row.amended_cents)])
}

/** The value in force of one contract, read in the caller's transaction. */
export async function contractValue(
  id: number,
  client: QueryClientContract = db.connection()
): Promise<Cents> {
  const row = await client
    .from('contracts')
    .where('contracts.id', id)
    .select('value_cents', amendedCents(client))
    .firstOrFail()
  return valueInForce(row)
}
