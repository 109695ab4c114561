import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { toCents } from '#app/money/cents'
import { declaredOf } from '#app/finance/expenses/expense_rules'
import { newestRate } from '#app/finance/exchange_rates/queries/find_rate'

/**
 * Gives every draft in a currency the worth of the newest rate known, so that lists, sums and reports tell of one rate.
 * Drafts keep their row version: nobody typed anything, and a form that is open meanwhile can still be saved.
 * @returns how many there are   Source: domain.md 12 ("the rate floats while the report is a draft").
 */
export async function revalueDrafts(
  currency: string,
  trx: TransactionClientContract
): Promise<number> {
  const known = await newestRate(currency, trx)
  // a correction stays at the rate of what it corrects
  const query = trx.from('expenses').where({ currency, status: 'draft' }).whereNull('corrects_id')
  if (trx.dialect.name === 'mysql') query.forUpdate()
  const drafts = await query.select('id', 'eligible_cents').orderBy('id')
  for (const { id, eligible_cents: eligible } of drafts) {
    const declared = known && declaredOf(toCents(eligible), currency, known.rate)
    const isKnown = known !== null && declared !== null
    await trx
      .from('expenses')
      .where('id', id)
      .update({
        exchange_rate: isKnown ? known.rate : null,
        rate_month: isKnown ? known.month : null,
        declared_cents: declared ?? 0,
      })
  }
  return drafts.length
}
