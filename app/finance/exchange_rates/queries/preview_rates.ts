import db from '@adonisjs/lucid/services/db'
import type { FileRate } from '#app/finance/exchange_rates/rate_file'
import { rateKey, usedRates } from '#app/finance/exchange_rates/queries/list_exchange_rates'

/** What saving a file would do to one rate; `held` would change one that a submitted expense is valued with. */
export type RateChange = FileRate & { was: string | null; kind: 'new' | 'changed' | 'held' }

export type RatesPreview = {
  /** what would change, rates that are held first */
  changes: RateChange[]
  counts: Record<'new' | 'changed' | 'held' | 'same', number>
}

const HEAVIEST_FIRST = ['held', 'changed', 'new']

/** Compares the rates of a file with those known. Two queries however many there are. */
export async function previewRates(rates: readonly FileRate[]): Promise<RatesPreview> {
  const months = [...new Set(rates.map(({ month }) => month))]
  const rows = await db
    .from('exchange_rates')
    .whereIn('month', months)
    .select('currency', 'month', 'rate')
  const known = new Map(rows.map((row) => [rateKey(row.currency, row.month), row.rate as string]))
  const used = await usedRates(months)
  const changes = rates
    .map((rate): RateChange => {
      const key = rateKey(rate.currency, rate.month)
      const was = known.get(key) ?? null
      return { ...rate, was, kind: was === null ? 'new' : used.has(key) ? 'held' : 'changed' }
    })
    .filter(({ was, rate }) => was !== rate)
    .sort((one, other) => HEAVIEST_FIRST.indexOf(one.kind) - HEAVIEST_FIRST.indexOf(other.kind))
  const count = (kind: RateChange['kind']) => changes.filter((one) => one.kind === kind).length
  return {
    changes,
    counts: {
      new: count('new'),
      changed: count('changed'),
      held: count('held'),
      same: rates.length - changes.length,
    },
  }
}
