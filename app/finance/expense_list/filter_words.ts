import { formatMoney } from '#app/money/money_format'
import { inLocale } from '#app/shared/locale'
import type { ExpenseFilter } from '#app/finance/expense_list/expense_filter'
import type { ExportWords } from '#app/finance/expense_list/export_columns'
import type { Choice, ExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'

/** What a filter narrows the list to, as one line of a file: who opens it later must know what is not in it. */
export function filterWords(
  filter: ExpenseFilter,
  choices: ExpenseChoices,
  words: ExportWords
): string {
  const { t, locale } = words
  const named = (list: readonly Choice[], id: number | null) => {
    const choice = list.find((one) => one.id === id)
    return choice && (inLocale(locale, choice.nameLt, choice.nameEn) || choice.code)
  }
  const money = (cents: number | null) => cents !== null && formatMoney(cents, locale)
  const facts: [key: string, value: string | false | null | undefined][] = [
    ['finance.column.status', filter.status && t(`ui.status.${filter.status}`)],
    ['finance.column.category', named(choices.category, filter.category)],
    ['finance.column.stage', named(choices.stage, filter.stage)],
    ['finance.column.period', named(choices.period, filter.period)],
    ['finance.list.paid_from', filter.paidFrom],
    ['finance.list.paid_to', filter.paidTo],
    ['finance.list.amount_from', money(filter.amountFrom)],
    ['finance.list.amount_to', money(filter.amountTo)],
    ['expense_list.by', filter.by && t('expense_list.by_me')],
    ['expense_list.missing', filter.missing && t(`expense_list.missing_${filter.missing}`)],
  ]
  const said = facts.filter(([, value]) => value).map(([key, value]) => `${t(key)}: ${value}`)
  if (filter.q) said.unshift(t('expense_list.found', { q: filter.q }))
  if (said.length === 0) return t('expense_list.whole')
  return t('expense_list.narrowed', { what: said.join('; ') })
}
