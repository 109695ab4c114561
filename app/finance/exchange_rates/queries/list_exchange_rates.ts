import db from '@adonisjs/lucid/services/db'
import { monthsLater } from '#app/finance/exchange_rates/months'

export type RateCell = { id: number; rate: string; isUsed: boolean }

/** Months as columns, currencies as rows; null where no rate is known. */
export type RateTable = {
  /** first days, the newest first: on a phone it is the one in sight */
  months: string[]
  rows: { currency: string; cells: (RateCell | null)[] }[]
  /** where the table goes on: the nearest month before and after that has a rate; null at the ends */
  earlier: string | null
  later: string | null
}

const MONTHS_SHOWN = 6

/** The rates of the six months that end with the given one. Four queries. */
export async function rateTable(last: string): Promise<RateTable> {
  const months = Array.from({ length: MONTHS_SHOWN }, (_none, at) => monthsLater(last, -at))
  const first = months.at(-1)!
  const known = await db
    .from('exchange_rates')
    .whereBetween('month', [first, last])
    .select('id', 'currency', 'month', 'rate')
    .orderBy('currency')
  const used = await usedRates(months)
  const byCurrency = Map.groupBy(known, (row) => row.currency as string)
  const before = await db.from('exchange_rates').where('month', '<', first).max('month as month')
  const after = await db.from('exchange_rates').where('month', '>', last).min('month as month')
  return {
    months,
    rows: [...byCurrency].map(([currency, rates]) => ({
      currency,
      cells: months.map((month) => {
        const row = rates.find((rate) => rate.month === month)
        return row
          ? { id: row.id, rate: row.rate, isUsed: used.has(rateKey(currency, month)) }
          : null
      }),
    })),
    earlier: before[0].month,
    later: after[0].month && monthsLater(after[0].month, MONTHS_SHOWN - 1),
  }
}

/** The newest month of which any rate is known; null while there is none. */
export async function newestMonth(): Promise<string | null> {
  const row = await db.from('exchange_rates').max('month as month').first()
  return row?.month ?? null
}

/** Currencies of drafts that cannot be submitted in the month since it has no rate of theirs, with how many they are. */
export async function missingRates(month: string): Promise<{ currency: string; drafts: number }[]> {
  const rows = await db
    .from('expenses')
    .whereNot('currency', 'EUR')
    .where('status', 'draft')
    .whereNotExists(
      db
        .from('exchange_rates')
        .whereColumn('exchange_rates.currency', 'expenses.currency')
        .where('month', month)
        .select('exchange_rates.id')
    )
    .groupBy('currency')
    .orderBy('currency')
    .select('currency')
    .count('* as drafts')
  return rows.map((row) => ({ currency: row.currency, drafts: Number(row.drafts) }))
}

/** Which rates of the months a submitted expense is valued with, as 'SEK 2022-02-01'. */
export async function usedRates(months: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .from('expenses')
    .whereNot('currency', 'EUR')
    .whereIn('rate_month', [...months])
    .whereNotNull('exchange_rate')
    .whereNot('status', 'draft')
    .distinct('currency', 'rate_month')
  return new Set(rows.map((row) => rateKey(row.currency, row.rate_month)))
}

export function rateKey(currency: string, month: string): string {
  return `${currency} ${month}`
}
