import vine from '@vinejs/vine'
import { isoDate, optionalIsoDate, optionalText, rowVersion, text } from '#app/shared/rules'

export const publicityDayValidator = vine.create({
  dueOn: optionalIsoDate(),
  rowVersion: rowVersion(),
})
export const fulfilmentValidator = vine.create({ metOn: isoDate(), note: optionalText(2000) })
export const exemptionValidator = vine.create({ reason: text(1000) })
