import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** A rate with the month it is of. */
export type KnownRate = { rate: string; month: string | null }

/** What an expense was valued with when it was submitted first. */
export type SettledRate = {
  currency: string
  exchangeRate: string | null
  rateMonth: string | null
}

/**
 * The rate an expense in the currency is valued with: its own once it was submitted, whatever the table says later; the
 * newest known while it is a draft.   Source: domain.md 12.
 * @param settled null for a draft
 * @returns null for the euro, and while no rate is known
 */
export async function findRate(
  currency: string,
  settled: SettledRate | null,
  client: QueryClientContract = db.connection()
): Promise<KnownRate | null> {
  if (currency === 'EUR') return null
  if (!settled) return newestRate(currency, client)
  const { exchangeRate, rateMonth } = settled
  if (settled.currency === currency && exchangeRate) return { rate: exchangeRate, month: rateMonth }
  return rateMonth ? rateOfMonth(currency, rateMonth, client) : newestRate(currency, client)
}

/** The rate of the latest month known for a currency; null while there is none. */
export async function newestRate(
  currency: string,
  client: QueryClientContract = db.connection()
): Promise<KnownRate | null> {
  const row = await rates(currency, client).orderBy('month', 'desc').first()
  return row ? { rate: row.rate, month: row.month } : null
}

/** The rate of one month, by its first day; null when it was not entered. */
export async function rateOfMonth(
  currency: string,
  month: string,
  client: QueryClientContract = db.connection()
): Promise<KnownRate | null> {
  const row = await rates(currency, client).where('month', month).first()
  return row ? { rate: row.rate, month: row.month } : null
}

/** Inside a change the rate stays as it was read until the change is done. */
function rates(currency: string, client: QueryClientContract) {
  const query = client.from('exchange_rates').where('currency', currency).select('rate', 'month')
  if (client.isTransaction && client.dialect.name === 'mysql') query.forShare()
  return query
}
