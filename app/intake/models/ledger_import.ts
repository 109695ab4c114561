import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

/** An export of the accounting program; once it is imported its rows are in ledger_entries. */
export default class LedgerImport extends AuditedModel {
  static override table = 'ledger_imports'
  static override subjectType = 'ledger_import'

  @column()
  declare projectId: number

  @column()
  declare status: 'uploaded' | 'imported'

  @column()
  declare fileName: string

  @column()
  declare storageKey: string

  @column({ columnName: 'sha256' })
  declare sha256: string

  @column()
  declare headingsHash: string

  /** JSON of `LedgerMapping` */
  @column()
  declare mapping: string

  @column()
  declare addedCount: number

  @column()
  declare repeatedCount: number

  /** rows of other projects and totals */
  @column()
  declare leftOutCount: number

  @column()
  declare importedBy: number
}
