import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents } from '#app/shared/database/columns'

/** A statement of a bank account; its booked rows are in bank_transactions. */
export default class BankStatement extends AuditedModel {
  static override table = 'bank_statements'
  static override subjectType = 'bank_statement'

  @column()
  declare projectId: number

  @column()
  declare iban: string

  @column()
  declare currency: string

  @column()
  declare statementId: string

  @column()
  declare number: string | null

  @column()
  declare startsOn: string | null

  @column()
  declare endsOn: string | null

  @cents()
  declare openingCents: number | null

  @cents()
  declare closingCents: number | null

  @column()
  declare fileName: string

  @column({ columnName: 'sha256' })
  declare sha256: string

  @column()
  declare uniqueKey: string

  /** JSON of `FileWarning[]`: where the statement's own figures do not agree */
  @column()
  declare warnings: string | null

  @column()
  declare importedBy: number
}
