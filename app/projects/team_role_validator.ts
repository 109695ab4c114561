import vine from '@vinejs/vine'
import {
  isoDate,
  optionalId,
  optionalIsoDate,
  optionalText,
  rowVersion,
  text,
} from '#app/shared/rules'
import { PROJECT_ROLES } from '#app/identity/permissions'

const shape = {
  userId: optionalId(),
  positionLt: text(300),
  positionEn: optionalText(300),
  startsOn: isoDate(),
  endsOn: optionalIsoDate(),
}

export const newTeamRoleValidator = vine.create({ ...shape, role: vine.enum(PROJECT_ROLES) })
export const teamRoleValidator = vine.create({ ...shape, rowVersion: rowVersion() })
