import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

export const MEETING_KINDS = ['local_group', 'transnational', 'online', 'other'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** A meeting of the local group, of the network or online. A time is local, HH:MM. */
export default class Meeting extends AuditedModel {
  static override table = 'meetings'
  static override subjectType = 'meeting'

  @column()
  declare projectId: number

  @column()
  declare activityId: number | null

  /** who organises it */
  @column()
  declare ownerRoleId: number | null

  @column()
  declare kind: MeetingKind

  @column()
  declare titleLt: string

  @column()
  declare titleEn: string | null

  /** the day, or the first of several */
  @column()
  declare heldOn: string

  @column()
  declare endsOn: string | null

  @column()
  declare startsAt: string | null

  @column()
  declare endsAt: string | null

  @column()
  declare place: string | null

  @column()
  declare url: string | null

  @column()
  declare agendaLt: string | null

  @column()
  declare agendaEn: string | null

  @column()
  declare minutesLt: string | null

  @column()
  declare minutesEn: string | null

  /** one decision a line */
  @column()
  declare decisionsLt: string | null

  @column()
  declare decisionsEn: string | null

  /** everybody who was there; never fewer than the list of those present */
  @column()
  declare peopleCount: number | null

  @column()
  declare status: 'planned' | 'held' | 'cancelled'

  @column()
  declare cancelReason: string | null
}
