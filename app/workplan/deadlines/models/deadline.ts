import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

export const DEADLINE_KINDS = [
  'report',
  'claim',
  'deliverable',
  'event',
  'procurement',
  'council',
  'other',
] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

/** A day by which something must be done. */
export default class Deadline extends AuditedModel {
  static override table = 'deadlines'
  static override subjectType = 'deadline'

  @column()
  declare projectId: number

  @column()
  declare activityId: number | null

  @column()
  declare ownerRoleId: number | null

  @column()
  declare kind: DeadlineKind

  @column()
  declare titleLt: string

  @column()
  declare titleEn: string | null

  @column()
  declare dueOn: string

  @column()
  declare status: 'open' | 'done' | 'cancelled'

  @column()
  declare doneOn: string | null

  @column()
  declare note: string | null
}
