import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import {
  createExchangeRate,
  updateExchangeRate,
} from '#app/finance/exchange_rates/actions/save_exchange_rate'
import {
  currencyChoices,
  currencyName,
  FOREIGN_CURRENCIES,
} from '#app/finance/exchange_rates/currencies'
import {
  exchangeRateValidator,
  newExchangeRateValidator,
} from '#app/finance/exchange_rates/exchange_rate_validator'
import { monthOf, parseMonth, shortMonth } from '#app/finance/exchange_rates/months'
import ExchangeRate from '#app/finance/exchange_rates/models/exchange_rate'
import {
  missingRates,
  newestMonth,
  rateTable,
} from '#app/finance/exchange_rates/queries/list_exchange_rates'
import { rateUsers } from '#app/finance/exchange_rates/queries/rate_users'

/**
 * The Commission's monthly rates. The finance officer comes at the turn of a month, or when a submission was refused, and
 * must see at once whether this month's rate of her currencies is there.
 */
export default class ExchangeRatesController {
  async index({ view, request, locale }: HttpContext) {
    const current = monthOf(today())
    const newest = (await newestMonth()) ?? current
    const asked = parseMonth(String(request.qs().until ?? ''))
    const last = asked ?? (newest > current ? newest : current)
    const table = await rateTable(last)
    const until = (month: string | null) => month && `/exchange-rates?until=${shortMonth(month)}`
    return view.render('finance/exchange_rates/index', {
      table,
      current,
      shortMonth,
      currencyName: (code: string) => currencyName(code, locale),
      missing: await missingRates(current),
      isAnyUsed: table.rows.some(({ cells }) => cells.some((cell) => cell?.isUsed)),
      earlierHref: until(table.earlier),
      laterHref: until(table.later),
    })
  }

  create({ view, locale, request }: HttpContext) {
    const { currency, month } = request.qs()
    return view.render('finance/exchange_rates/create', {
      currencies: currencyChoices(FOREIGN_CURRENCIES, locale),
      rate: {
        currency: FOREIGN_CURRENCIES.find((code) => code === currency) ?? 'SEK',
        month: shortMonth(parseMonth(String(month ?? '')) ?? monthOf(today())),
        source: 'InforEuro',
      },
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newExchangeRateValidator)
        return this.saved(ctx, await createExchangeRate(typed, ctx.actor))
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, params, locale }: HttpContext) {
    const rate = await ExchangeRate.find(params.id)
    if (!rate) throw new Hidden()
    const users = await rateUsers(rate.currency, rate.month)
    return view.render('finance/exchange_rates/edit', {
      currencies: currencyChoices(FOREIGN_CURRENCIES, locale),
      rate: { ...rate.$attributes, month: shortMonth(rate.month) },
      users,
      usersLeft: users.count - users.references.length,
    })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(exchangeRateValidator)
        return this.saved(ctx, await updateExchangeRate(Number(ctx.params.id), typed, ctx.actor))
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response }: HttpContext, { currency, month }: ExchangeRate) {
    const params = { currency, month: shortMonth(month) }
    session.flash('success', i18n.t('exchange_rates.saved', params))
    return response.redirect().status(303).toPath('/exchange-rates')
  }
}
