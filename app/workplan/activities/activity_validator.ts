import vine from '@vinejs/vine'
import {
  id,
  isoDate,
  optionalId,
  optionalMoney,
  optionalText,
  rowVersion,
  text,
} from '#app/shared/rules'
import { goals } from '#app/workplan/goals/goals_validator'
import { ACTIVITY_STEPS } from '#app/workplan/activities/activity_states'

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
  dependsOn: optionalText(500),
  budget: optionalMoney(),
  goals: goals(),
}

export const newActivityValidator = vine.create(activityShape)

export const activityValidator = vine.create({
  ...activityShape,
  resultLt: optionalText(5000),
  resultEn: optionalText(5000),
  rowVersion: rowVersion(),
})

export const activityStepValidator = vine.create({ step: vine.enum(ACTIVITY_STEPS) })
