import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { importExchangeRates } from '#app/finance/exchange_rates/actions/import_exchange_rates'
import {
  showRateImport,
  showRatePreview,
} from '#app/finance/exchange_rates/controllers/rate_import_page'
import { rateImportValidator } from '#app/finance/exchange_rates/exchange_rate_validator'
import { readRateLines } from '#app/finance/exchange_rates/rate_lines'

/** A file of rates: chosen, looked at, saved. */
export default class ExchangeRateImportsController {
  create(ctx: HttpContext) {
    return showRateImport(ctx)
  }

  /** Saves what the preview showed. */
  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { request, actor, session, i18n, response } = ctx
        const { rates, source } = await request.validateUsing(rateImportValidator)
        const count = await importExchangeRates(readRateLines(rates), source, actor)
        session.flash('success', i18n.t('exchange_rates.imported', { count }))
        return response.redirect().status(303).toPath('/exchange-rates')
      },
      (form) => showRatePreview(ctx, String(form.values.rates ?? ''), 'InforEuro')
    )
  }
}
