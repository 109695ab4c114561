import vine from '@vinejs/vine'
import {
  isoDate,
  optionalId,
  optionalIsoDate,
  optionalText,
  rowVersion,
  text,
} from '#app/shared/rules'
import { COMMUNICATION_KINDS } from '#app/workplan/communication/models/communication_item'

/** An address that is shown as a link: of the web only. */
const webAddress = () =>
  vine
    .string()
    .trim()
    .maxLength(500)
    .url({ protocols: ['http', 'https'], require_protocol: true })
    .nullable()
    .optional()

const reach = () => vine.number().withoutDecimals().min(0).max(1_000_000_000).nullable().optional()

const shape = {
  kind: vine.enum(COMMUNICATION_KINDS),
  titleLt: text(300),
  titleEn: optionalText(300),
  url: webAddress(),
  plannedOn: optionalIsoDate(),
  reach: reach(),
  activityId: optionalId(),
  ownerRoleId: optionalId(),
  note: optionalText(5000),
}

export const newCommunicationValidator = vine.create(shape)
export const communicationValidator = vine.create({ ...shape, rowVersion: rowVersion() })

/** Beside the publication's own fields on the page of an item. */
export const publicationValidator = vine.create({
  publishedOn: isoDate(),
  publishedUrl: webAddress(),
  publishedReach: reach(),
})
