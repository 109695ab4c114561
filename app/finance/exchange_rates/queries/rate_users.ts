import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** How many references a sentence names. */
const NAMED = 10

/** Expenses that were submitted with a rate and so hold it: how many, and the first of their references. */
export type RateUsers = { count: number; references: string[] }

export async function rateUsers(
  currency: string,
  month: string,
  client: QueryClientContract = db.connection()
): Promise<RateUsers> {
  const users = () =>
    client
      .from('expenses')
      .where({ currency, rate_month: month })
      .whereNotNull('exchange_rate')
      .whereNot('status', 'draft')
  const [{ count }] = await users().count('* as count')
  if (Number(count) === 0) return { count: 0, references: [] }
  const rows = await users().select('reference').orderBy('id').limit(NAMED)
  return { count: Number(count), references: rows.map((row) => row.reference) }
}
