import { LARGEST_TYPED, parseDecimal, parseMoney } from '#app/money/money_input'
import { fold } from '#app/shared/database/fold'
import { SUPPLIER_COUNTRIES } from '#app/finance/suppliers/countries'
import { CURRENCIES } from '#app/finance/exchange_rates/currencies'
import type { ChoiceIndex } from '#app/intake/expense_rows/choice_index'
import { factsOfField, type ImportField } from '#app/intake/expense_rows/fields'
import { readDate } from '#app/intake/expense_rows/read_date'

/** What a cell means: ISO date, cents, id of a choice, exact decimal text, plain text, or yes and no. */
export type CellValue = string | number | boolean

/** Something wrong with a cell, or with the whole row: a translation key with its parameters. */
export type CellProblem = {
  field: ImportField | null
  key: string
  params?: Record<string, string | number>
}

type Read = { value: CellValue } | { key: string; params?: CellProblem['params'] }

const FAILED_FORMULA = /^#(REF|DIV\/0|VALUE|NAME|N\/A|NUM|NULL|SPILL|CALC)[!?]?$/i
const YES = new Set(['1', 'true', 'taip', 't', 'yes', 'y', 'x', '+', '✓'])
const NO = new Set(['0', 'false', 'ne', 'n', 'no', '-', '–'])

const wrong = (name: string, params?: CellProblem['params']): Read => ({
  key: `imports.wrong.${name}`,
  params,
})

/** Understands a cell that is not empty as what its column means. */
export function readCell(field: ImportField, text: string, choices: ChoiceIndex): Read {
  if (FAILED_FORMULA.test(text)) return wrong('formula_failed')
  const facts = factsOfField(field)
  switch (facts.kind) {
    case 'text':
      return text.length > facts.longest
        ? wrong('too_long', { limit: facts.longest })
        : { value: text }
    case 'date': {
      const read = readDate(text)
      return 'date' in read ? { value: read.date } : wrong(read.wrong)
    }
    case 'money':
      return readMoney(text)
    case 'decimal': {
      const decimal = parseDecimal(text)
      return decimal === null ? wrong('decimal') : { value: decimal }
    }
    case 'choice':
      return choices.find(facts.of, text)
    case 'flag':
      return readFlag(text)
    case 'currency':
      return known(CURRENCIES, text === '€' ? 'EUR' : text, 'currency')
    case 'country':
      return known(SUPPLIER_COUNTRIES, text, 'country')
  }
}

function readMoney(text: string): Read {
  const cents = parseMoney(text)
  if (cents === null) {
    if (/^[-−]?\d{1,3}[.,]\d{3}$/.test(text)) return wrong('money_ambiguous')
    return wrong(/[.,]\d{3,}$/.test(text) ? 'money_decimals' : 'money')
  }
  return Math.abs(cents) > LARGEST_TYPED ? wrong('money') : { value: cents }
}

function readFlag(text: string): Read {
  const word = fold(text)
  if (YES.has(word)) return { value: true }
  return NO.has(word) ? { value: false } : wrong('flag')
}

function known(codes: readonly string[], text: string, what: 'currency' | 'country'): Read {
  const code = codes.find((one) => one === text.toUpperCase())
  return code ? { value: code } : wrong(what)
}
