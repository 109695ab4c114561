import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { revalueDrafts } from '#app/finance/exchange_rates/actions/revalue_drafts'
import {
  assertPublished,
  assertUnused,
} from '#app/finance/exchange_rates/actions/save_exchange_rate'
import type { FileRate } from '#app/finance/exchange_rates/rate_file'
import ExchangeRate from '#app/finance/exchange_rates/models/exchange_rate'

/**
 * Takes in the rates of a file: new ones are added, other ones corrected, equal ones left as they are. All or none, one
 * event that names each.
 * @returns how many were written
 * @throws {RuleBroken} when there is nothing to write, or a rate would change that a submitted expense is valued with
 */
export async function importExchangeRates(
  rates: readonly FileRate[],
  source: string,
  actor: Actor
): Promise<number> {
  let written = 0
  await change(actor, 'exchange_rate.imported', async (trx, note) => {
    const rows: ExchangeRate[] = []
    const facts: { currency: string; month: string; rate: string; was: string | null }[] = []
    for (const rate of rates) {
      assertPublished(rate.month, actor)
      const stored = await lockedRate(rate, trx)
      if (stored?.rate === rate.rate) continue
      if (stored) await assertUnused(stored, trx)
      facts.push({ ...rate, was: stored?.rate ?? null })
      const row = stored ?? new ExchangeRate().useTransaction(trx)
      rows.push(await row.merge({ ...rate, source }).save())
    }
    const last = rows.at(-1)
    if (!last) throw new RuleBroken('exchange_rates.nothing_new')
    let draftsRevalued = 0
    for (const currency of new Set(rows.map((row) => row.currency))) {
      draftsRevalued += await revalueDrafts(currency, trx)
    }
    note({ rates: facts, draftsRevalued })
    written = rows.length
    return last
  })
  return written
}

function lockedRate({ currency, month }: FileRate, trx: TransactionClientContract) {
  const query = ExchangeRate.query({ client: trx }).where({ currency, month })
  if (trx.dialect.name === 'mysql') query.forUpdate()
  return query.first()
}
