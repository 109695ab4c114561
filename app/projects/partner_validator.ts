import vine from '@vinejs/vine'
import { optionalIsoDate, rowVersion, text } from '#app/shared/rules'
import { COUNTRIES } from '#app/projects/countries'

export const PARTNER_KINDS = ['lead', 'partner'] as const

const shape = {
  nameLt: text(200),
  nameEn: text(200),
  country: vine.enum(COUNTRIES),
  kind: vine.enum(PARTNER_KINDS),
  isOwn: vine.accepted().optional(),
  joinedOn: optionalIsoDate(),
  leftOn: optionalIsoDate(),
}

export const newPartnerValidator = vine.create(shape)
export const partnerValidator = vine.create({ ...shape, rowVersion: rowVersion() })
