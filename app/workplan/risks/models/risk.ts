import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import type { RiskStatus } from '#app/workplan/risks/risk_states'

/** What may go wrong, how likely and how badly (1 to 5), and what is done about it. */
export default class Risk extends AuditedModel {
  static override table = 'risks'
  static override subjectType = 'risk'

  @column()
  declare projectId: number

  @column()
  declare ownerRoleId: number | null

  @column()
  declare number: string

  @column()
  declare titleLt: string

  @column()
  declare titleEn: string | null

  @column()
  declare likelihood: number

  @column()
  declare impact: number

  @column()
  declare responseLt: string | null

  @column()
  declare responseEn: string | null

  @column()
  declare reviewOn: string | null

  @column()
  declare status: RiskStatus

  @column()
  declare happenedOn: string | null

  @column()
  declare closedOn: string | null

  @column()
  declare closeReason: string | null
}
