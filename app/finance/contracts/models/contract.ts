import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents } from '#app/shared/database/columns'
import type { ContractKind, ContractStatus, Procedure } from '#app/finance/contracts/contract_terms'

/** A contract with a supplier. `valueCents` is what was signed, EUR without VAT; amendments come on top. */
export default class Contract extends AuditedModel {
  static override table = 'contracts'
  static override subjectType = 'contract'

  @column()
  declare projectId: number

  @column()
  declare supplierId: number

  @column()
  declare councilDecisionId: number | null

  @column()
  declare number: string

  @column()
  declare titleLt: string

  @column()
  declare titleEn: string | null

  @column()
  declare objectName: string

  @column()
  declare cpvCode: string | null

  /** what makes two contracts be about the same object; follows the two fields above */
  @column()
  declare objectKey: string

  @column()
  declare kind: ContractKind

  @column()
  declare procedureUsed: Procedure

  @column()
  declare exemptReason: string | null

  @column()
  declare signedOn: string

  /** the last day in force, amendments included */
  @column()
  declare validTo: string | null

  @cents()
  declare valueCents: number

  @column()
  declare vatRateBp: number | null

  @column()
  declare currency: string

  @column()
  declare status: ContractStatus

  @column()
  declare endedOn: string | null

  @column()
  declare endReason: string | null

  @column()
  declare comment: string | null

  @column()
  declare searchText: string
}
