import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { id, optionalText, text } from '#app/shared/rules'
import { parseMoney } from '#app/money/money_input'
import { SIDES } from '#app/intake/match_sides'
import { LEDGER_FIELDS, type LedgerField } from '#app/intake/ledger/mapping'

const signedMoney = vine.createRule((value: unknown, _options: undefined, field) => {
  if (typeof value === 'string' && parseMoney(value) === null) field.report('money', 'money', field)
})

/** Which two belong together, and how much of the entry or payment; as much as fits when nothing is said. */
export const handMatchValidator = vine.create({
  expenseId: id(),
  side: vine.enum(SIDES),
  movementId: id(),
  amount: vine
    .string()
    .use(signedMoney())
    .nullable()
    .optional()
    .transform((typed) => (typed ? parseMoney(typed) : null)),
})

/** Why something is not claimed; an empty reason takes it in again. */
export const leftOutValidator = vine.create({ reason: optionalText(500) })

const LONGEST_ACCOUNT = 34

/** People write an account number in groups: only what is no blank counts. */
const accountLength = vine.createRule(
  (value: unknown, _options: undefined, field: FieldContext) => {
    if (typeof value === 'string' && value.replace(/\s/g, '').length > LONGEST_ACCOUNT) {
      field.report('maxLength', 'maxLength', field, { max: LONGEST_ACCOUNT })
    }
  }
)

export const accountValidator = vine.create({
  iban: text(50)
    .use(accountLength())
    .transform((typed) => typed.replace(/\s/g, '').toUpperCase()),
  name: optionalText(200),
})

const column = () => vine.number().withoutDecimals().min(0).max(200).nullable().optional()

/** Which column each field stands in. */
export const mappingValidator = vine.create({
  ...(Object.fromEntries(LEDGER_FIELDS.map((field) => [field, column()])) as Record<
    LedgerField,
    ReturnType<typeof column>
  >),
  sheet: vine.string().maxLength(200).nullable().optional(),
  isOnlyOwn: vine.boolean().optional(),
  rowVersion: vine.number().withoutDecimals().positive(),
})
