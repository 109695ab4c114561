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
import { DELIVERABLE_STEPS } from '#app/workplan/deliverables/deliverable_states'
import { DELIVERABLE_KINDS } from '#app/workplan/deliverables/models/deliverable'
import { goals } from '#app/workplan/goals/goals_validator'

/** More pieces than a city hands over; beyond it a slip is likelier. */
const MOST = 1_000_000

const count = () => vine.number().withoutDecimals().positive().max(MOST)

const shape = {
  kind: vine.enum(DELIVERABLE_KINDS),
  number: text(20),
  titleLt: text(300),
  titleEn: optionalText(300),
  descriptionLt: optionalText(5000),
  descriptionEn: optionalText(5000),
  unitLt: optionalText(60),
  unitEn: optionalText(60),
  targetCount: count(),
  dueOn: isoDate(),
  activityId: optionalId(),
  ownerRoleId: optionalId(),
  noteLt: optionalText(5000),
  noteEn: optionalText(5000),
  goals: goals(),
}

export const newDeliverableValidator = vine.create(shape)
export const deliverableValidator = vine.create({ ...shape, rowVersion: rowVersion() })

export const deliveryValidator = vine.create({
  deliveredOn: isoDate(),
  count: count(),
  deliveryNoteLt: optionalText(2000),
  deliveryNoteEn: optionalText(2000),
  noFileReason: optionalText(1000),
  rowVersion: rowVersion(),
})

export const takenBackValidator = vine.create({ reason: text(1000) })

export const deliverableStepValidator = vine.create({
  step: vine.enum(DELIVERABLE_STEPS.filter((step) => step !== 'deliver')),
  takenOn: optionalIsoDate(),
  untilOn: optionalIsoDate(),
  note: optionalText(2000),
  councilDecisionId: id().nullable().optional(),
  rowVersion: rowVersion(),
})
