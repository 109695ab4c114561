import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Project from '#app/projects/models/project'
import { SIDE_TABLES, type Side } from '#app/intake/match_sides'
import BankTransaction from '#app/intake/models/bank_transaction'
import LedgerEntry from '#app/intake/models/ledger_entry'

/**
 * Says why an entry or a payment is not claimed in this project: it leaves the lists and is not matched any more.
 * @throws {RuleBroken} when something of it is matched   @throws {Hidden}
 */
export function leaveOut(side: Side, id: number, reason: string, actor: Actor) {
  const work = async (trx: TransactionClientContract) => {
    const row = await lockMovement(trx, side, id, actor)
    if (row.matchedCents !== 0) throw new RuleBroken('reconciliation.refused.matched')
    await trx
      .from('matches')
      .where({ [SIDE_TABLES[side].column]: id, status: 'proposed' })
      .delete()
    return row.merge({ leftOutReason: reason }).save()
  }
  return side === 'ledger'
    ? change(actor, 'ledger_entry.left_out', work)
    : change(actor, 'bank_transaction.left_out', work)
}

/** Takes an entry or a payment in again; the next look for matches sees it. @throws {RuleBroken} when it was not left out   @throws {Hidden} */
export function takeIn(side: Side, id: number, actor: Actor) {
  const work = async (trx: TransactionClientContract) => {
    const row = await lockMovement(trx, side, id, actor)
    if (row.leftOutReason === null)
      throw new RuleBroken('reconciliation.refused.no_reason', {}, 'reason')
    return row.merge({ leftOutReason: null }).save()
  }
  return side === 'ledger'
    ? change(actor, 'ledger_entry.taken_in', work)
    : change(actor, 'bank_transaction.taken_in', work)
}

async function lockMovement(
  trx: TransactionClientContract,
  side: Side,
  id: number,
  { projectId }: Actor
): Promise<LedgerEntry | BankTransaction> {
  await lockRow(Project, projectId!, trx)
  const within = { project_id: projectId! }
  return side === 'ledger'
    ? lockRow(LedgerEntry, id, trx, within)
    : lockRow(BankTransaction, id, trx, within)
}
