import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

export const COMMUNICATION_KINDS = [
  'news',
  'social',
  'podcast',
  'video',
  'poster',
  'event',
  'press',
  'other',
] as const
export type CommunicationKind = (typeof COMMUNICATION_KINDS)[number]

/** Something the project told the public, or means to. */
export default class CommunicationItem extends AuditedModel {
  static override table = 'communication_items'
  static override subjectType = 'communication_item'

  @column()
  declare projectId: number

  @column()
  declare activityId: number | null

  @column()
  declare ownerRoleId: number | null

  @column()
  declare kind: CommunicationKind

  @column()
  declare titleLt: string

  @column()
  declare titleEn: string | null

  @column()
  declare url: string | null

  @column()
  declare plannedOn: string | null

  @column()
  declare publishedOn: string | null

  /** people it reached, as the channel counts them */
  @column()
  declare reach: number | null

  @column()
  declare note: string | null

  @column()
  declare status: 'planned' | 'published' | 'cancelled'
}
