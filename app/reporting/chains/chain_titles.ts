import i18nManager from '@adonisjs/i18n/services/main'
import type { ChainTitles } from '#app/workplan/deadlines/actions/set_chain'
import { CHAIN_STEPS } from '#app/workplan/deadlines/models/deadline'

/** The names of a period's steps in both languages: they stand in the rows, as those of other deadlines do. */
export function chainTitles(number: number): ChainTitles {
  const [lt, en] = (['lt', 'en'] as const).map((locale) => i18nManager.locale(locale))
  const titles = CHAIN_STEPS.map((step) => {
    const key = `deadlines.chain_title.${step}`
    return [step, { lt: lt!.t(key, { number }), en: en!.t(key, { number }) }]
  })
  return Object.fromEntries(titles)
}
