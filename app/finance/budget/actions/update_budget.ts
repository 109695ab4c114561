import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { writeBudget, type BudgetDraft } from '#app/finance/budget/actions/write_budget'
import { assertDraft } from '#app/finance/budget/budget_states'
import BudgetVersion from '#app/finance/budget/models/budget_version'

/**
 * Changes a draft of the budget. The version counts up even when only amounts changed, so that a form opened before is stale.
 * @throws {RuleBroken} when it is no draft any more, or as `writeBudget`   @throws {StaleVersion}   @throws {Hidden}
 */
export function updateBudget(
  projectId: number,
  id: number,
  draft: BudgetDraft & { rowVersion: number },
  actor: Actor
): Promise<BudgetVersion> {
  return change(actor, 'budget_version.updated', async (trx, note) => {
    const within = { project_id: projectId }
    const version = await lockRow(BudgetVersion, id, trx, within, draft.rowVersion)
    assertDraft(version)
    await writeBudget(trx, version, draft, note)
    return version.merge({ note: draft.note ?? null, updatedAt: actor.now }).save()
  })
}
