import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import BudgetVersion from '#app/finance/budget/models/budget_version'
import { budgetCells } from '#app/finance/budget/queries/budget_versions'

/**
 * Deletes a draft of the budget that is not wanted any more; its amounts stay in the trail.
 * @throws {RuleBroken} once it was approved: what was in force is never deleted   @throws {Hidden}
 */
export function deleteBudgetDraft(
  projectId: number,
  id: number,
  actor: Actor
): Promise<BudgetVersion> {
  return change(actor, 'budget_version.deleted', async (trx, note) => {
    const version = await lockRow(BudgetVersion, id, trx, { project_id: projectId })
    if (version.status !== 'draft') throw new RuleBroken('flexibility.only_drafts_are_deleted')
    note({ number: version.number, lines: await budgetCells(id, trx) })
    await trx.from('budget_lines').where('budget_version_id', id).delete()
    await trx.from('budget_fundings').where('budget_version_id', id).delete()
    await version.useTransaction(trx).delete()
    return version
  })
}
