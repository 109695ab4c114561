import vine from '@vinejs/vine'
import { LOCALES } from '#app/shared/locale'
import { optionalIsoDate, rowVersion, text } from '#app/shared/rules'

/** Twelve characters at least: length is what makes a password strong. */
const password = () => vine.string().minLength(12).maxLength(200)
const email = () => vine.string().trim().toLowerCase().email().maxLength(254)

export const accountValidator = vine.create({
  fullName: text(200),
  locale: vine.enum(LOCALES),
  currentPassword: vine.string().maxLength(200).nullable().optional(),
  newPassword: password().nullable().optional(),
})

const userShape = {
  fullName: text(200),
  email: email(),
  locale: vine.enum(LOCALES),
  isAdmin: vine.accepted().optional(),
  isActive: vine.accepted().optional(),
  expiresOn: optionalIsoDate(),
}

export const newUserValidator = vine.create({ ...userShape, password: password() })

export const userValidator = vine.create({
  ...userShape,
  password: password().nullable().optional(),
  rowVersion: rowVersion(),
})
