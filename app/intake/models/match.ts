import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents, instant } from '#app/shared/database/columns'

export const MATCH_STATUSES = ['proposed', 'confirmed', 'rejected'] as const
export type MatchStatus = (typeof MATCH_STATUSES)[number]
export type MatchKind = 'automatic' | 'proposal' | 'manual'

/**
 * That a ledger entry or a bank transaction belongs to an expense. `amountCents` are of the entry or transaction,
 * `expenseCents` of the expense, each in its currency.
 */
export default class Match extends AuditedModel {
  static override table = 'matches'
  static override subjectType = 'match'

  @column()
  declare projectId: number

  @column()
  declare expenseId: number

  @column()
  declare ledgerEntryId: number | null

  @column()
  declare bankTransactionId: number | null

  @cents()
  declare amountCents: number

  @cents()
  declare expenseCents: number

  @column()
  declare kind: MatchKind

  @column()
  declare status: MatchStatus

  @column()
  declare score: number

  /** JSON of `Reason[]` */
  @column()
  declare reasons: string

  @column()
  declare decidedBy: number | null

  @instant()
  declare decidedAt: string | null
}
