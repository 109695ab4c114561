import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents, flag } from '#app/shared/database/columns'
import type { ContractKind, Procedure } from '#app/finance/contracts/contract_terms'

/** Up to which value, without VAT, a procedure may be used in a span of days. Holds for all programmes. */
export default class ProcurementLimit extends AuditedModel {
  static override table = 'procurement_limits'
  static override subjectType = 'procurement_limit'

  @column()
  declare procedureUsed: Procedure

  @column()
  declare kind: ContractKind

  @cents()
  declare limitCents: number

  @column()
  declare validFrom: string

  @column()
  declare validTo: string | null

  @column()
  declare source: string

  @flag()
  declare isConfirmed: boolean
}
