import vine from '@vinejs/vine'
import { isoDate, optionalIsoDate, rowVersion, text } from '#app/shared/rules'

const shape = {
  number: vine.number().withoutDecimals().positive().max(999),
  startsOn: isoDate(),
  endsOn: isoDate(),
  partnerDueOn: optionalIsoDate(),
  controllerDueOn: optionalIsoDate(),
  leadPartnerDueOn: optionalIsoDate(),
}

export const newPeriodValidator = vine.create(shape)

export const periodValidator = vine.create({ ...shape, rowVersion: rowVersion() })

export const languageValidator = vine.create({ language: vine.enum(['lt', 'en'] as const) })

export const reopeningValidator = vine.create({ reopenReason: text(1000) })
