import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents } from '#app/shared/database/columns'

/** A decision that allows the project or its money. */
export default class CouncilDecision extends AuditedModel {
  static override table = 'council_decisions'
  static override subjectType = 'council_decision'

  @column()
  declare projectId: number

  @column()
  declare actType: 'council_decision' | 'mayor_order' | 'director_order' | 'other'

  @column()
  declare number: string

  @column()
  declare decidedOn: string

  @column()
  declare titleLt: string

  @column()
  declare titleEn: string | null

  @column()
  declare url: string | null

  @cents()
  declare ownContributionCents: number | null
}
