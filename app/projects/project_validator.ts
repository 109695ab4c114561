import vine from '@vinejs/vine'
import { id, isoDate, optionalText, percent, rowVersion, text } from '#app/shared/rules'
import { code } from '#app/projects/programme_validator'

const projectShape = {
  programmeId: id(),
  code: code(),
  titleLt: text(300),
  titleEn: text(300),
  summaryLt: optionalText(5000),
  summaryEn: optionalText(5000),
  cityLt: text(200),
  cityEn: text(200),
  startsOn: isoDate(),
  endsOn: isoDate(),
  erdfRateBp: percent(),
  vatRecoverable: vine.accepted().optional(),
  accountCode: optionalText(60),
}

export const newProjectValidator = vine.create({
  ...projectShape,
  managerId: id(),
  managerPositionLt: text(300),
  managerPositionEn: optionalText(300),
  managerStartsOn: isoDate(),
})

export const projectValidator = vine.create({ ...projectShape, rowVersion: rowVersion() })
