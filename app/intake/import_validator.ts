import vine from '@vinejs/vine'
import { optionalId, optionalText } from '#app/shared/rules'
import { CURRENCIES } from '#app/finance/exchange_rates/currencies'
import { isImportField, type Mapping } from '#app/intake/expense_rows/fields'

/** How an e-invoice becomes expenses. */
export const SPLITS = ['invoice', 'vat_rate', 'line'] as const
export type Split = (typeof SPLITS)[number]

export const newImportValidator = vine.create({
  pasted: vine.string().nullable().optional(),
  split: vine.enum(SPLITS).nullable().optional(),
})

/** What holds where the columns are silent. */
export const defaultsValidator = vine.create({
  category: optionalId(),
  stage: optionalId(),
  period: optionalId(),
  activity: optionalId(),
  decision: optionalId(),
  currency: vine.enum(CURRENCIES).nullable().optional(),
})

export const sheetValidator = vine.create({
  sheet: optionalText(100),
  headerRow: vine.number().withoutDecimals().min(-1).max(100).nullable().optional(),
})

/** The fields chosen for the columns, from `column0`, `column1`, …; what is no field leaves its column out. */
export function readMapping(body: Record<string, unknown>, columnCount: number): Mapping {
  return Array.from({ length: columnCount }, (_column, at) => {
    const chosen = body[`column${at}`]
    return isImportField(chosen) ? chosen : null
  })
}

/** Corrected cells, from fields named `cell-ROW-COLUMN`. */
export function readCorrections(body: Record<string, unknown>) {
  return Object.entries(body).flatMap(([name, value]) => {
    const place = /^cell-([1-9]\d{0,9})-(\d{1,3})$/.exec(name)
    if (!place || (typeof value !== 'string' && value !== null)) return []
    return [{ rowId: Number(place[1]), column: Number(place[2]), text: value ?? '' }]
  })
}
