import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import type { DeliverableStatus } from '#app/workplan/deliverables/deliverable_states'

export const DELIVERABLE_KINDS = ['deliverable', 'output', 'action_plan'] as const
export type DeliverableKind = (typeof DELIVERABLE_KINDS)[number]

/** What the project hands over: a deliverable, a counted output or the integrated action plan. */
export default class Deliverable extends AuditedModel {
  static override table = 'deliverables'
  static override subjectType = 'deliverable'

  @column()
  declare projectId: number

  @column()
  declare activityId: number | null

  @column()
  declare ownerRoleId: number | null

  @column()
  declare kind: DeliverableKind

  @column()
  declare number: string

  @column()
  declare titleLt: string

  @column()
  declare titleEn: string | null

  @column()
  declare descriptionLt: string | null

  @column()
  declare descriptionEn: string | null

  @column()
  declare unitLt: string | null

  @column()
  declare unitEn: string | null

  @column()
  declare targetCount: number

  /** the sum of its deliveries that were not taken back */
  @column()
  declare deliveredCount: number

  @column()
  declare dueOn: string

  /** the day its target was reached, or the plan adopted */
  @column()
  declare deliveredOn: string | null

  @column()
  declare status: DeliverableStatus

  @column()
  declare noteLt: string | null

  @column()
  declare noteEn: string | null

  /** the decision that adopted the action plan */
  @column()
  declare councilDecisionId: number | null
}
