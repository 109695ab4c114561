import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { toCents, type Cents } from '#app/money/cents'
import { RuleBroken } from '#app/shared/errors'
import { lockRow } from '#app/audit_trail/lock_row'
import Project from '#app/projects/models/project'
import Match from '#app/intake/models/match'
import { SIDE_TABLES, sideOf, type Side } from '#app/intake/match_sides'

/** What is still open of the two sides of a match, each in its currency and of its own sign. */
export type OpenAmounts = {
  movementCents: Cents
  movementCurrency: string
  expenseCents: Cents
  expenseCurrency: string
  expenseStatus: string
  isSensitive: boolean
}

/**
 * The match, after its project was locked: whoever confirms, undoes or looks for matches anew waits for the other, so that what
 * is open is read once and holds.
 * @throws {Hidden} @throws {StaleVersion}
 */
export async function lockMatch(
  trx: TransactionClientContract,
  id: number,
  projectId: number,
  rowVersion?: number
): Promise<Match> {
  await lockRow(Project, projectId, trx)
  return lockRow(Match, id, trx, { project_id: projectId }, rowVersion)
}

/** Reads what is open of an expense and of an entry or payment of one project. @throws {RuleBroken} when one is gone */
export async function openAmounts(
  trx: TransactionClientContract,
  projectId: number,
  expenseId: number,
  side: Side,
  movementId: number
): Promise<OpenAmounts> {
  const { table, column } = SIDE_TABLES[side]
  const within = (id: number) => ({ id, project_id: projectId })
  const expense = await trx.from('expenses').where(within(expenseId)).first()
  const movement = await trx.from(table).where(within(movementId)).first()
  if (!expense) throw new RuleBroken('reconciliation.refused.no_expense', {}, 'expenseId')
  if (!movement) throw new RuleBroken('reconciliation.refused.no_movement', {}, 'movementId')
  if (movement.left_out_reason !== null) throw new RuleBroken('reconciliation.refused.left_out')
  const [{ covered }] = await trx
    .from('matches')
    .where({ expense_id: expenseId, status: 'confirmed' })
    .whereNotNull(column)
    .sum('expense_cents as covered')
  const gross = toCents(expense.net_cents) + toCents(expense.vat_cents)
  return {
    movementCents: toCents(movement.amount_cents) - toCents(movement.matched_cents),
    movementCurrency: movement.currency,
    expenseCents: gross - toCents(covered),
    expenseCurrency: expense.currency,
    expenseStatus: expense.status,
    isSensitive: Boolean(expense.is_sensitive),
  }
}

/**
 * Takes the match's amount from its entry or payment, or gives it back (`sign` -1). The database itself refuses to take more
 * than there is.
 */
export async function useMovement(
  trx: TransactionClientContract,
  match: Match,
  sign: 1 | -1,
  isSensitive: boolean
): Promise<void> {
  const { table } = SIDE_TABLES[sideOf(match)]
  const id = match.ledgerEntryId ?? match.bankTransactionId!
  const taken = trx.raw('matched_cents + ?', [sign * match.amountCents])
  await trx
    .from(table)
    .where('id', id)
    .update({ matched_cents: taken, ...(isSensitive && { is_sensitive: true }) })
}

/** @throws {RuleBroken} when the amounts do not fit into what is open, or the expense is void */
export function assertFits(
  amounts: { amountCents: Cents; expenseCents: Cents },
  open: OpenAmounts
): void {
  if (open.expenseStatus === 'voided') throw new RuleBroken('reconciliation.refused.voided')
  const isCovered = open.expenseCents === 0
  if (!isCovered && !isWithin(amounts.amountCents, open.movementCents)) {
    throw new RuleBroken('reconciliation.refused.movement_used')
  }
  if (!isWithin(amounts.expenseCents, open.expenseCents)) {
    throw new RuleBroken('reconciliation.refused.expense_covered')
  }
}

function isWithin(wanted: Cents, open: Cents): boolean {
  return wanted !== 0 && Math.sign(wanted) === Math.sign(open) && Math.abs(wanted) <= Math.abs(open)
}

/** The two ends of a match, for its events. */
export function pairOf({ expenseId, ledgerEntryId, bankTransactionId }: Match) {
  return ledgerEntryId === null ? { expenseId, bankTransactionId } : { expenseId, ledgerEntryId }
}
