import vine from '@vinejs/vine'
import {
  id,
  isoDate,
  isoMonth,
  money,
  optionalHours,
  optionalIsoDate,
  optionalIsoMonth,
  optionalMoney,
  optionalPercent,
  optionalText,
  percent,
  rowVersion,
  text,
} from '#app/shared/rules'
import { LOCALES } from '#app/shared/locale'
import { STAFF_METHODS } from '#app/finance/staff/models/staff_assignment'
import { STAFF_PROOFS } from '#app/finance/staff/proofs'

const person = {
  fullName: optionalText(200),
  positionLt: text(300),
  positionEn: optionalText(300),
  employedFrom: isoDate(),
  employedTo: optionalIsoDate(),
}
const assignment = {
  costCategoryId: id(),
  method: vine.enum(STAFF_METHODS),
  shareBp: optionalPercent(),
  startsOn: isoDate(),
  endsOn: optionalIsoDate(),
  letterNumber: optionalText(100),
  letterOn: optionalIsoDate(),
}
const month = {
  grossSalary: optionalMoney(),
  employerContributions: optionalMoney(),
  projectHours: optionalHours(),
  totalHours: optionalHours(),
  absenceHours: optionalHours(),
  note: optionalText(500),
  paidOn: optionalIsoDate(),
}
const yearCost = {
  appliesFrom: isoDate(),
  gross: money(),
  documentedFrom: isoDate(),
  documentedTo: isoDate(),
  source: text(500),
  documentedOn: isoDate(),
  workingTime: percent(),
}

export const newPersonValidator = vine.create({ code: text(40), ...person, ...assignment })
export const personValidator = vine.create({ ...person, rowVersion: rowVersion() })
export const newAssignmentValidator = vine.create(assignment)
export const assignmentValidator = vine.create({ ...assignment, rowVersion: rowVersion() })
export const newMonthValidator = vine.create({ month: isoMonth(), ...month })
export const monthValidator = vine.create({ ...month, rowVersion: rowVersion() })
export const newYearCostValidator = vine.create(yearCost)
export const yearCostValidator = vine.create({ ...yearCost, rowVersion: rowVersion() })
export const proofValidator = vine.create({
  kind: vine.enum(STAFF_PROOFS),
  month: optionalIsoMonth(),
})
export const languageValidator = vine.create({ language: vine.enum(LOCALES) })
