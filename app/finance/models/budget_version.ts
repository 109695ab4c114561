import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

/** A budget as it was approved; its cells are in budget_lines. */
export default class BudgetVersion extends AuditedModel {
  static override table = 'budget_versions'
  static override subjectType = 'budget_version'

  @column()
  declare projectId: number

  @column()
  declare number: number

  @column()
  declare status: 'draft' | 'approved' | 'superseded'

  @column()
  declare councilDecisionId: number | null

  @column()
  declare approvedOn: string | null

  @column()
  declare note: string | null
}
