import vine from '@vinejs/vine'
import { CHOICES } from '#app/notifications/preferences'

export const choicesValidator = vine.create({
  wanted: vine
    .array(vine.enum(CHOICES.map(({ name }) => name)))
    .maxLength(CHOICES.length)
    .nullable()
    .optional(),
})
