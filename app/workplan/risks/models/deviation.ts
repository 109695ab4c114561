import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import type { DeviationStatus } from '#app/workplan/risks/deviation_states'

export const DEVIATION_KINDS = ['time', 'content', 'money', 'partnership', 'other'] as const
export type DeviationKind = (typeof DEVIATION_KINDS)[number]

/** What went otherwise than planned, why and what is done about it; a fact of the progress report. */
export default class Deviation extends AuditedModel {
  static override table = 'deviations'
  static override subjectType = 'deviation'

  @column()
  declare projectId: number

  @column()
  declare activityId: number | null

  @column()
  declare riskId: number | null

  @column()
  declare ownerRoleId: number | null

  @column()
  declare kind: DeviationKind

  @column()
  declare noticedOn: string

  @column()
  declare titleLt: string

  @column()
  declare titleEn: string | null

  @column()
  declare reasonLt: string | null

  @column()
  declare reasonEn: string | null

  @column()
  declare responseLt: string | null

  @column()
  declare responseEn: string | null

  @column()
  declare status: DeviationStatus

  @column()
  declare resolvedOn: string | null
}
