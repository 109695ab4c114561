import vine from '@vinejs/vine'
import {
  id,
  isoDate,
  optionalId,
  optionalIsoDate,
  optionalText,
  rowVersion,
  text,
} from '#app/shared/rules'
import { ACTIVITY_STEPS } from '#app/workplan/activity_states'
import { DEADLINE_KINDS } from '#app/workplan/models/deadline'

const activityShape = {
  stageId: id(),
  number: text(20),
  titleLt: text(300),
  titleEn: optionalText(300),
  ownerRoleId: optionalId(),
  startsOn: isoDate(),
  endsOn: isoDate(),
  expectedResultLt: optionalText(5000),
  expectedResultEn: optionalText(5000),
}

export const newActivityValidator = vine.create(activityShape)

export const activityValidator = vine.create({
  ...activityShape,
  resultLt: optionalText(5000),
  resultEn: optionalText(5000),
  rowVersion: rowVersion(),
})

export const activityStepValidator = vine.create({ step: vine.enum(ACTIVITY_STEPS) })

const deadlineShape = {
  kind: vine.enum(DEADLINE_KINDS),
  titleLt: text(300),
  titleEn: optionalText(300),
  dueOn: isoDate(),
  activityId: optionalId(),
  ownerRoleId: optionalId(),
  note: optionalText(5000),
}

export const newDeadlineValidator = vine.create(deadlineShape)
export const deadlineValidator = vine.create({ ...deadlineShape, rowVersion: rowVersion() })
export const completionValidator = vine.create({ doneOn: optionalIsoDate() })
