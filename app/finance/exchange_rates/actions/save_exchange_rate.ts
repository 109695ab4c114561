import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { saveOrRefuse } from '#app/projects/save_or_refuse'
import { revalueDrafts } from '#app/finance/exchange_rates/actions/revalue_drafts'
import { monthOf, monthsLater, shortMonth } from '#app/finance/exchange_rates/months'
import ExchangeRate from '#app/finance/exchange_rates/models/exchange_rate'
import { rateUsers } from '#app/finance/exchange_rates/queries/rate_users'

export type ExchangeRateForm = {
  currency: string
  /** first day of the month */
  month: string
  rate: string
  source: string
}

/**
 * Enters the rate of a currency in a month. Drafts in the currency follow in the same change.
 * @throws {RuleBroken} when that month has one, or is later than the next
 */
export function createExchangeRate(form: ExchangeRateForm, actor: Actor): Promise<ExchangeRate> {
  return change(actor, 'exchange_rate.created', async (trx, note) => {
    assertPublished(form.month, actor)
    const row = await save(new ExchangeRate().useTransaction(trx), form)
    note({ draftsRevalued: await revalueDrafts(form.currency, trx) })
    return row
  })
}

/**
 * Corrects a rate as long as no submitted expense is valued with it.
 * @throws {RuleBroken} naming the expenses that are   @throws {StaleVersion}   @throws {Hidden}
 */
export function updateExchangeRate(
  id: number,
  form: ExchangeRateForm & { rowVersion: number },
  actor: Actor
): Promise<ExchangeRate> {
  return change(actor, 'exchange_rate.updated', async (trx, note) => {
    const row = await lockRow(ExchangeRate, id, trx, {}, form.rowVersion)
    assertPublished(form.month, actor)
    await assertUnused(row, trx)
    const before = row.currency
    await save(row, form)
    let draftsRevalued = await revalueDrafts(form.currency, trx)
    if (before !== form.currency) draftsRevalued += await revalueDrafts(before, trx)
    note({ draftsRevalued })
    return row
  })
}

/** @throws {RuleBroken} when a submitted expense is valued with the rate, with its reference */
export async function assertUnused(
  { currency, month }: Pick<ExchangeRate, 'currency' | 'month'>,
  trx: TransactionClientContract
): Promise<void> {
  const { count, references } = await rateUsers(currency, month, trx)
  if (count === 0) return
  const more = count - references.length
  throw new RuleBroken('exchange_rates.used', {
    currency,
    month: shortMonth(month),
    references: references.join(', '),
    more,
  })
}

/** The Commission publishes a month's rates in the last days of the month before. */
export function assertPublished(month: string, actor: Actor): void {
  const next = monthsLater(monthOf(today(actor.now)), 1)
  if (month > next) throw new RuleBroken('exchange_rates.month_to_come', {}, 'month')
}

function save(row: ExchangeRate, { currency, month, rate, source }: ExchangeRateForm) {
  const taken = new RuleBroken(
    'exchange_rates.taken',
    { currency, month: shortMonth(month) },
    'month'
  )
  return saveOrRefuse(row.merge({ currency, month, rate, source }), taken)
}
