import type { Actor } from '#app/shared/actor'
import { isUniqueViolation } from '#app/shared/database/failures'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { writeBudget, type BudgetDraft } from '#app/finance/budget/actions/write_budget'
import BudgetVersion from '#app/finance/budget/models/budget_version'

/**
 * Opens the next version of a project's budget as a draft. There is one draft at a time, so that two officers don't
 * prepare two futures.
 * @throws {RuleBroken} when there is a draft already, or as `writeBudget`
 */
export async function draftBudget(
  projectId: number,
  draft: BudgetDraft,
  actor: Actor
): Promise<BudgetVersion> {
  try {
    return await change(actor, 'budget_version.drafted', async (trx, note) => {
      const versions = await BudgetVersion.query({ client: trx }).where('project_id', projectId)
      if (versions.some(({ status }) => status === 'draft')) throw draftExists()
      const version = await new BudgetVersion()
        .useTransaction(trx)
        .merge({
          projectId,
          number: Math.max(0, ...versions.map(({ number }) => number)) + 1,
          status: 'draft',
          note: draft.note ?? null,
        })
        .save()
      await writeBudget(trx, version, draft, note)
      return version
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw draftExists()
    throw error
  }
}

function draftExists(): RuleBroken {
  return new RuleBroken('budget.draft_exists')
}
