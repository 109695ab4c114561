import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { isUniqueViolation } from '#app/shared/database/failures'
import { RuleBroken } from '#app/shared/errors'
import { change, type Note } from '#app/audit_trail/change'
import BudgetVersion from '#app/finance/models/budget_version'
import type { BudgetCell } from '#app/finance/queries/budget_versions'

export type BudgetDraft = { note?: string | null; cells: BudgetCell[] }

/**
 * Opens the next version of a project's budget as a draft. There is one draft at a time, so that two officers don't
 * prepare two futures.
 * @throws {RuleBroken} when there is a draft already
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
      await writeCells(trx, version.id, draft.cells, note)
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

/** Puts the cells into a version and into the audit event. */
export async function writeCells(
  trx: TransactionClientContract,
  versionId: number,
  cells: BudgetCell[],
  note: Note
): Promise<void> {
  await trx.from('budget_lines').where('budget_version_id', versionId).delete()
  if (cells.length > 0) {
    await trx.table('budget_lines').multiInsert(
      cells.map((cell) => ({
        budget_version_id: versionId,
        cost_category_id: cell.costCategoryId,
        stage_id: cell.stageId,
        amount_cents: cell.amountCents,
      }))
    )
  }
  note({ lines: cells })
}
