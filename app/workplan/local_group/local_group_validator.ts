import vine from '@vinejs/vine'
import { id, isoDate, optionalIsoDate, optionalText, rowVersion, text } from '#app/shared/rules'
import { SECTORS } from '#app/workplan/local_group/sectors'

const organisation = {
  nameLt: text(300),
  nameEn: optionalText(300),
  sector: vine.enum(SECTORS),
  website: vine
    .string()
    .trim()
    .maxLength(500)
    .url({ protocols: ['http', 'https'], require_protocol: true })
    .nullable()
    .optional(),
  joinedOn: isoDate(),
  leftOn: optionalIsoDate(),
  note: optionalText(5000),
}

const representative = {
  organisationId: id(),
  positionLt: text(300),
  positionEn: optionalText(300),
  startsOn: isoDate(),
  endsOn: optionalIsoDate(),
  fullName: optionalText(200),
  email: vine.string().trim().maxLength(254).email().nullable().optional(),
  consentedOn: optionalIsoDate(),
  consentHow: optionalText(300),
}

export const newOrganisationValidator = vine.create(organisation)
export const organisationValidator = vine.create({ ...organisation, rowVersion: rowVersion() })
export const newRepresentativeValidator = vine.create(representative)
export const representativeValidator = vine.create({ ...representative, rowVersion: rowVersion() })
