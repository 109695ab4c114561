import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { writeCells, type BudgetDraft } from '#app/finance/actions/draft_budget'
import BudgetVersion from '#app/finance/models/budget_version'

/**
 * Changes a draft of the budget. The version counts up even when only cells changed, so that a form opened before is stale.
 * @throws {RuleBroken} when it is no draft any more   @throws {StaleVersion}   @throws {Hidden} for another project's
 */
export function updateBudget(
  projectId: number,
  id: number,
  draft: BudgetDraft & { rowVersion: number },
  actor: Actor
): Promise<BudgetVersion> {
  return change(actor, 'budget_version.updated', async (trx, note) => {
    const version = await lockRow(
      BudgetVersion,
      id,
      trx,
      { project_id: projectId },
      draft.rowVersion
    )
    if (version.status !== 'draft')
      throw new RuleBroken('states.wrong_state', { status: version.status })
    await writeCells(trx, id, draft.cells, note)
    return version.merge({ note: draft.note ?? null, updatedAt: actor.now }).save()
  })
}
