import vine from '@vinejs/vine'
import {
  isoDate,
  optionalId,
  optionalIsoDate,
  optionalText,
  rowVersion,
  text,
} from '#app/shared/rules'
import { SECTORS } from '#app/workplan/local_group/sectors'
import { GUEST_ROWS, type Attendable } from '#app/workplan/meetings/attendance'
import { MEETING_KINDS } from '#app/workplan/meetings/models/meeting'

/** More people than a city's meeting gathers; beyond it a slip is likelier. */
const MOST_PEOPLE = 9999
const LONG = 20_000

const time = () =>
  vine
    .string()
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .optional()

const link = () =>
  vine
    .string()
    .trim()
    .maxLength(500)
    .url({ protocols: ['http', 'https'], require_protocol: true })
    .nullable()
    .optional()

const facts = {
  kind: vine.enum(MEETING_KINDS),
  titleLt: text(300),
  titleEn: optionalText(300),
  heldOn: isoDate(),
  endsOn: optionalIsoDate(),
  startsAt: time(),
  endsAt: time(),
  place: optionalText(300),
  url: link(),
  ownerRoleId: optionalId(),
  activityId: optionalId(),
  agendaLt: optionalText(LONG),
  agendaEn: optionalText(LONG),
}

const outcome = {
  peopleCount: vine.number().withoutDecimals().positive().max(MOST_PEOPLE),
  minutesLt: optionalText(LONG),
  minutesEn: optionalText(LONG),
  decisionsLt: optionalText(5000),
  decisionsEn: optionalText(5000),
}

export const newMeetingValidator = vine.create(facts)
export const meetingValidator = vine.create({ ...facts, rowVersion: rowVersion() })
export const cancellationValidator = vine.create({ reason: text(1000) })

/** How a meeting went: what came of it and who was there. */
export function holdingValidator(attendable: Attendable) {
  return vine.create({ ...outcome, ...listShape(attendable), rowVersion: rowVersion() })
}

/** A meeting told of only after it was held: what it was and how it went, in one form. */
export function heldMeetingValidator(attendable: Attendable) {
  return vine.create({ ...facts, ...outcome, ...listShape(attendable) })
}

function listShape({ organisationIds, representatives, roleIds }: Attendable) {
  const heads = () => vine.number().withoutDecimals().min(0).max(MOST_PEOPLE).nullable().optional()
  const tick = () => vine.accepted().nullable().optional()
  const fields = [
    ...organisationIds.map((id) => [`org_${id}`, heads()]),
    ...representatives.map(({ id }) => [`rep_${id}`, tick()]),
    ...roleIds.map((id) => [`role_${id}`, tick()]),
    ...GUEST_ROWS.flatMap((row) => [
      [`guestName_${row}`, optionalText(300)],
      [`guestSector_${row}`, vine.enum(SECTORS).nullable().optional()],
      [`guestHeads_${row}`, heads()],
    ]),
  ]
  return Object.fromEntries(fields) as Record<string, ReturnType<typeof heads>>
}
