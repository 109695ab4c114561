import vine from '@vinejs/vine'
import { id, optionalText, text } from '#app/shared/rules'

const shape = { name: text(60), isDefault: vine.accepted().optional() }

export const newFilterValidator = vine.create({ ...shape, query: optionalText(1000) })

export const filterValidator = vine.create({ ...shape, filterId: id() })

export const forgottenFilterValidator = vine.create({ filterId: id() })
