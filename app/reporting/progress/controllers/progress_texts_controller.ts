import type { HttpContext } from '@adonisjs/core/http'
import i18nManager from '@adonisjs/i18n/services/main'
import { answerForm } from '#app/shared/http/form'
import { RuleBroken } from '#app/shared/errors'
import type { Locale } from '#app/shared/locale'
import { readReport, showReport } from '#app/reporting/progress/controllers/report_page'
import { draftText } from '#app/reporting/progress/draft_text'
import { draftTextValidator } from '#app/reporting/progress/progress_validator'

/** A summary written from the log. It only stands in the form: the person mends it and saves it, or does not. */
export default class ProgressTextsController {
  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { mode = 'fill', ...typed } = await ctx.request.validateUsing(draftTextValidator)
        const proposed = await proposal(ctx)
        const isWritten = Boolean(typed.summaryLt || typed.summaryEn)
        const asks = mode === 'fill' && isWritten
        const kept = (text: string | null | undefined) =>
          mode === 'append' && text ? `${text}\n\n` : ''
        const values = asks
          ? typed
          : {
              ...typed,
              summaryLt: kept(typed.summaryLt) + proposed.lt,
              summaryEn: kept(typed.summaryEn) + proposed.en,
            }
        return showReport(ctx, {
          typed: { values, errors: {}, general: [], stale: null },
          proposed: asks ? proposed : null,
        })
      },
      (typed) => showReport(ctx, { typed })
    )
  }
}

/** @throws {RuleBroken} when no fact is chosen */
async function proposal(ctx: HttpContext) {
  const { facts, period } = await readReport(ctx)
  if (!facts.some(({ chosen }) => chosen !== null)) {
    throw new RuleBroken('progress.draft_needs_facts')
  }
  const inLanguage = (locale: Locale) => {
    const i18n = i18nManager.locale(locale)
    return draftText(facts, period, locale, (key, params) =>
      i18n.t(`progress.draft.${key}`, params)
    )
  }
  return { lt: inLanguage('lt'), en: inLanguage('en') }
}
