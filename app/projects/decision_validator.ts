import vine from '@vinejs/vine'
import { isoDate, optionalMoney, optionalText, rowVersion, text } from '#app/shared/rules'

export const ACT_TYPES = ['council_decision', 'mayor_order', 'director_order', 'other'] as const

const shape = {
  actType: vine.enum(ACT_TYPES),
  number: text(40),
  decidedOn: isoDate(),
  titleLt: text(500),
  titleEn: optionalText(500),
  /** only addresses a browser opens safely: the page makes a link of it */
  url: vine
    .string()
    .trim()
    .url({ protocols: ['http', 'https'], require_protocol: true })
    .maxLength(500)
    .nullable()
    .optional(),
  ownContributionCents: optionalMoney(),
}

export const newDecisionValidator = vine.create(shape)
export const decisionValidator = vine.create({ ...shape, rowVersion: rowVersion() })
