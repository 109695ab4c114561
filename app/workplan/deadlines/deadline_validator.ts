import vine from '@vinejs/vine'
import {
  isoDate,
  optionalId,
  optionalIsoDate,
  optionalText,
  rowVersion,
  text,
} from '#app/shared/rules'
import { DEADLINE_KINDS } from '#app/workplan/deadlines/models/deadline'

const deadlineShape = {
  kind: vine.enum(DEADLINE_KINDS),
  titleLt: text(300),
  titleEn: optionalText(300),
  dueOn: isoDate(),
  activityId: optionalId(),
  ownerRoleId: optionalId(),
  deputyRoleId: optionalId(),
  note: optionalText(5000),
}

export const newDeadlineValidator = vine.create(deadlineShape)
export const deadlineValidator = vine.create({ ...deadlineShape, rowVersion: rowVersion() })
export const completionValidator = vine.create({
  doneOn: optionalIsoDate(),
  completionNote: optionalText(5000),
  noProofReason: optionalText(1000),
})
