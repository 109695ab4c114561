import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { decimal, rowVersion, text } from '#app/shared/rules'
import { FOREIGN_CURRENCIES } from '#app/finance/exchange_rates/currencies'
import { parseMonth } from '#app/finance/exchange_rates/months'

const monthRule = vine.createRule((value: unknown, _: undefined, field: FieldContext) => {
  if (typeof value === 'string' && !parseMonth(value)) field.report('month', 'month', field)
})

/** A month as '2022-02'; its first day after validation. */
const month = () =>
  vine
    .string()
    .use(monthRule())
    .transform((typed) => parseMonth(typed)!)

const fields = {
  currency: vine.enum(FOREIGN_CURRENCIES),
  month: month(),
  rate: decimal(),
  source: text(300),
}

export const newExchangeRateValidator = vine.create(fields)
export const exchangeRateValidator = vine.create({ ...fields, rowVersion: rowVersion() })

/** What comes with a file of rates: the month, when the file does not name it itself. */
export const rateFileValidator = vine.create({
  month: vine
    .string()
    .use(monthRule())
    .nullable()
    .optional()
    .transform((typed) => (typed ? parseMonth(typed) : null)),
})

/** What a preview sends on to be saved. */
export const rateImportValidator = vine.create({ rates: text(1_000_000), source: text(300) })
