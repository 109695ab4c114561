import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

export type BudgetVersionStatus = 'draft' | 'approved' | 'superseded'

/** By the programme, or inside its flexibility without asking it. */
export const APPROVAL_KINDS = ['internal', 'programme'] as const
export type ApprovalKind = (typeof APPROVAL_KINDS)[number]

/** A budget as it was approved; its cells are in budget_lines, who pays in budget_fundings. */
export default class BudgetVersion extends AuditedModel {
  static override table = 'budget_versions'
  static override subjectType = 'budget_version'

  @column()
  declare projectId: number

  @column()
  declare number: number

  @column()
  declare status: BudgetVersionStatus

  @column()
  declare councilDecisionId: number | null

  /** null while it is a draft */
  @column()
  declare approvalKind: ApprovalKind | null

  /** the paper that allows it, beside or instead of a decision */
  @column()
  declare approvalDocumentId: number | null

  @column()
  declare approvedOn: string | null

  /** why it was approved although decisions do not authorise all of the city's part */
  @column()
  declare coverReason: string | null

  @column()
  declare note: string | null
}
