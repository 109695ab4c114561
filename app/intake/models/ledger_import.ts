import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

/** An export of the accounting program as it was brought in; its rows are in ledger_entries. */
export default class LedgerImport extends AuditedModel {
  static override table = 'ledger_imports'
  static override subjectType = 'ledger_import'

  @column()
  declare projectId: number

  @column()
  declare fileName: string

  @column({ columnName: 'sha256' })
  declare sha256: string

  @column()
  declare addedCount: number

  @column()
  declare repeatedCount: number

  @column()
  declare importedBy: number
}
