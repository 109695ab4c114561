import vine from '@vinejs/vine'
import { id, isoDate } from '#app/shared/rules'

export const planCopyValidator = vine.create({
  source: id(),
  startsOn: isoDate(),
  isConfirmed: vine.boolean().nullable().optional(),
})
