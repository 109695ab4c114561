import vine from '@vinejs/vine'

/** The mark of the plan on the page; whatever else comes is not what was shown. */
export const chainValidator = vine.create({ mark: vine.string().maxLength(300).optional() })
