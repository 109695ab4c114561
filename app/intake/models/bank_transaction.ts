import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents } from '#app/shared/database/columns'

/** A transaction of a statement, as far as people change it: what the bank said of it stays. */
export default class BankTransaction extends AuditedModel {
  static override table = 'bank_transactions'
  static override subjectType = 'bank_transaction'

  @column()
  declare projectId: number

  @cents()
  declare matchedCents: number

  @column()
  declare leftOutReason: string | null
}
