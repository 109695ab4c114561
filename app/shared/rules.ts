import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { DateTime } from 'luxon'
import { parseFigure } from '#app/money/figures'
import { parseHours } from '#app/money/hours'
import { parseDecimal, parseMoney, parsePercent } from '#app/money/money_input'

/**
 * The fields that forms share, each as one definition of what may be typed. Messages stand in lang/<locale>/validator.json
 * under the rule's name.
 */
function rule(name: string, accepts: (text: string) => boolean) {
  return vine.createRule((value: unknown, _: undefined, field: FieldContext) => {
    if (typeof value === 'string' && !accepts(value)) field.report(name, name, field)
  })
}

const dateRule = rule('isoDate', isRealDate)
const moneyRule = rule('money', (text) => parseMoney(text) !== null)
const notNegativeRule = rule('notNegative', (text) => (parseMoney(text) ?? 0) >= 0)
const percentRule = rule('percent', (text) => parsePercent(text) !== null)
const monthRule = rule('month', (text) => isRealDate(`${text}-01`))
const hoursRule = rule('hours', (text) => parseHours(text) !== null)
const figureRule = rule('figure', (text) => parseFigure(text) !== null)
const decimalRule = rule('decimal', (text) => parseDecimal(text) !== null)

/** A real calendar date 'YYYY-MM-DD' between 1990 and 2099: anything else in a project's papers is a slip of the pen. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = DateTime.fromISO(text)
  return date.isValid && date.year >= 1990 && date.year <= 2099
}

export const isoDate = () => vine.string().trim().use(dateRule())
export const optionalIsoDate = () => isoDate().nullable().optional()

/** An amount of zero or more; cents after validation. */
export const money = () =>
  vine
    .string()
    .use(moneyRule())
    .use(notNegativeRule())
    .transform((text) => parseMoney(text)!)

/** An amount of either sign, as corrections have it; an empty field is 0. */
export const signedMoney = () =>
  vine
    .string()
    .use(moneyRule())
    .nullable()
    .optional()
    .transform((text) => (text ? parseMoney(text)! : 0))

/** As money, and an empty field is null. */
export const optionalMoney = () =>
  vine
    .string()
    .use(moneyRule())
    .use(notNegativeRule())
    .nullable()
    .optional()
    .transform((text) => (text ? parseMoney(text) : null))

/** A percent from 0 to 100; basis points after validation. */
export const percent = () =>
  vine
    .string()
    .use(percentRule())
    .transform((text) => parsePercent(text)!)

/** As percent, and an empty field is null. */
export const optionalPercent = () =>
  vine
    .string()
    .use(percentRule())
    .nullable()
    .optional()
    .transform((text) => (text ? parsePercent(text) : null))

/** A calendar month as browsers send it, '2021-03'; its first day after validation. */
export const isoMonth = () =>
  vine
    .string()
    .trim()
    .use(monthRule())
    .transform((text) => `${text}-01`)

/** As isoMonth, and an empty field is null. */
export const optionalIsoMonth = () =>
  vine
    .string()
    .trim()
    .use(monthRule())
    .nullable()
    .optional()
    .transform((text) => (text ? `${text}-01` : null))

/** Working time in hours; hundredths of an hour after validation, and an empty field is null. */
export const optionalHours = () =>
  vine
    .string()
    .use(hoursRule())
    .nullable()
    .optional()
    .transform((text) => (text ? parseHours(text) : null))

/** A counted figure of either sign; hundredths after validation. */
export const figure = () =>
  vine
    .string()
    .use(figureRule())
    .transform((text) => parseFigure(text)!)

/** As figure, and an empty field is null. */
export const optionalFigure = () =>
  vine
    .string()
    .use(figureRule())
    .nullable()
    .optional()
    .transform((text) => (text ? parseFigure(text) : null))

/** A positive decimal kept as exact text: an exchange rate. */
export const decimal = () =>
  vine
    .string()
    .use(decimalRule())
    .transform((text) => parseDecimal(text)!)

/** As decimal, and an empty field is null: a quantity. */
export const optionalDecimal = () =>
  vine
    .string()
    .use(decimalRule())
    .nullable()
    .optional()
    .transform((text) => (text ? parseDecimal(text) : null))

export const text = (longest: number) => vine.string().trim().minLength(1).maxLength(longest)
export const optionalText = (longest: number) =>
  vine.string().trim().maxLength(longest).nullable().optional()

/** The id of a row chosen from a list. */
export const id = () => vine.number().withoutDecimals().positive()
export const optionalId = () => id().nullable().optional()

/** The version of the row the form was opened with. */
export const rowVersion = () => vine.number().withoutDecimals().positive()
