import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { instant } from '#app/shared/database/columns'

/** What a file shows. The same words whatever it proves; not every kind suits everything. */
export const EVIDENCE_KINDS = [
  'agenda',
  'attendance',
  'minutes',
  'photo',
  'publication',
  'result',
  'decision',
  'contract',
  'other',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** A file that proves one thing of the plan. Taken away it stays, voided with its reason. */
export default class EvidenceFile extends AuditedModel {
  static override table = 'evidence_files'
  static override subjectType = 'evidence_file'

  @column()
  declare projectId: number

  @column()
  declare documentId: number

  @column()
  declare kind: EvidenceKind

  @column()
  declare activityId: number | null

  @column()
  declare deadlineId: number | null

  @column()
  declare deliverableId: number | null

  @column()
  declare indicatorValueId: number | null

  @column()
  declare meetingId: number | null

  @column()
  declare communicationItemId: number | null

  @column()
  declare publicityCheckId: number | null

  @column()
  declare captionLt: string | null

  @column()
  declare captionEn: string | null

  @instant()
  declare voidedAt: string | null

  @column()
  declare voidedBy: number | null

  @column()
  declare voidReason: string | null
}
