import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Project from '#app/projects/models/project'
import { removeMovements } from '#app/intake/actions/remove_movements'
import BankStatement from '#app/intake/models/bank_statement'

/**
 * Takes a statement out again: its transactions go, with the matches the program made of them.
 * @returns the statement's id at the bank   @throws {RuleBroken} when a person has matched one of them   @throws {Hidden}
 */
export async function undoBankStatement(id: number, actor: Actor): Promise<string> {
  const undone = await change(actor, 'bank_statement.undone', async (trx, note) => {
    await lockRow(Project, actor.projectId!, trx)
    const row = await lockRow(BankStatement, id, trx, { project_id: actor.projectId! })
    const transactions = await removeMovements(trx, 'bank', 'bank_statement_id', id)
    note({ statementId: row.statementId, iban: row.iban, transactions })
    await row.delete()
    return row
  })
  return undone.statementId
}
