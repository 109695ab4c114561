import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents } from '#app/shared/database/columns'

/** An entry of the ledger, as far as people change it: what the accounting program said of it stays. */
export default class LedgerEntry extends AuditedModel {
  static override table = 'ledger_entries'
  static override subjectType = 'ledger_entry'

  @column()
  declare projectId: number

  @cents()
  declare matchedCents: number

  @column()
  declare leftOutReason: string | null
}
