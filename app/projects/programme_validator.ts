import vine from '@vinejs/vine'
import {
  isoDate,
  optionalIsoDate,
  optionalPercent,
  optionalText,
  rowVersion,
  text,
} from '#app/shared/rules'
import { RULES } from '#app/projects/rule_units'

/** A short name without spaces that stands in references: "URBACT-III". */
export const code = () =>
  vine
    .string()
    .trim()
    .regex(/^[\p{L}\d][\p{L}\d._/-]*$/u)
    .maxLength(40)

const programmeShape = {
  code: code(),
  nameLt: text(300),
  nameEn: text(300),
  fundLt: text(300),
  fundEn: text(300),
  startsOn: isoDate(),
  endsOn: isoDate(),
}
export const newProgrammeValidator = vine.create(programmeShape)
export const programmeValidator = vine.create({ ...programmeShape, rowVersion: rowVersion() })

/** What a flat rate stands on: the id of a category, or all other direct costs. */
const flatRateBase = () =>
  vine
    .string()
    .trim()
    .regex(/^([1-9]\d{0,9}|others)$/)
    .nullable()
    .optional()
    .transform((base) => (base === 'others' ? base : base ? Number(base) : null))

const costCategoryShape = {
  code: code(),
  position: vine.number().withoutDecimals().min(1).max(99),
  nameLt: text(200),
  nameEn: text(200),
  needsInvoice: vine.accepted().optional(),
  flatRateBp: optionalPercent(),
  flatRateOfId: flatRateBase(),
  flatRateSource: optionalText(500),
  flatRateIsConfirmed: vine.accepted().optional(),
  validFrom: isoDate(),
  validTo: optionalIsoDate(),
}
export const newCostCategoryValidator = vine.create(costCategoryShape)
export const costCategoryValidator = vine.create({ ...costCategoryShape, rowVersion: rowVersion() })

const ruleShape = {
  value: vine.string().trim().maxLength(40),
  validFrom: isoDate(),
  validTo: optionalIsoDate(),
  source: text(500),
  isConfirmed: vine.accepted().optional(),
}
export const newProgrammeRuleValidator = vine.create({ ...ruleShape, rule: vine.enum(RULES) })
export const programmeRuleValidator = vine.create({ ...ruleShape, rowVersion: rowVersion() })
