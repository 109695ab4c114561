import vine from '@vinejs/vine'
import { figure, optionalFigure, optionalText, rowVersion, text } from '#app/shared/rules'
import { COUNTINGS, INDICATOR_KINDS } from '#app/workplan/indicators/models/indicator'
import type { TypedValue } from '#app/workplan/indicators/period_values'

const shape = {
  kind: vine.enum(INDICATOR_KINDS),
  number: text(20),
  titleLt: text(300),
  titleEn: optionalText(300),
  unitLt: text(60),
  unitEn: optionalText(60),
  counting: vine.enum(COUNTINGS),
  base: figure(),
  target: figure(),
}

export const newIndicatorValidator = vine.create(shape)
export const indicatorValidator = vine.create({ ...shape, rowVersion: rowVersion() })

/** The form of a period's values: three fields and a version for each of the project's indicators. */
export function valuesValidator(indicatorIds: readonly number[]) {
  return vine.create(
    Object.fromEntries(
      indicatorIds.flatMap((id) => [
        [`value_${id}`, optionalFigure()],
        [`sourceLt_${id}`, optionalText(500)],
        [`sourceEn_${id}`, optionalText(500)],
        [`version_${id}`, vine.number().withoutDecimals().min(0).nullable().optional()],
      ])
    )
  )
}

export function typedValues(
  indicatorIds: readonly number[],
  typed: Record<string, unknown>
): TypedValue[] {
  return indicatorIds.map((id) => ({
    indicatorId: id,
    value: (typed[`value_${id}`] as number | null | undefined) ?? null,
    sourceLt: (typed[`sourceLt_${id}`] as string | null | undefined) || null,
    sourceEn: (typed[`sourceEn_${id}`] as string | null | undefined) || null,
    rowVersion: Number(typed[`version_${id}`] ?? 0),
  }))
}
