import vine from '@vinejs/vine'
import {
  isoDate,
  optionalId,
  optionalIsoDate,
  optionalText,
  rowVersion,
  text,
} from '#app/shared/rules'
import { DEVIATION_KINDS } from '#app/workplan/risks/models/deviation'

const grade = () => vine.number().withoutDecimals().min(1).max(5)

const riskShape = {
  number: text(20),
  titleLt: text(300),
  titleEn: optionalText(300),
  likelihood: grade(),
  impact: grade(),
  responseLt: optionalText(5000),
  responseEn: optionalText(5000),
  reviewOn: optionalIsoDate(),
  ownerRoleId: optionalId(),
}

export const newRiskValidator = vine.create(riskShape)
export const riskValidator = vine.create({ ...riskShape, rowVersion: rowVersion() })
export const occurrenceValidator = vine.create({ happenedOn: isoDate() })
export const closureValidator = vine.create({ reason: text(2000) })

const deviationShape = {
  kind: vine.enum(DEVIATION_KINDS),
  noticedOn: isoDate(),
  titleLt: text(300),
  titleEn: optionalText(300),
  reasonLt: optionalText(5000),
  reasonEn: optionalText(5000),
  responseLt: optionalText(5000),
  responseEn: optionalText(5000),
  activityId: optionalId(),
  riskId: optionalId(),
  ownerRoleId: optionalId(),
}

export const newDeviationValidator = vine.create(deviationShape)
export const deviationValidator = vine.create({ ...deviationShape, rowVersion: rowVersion() })
export const resolutionValidator = vine.create({ resolvedOn: isoDate() })
