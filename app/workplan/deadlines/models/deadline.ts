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

/** The steps from the city's books to the lead partner, in the order of their days. Source: domain rules 11. */
export const CHAIN_STEPS = [
  'internal_cutoff',
  'to_controller',
  'controller_done',
  'to_lead_partner',
] as const
export type ChainStep = (typeof CHAIN_STEPS)[number]

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

  /** who may do what the owner may */
  @column()
  declare deputyRoleId: number | null

  /** the reporting period whose chain it is a step of */
  @column()
  declare periodId: number | null

  @column()
  declare chainStep: ChainStep | null

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

  @column()
  declare completionNote: string | null

  /** why it was met without a file, where its kind asks for one */
  @column()
  declare noProofReason: string | null
}
