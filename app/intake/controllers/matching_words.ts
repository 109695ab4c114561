import type { HttpContext } from '@adonisjs/core/http'
import { formatCurrency } from '#app/money/money_format'
import type { Reason } from '#app/intake/matching/sides'
import type { MatchingResult } from '#app/intake/actions/match_project'

/** Why a pair was proposed, in one sentence: "Same amount, invoice SER 000123 in the payment’s text, 2 days apart". */
export function reasonSentence({ i18n, locale }: HttpContext, reasons: readonly Reason[]): string {
  const words = reasons.map(({ key, params = {} }) => {
    const { movementCents, movementCurrency, expenseCents, expenseCurrency, ...others } = params
    const amounts = movementCurrency && {
      movement: formatCurrency(Number(movementCents), String(movementCurrency), locale),
      expense: formatCurrency(Number(expenseCents), String(expenseCurrency), locale),
    }
    return i18n.t(`reconciliation.reason.${key}`, { ...others, ...amounts })
  })
  const sentence = words.join(', ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** What a look for matches brought, for the message after it. */
export function resultSentence({ i18n }: HttpContext, { automatic, proposed }: MatchingResult) {
  return [
    i18n.t('reconciliation.result.automatic', { count: automatic }),
    i18n.t('reconciliation.result.proposed', { count: proposed }),
  ].join(' ')
}
