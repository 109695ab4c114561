import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents, flag } from '#app/shared/database/columns'

/** A file as it was received. */
export default class Document extends AuditedModel {
  static override table = 'documents'
  static override subjectType = 'document'

  @column()
  declare projectId: number

  @column()
  declare fileName: string

  @column()
  declare storageKey: string

  @column()
  declare contentType: string

  @cents()
  declare sizeBytes: number

  @column({ columnName: 'sha256' })
  declare sha256: string

  @flag()
  declare isSensitive: boolean

  @column()
  declare uploadedBy: number
}
