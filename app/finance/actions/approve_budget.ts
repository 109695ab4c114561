import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import BudgetVersion from '#app/finance/models/budget_version'
import CouncilDecision from '#app/projects/models/council_decision'

export type BudgetApproval = { councilDecisionId: number; approvedOn: string; rowVersion: number }

/**
 * Makes a draft the project's budget by a council decision; the one that was approved before is superseded by it.
 * @throws {RuleBroken} when it is no draft, holds no amount, or the date is before the decision or in the future
 * @throws {StaleVersion}   @throws {Hidden} for another project's version
 */
export function approveBudget(
  projectId: number,
  id: number,
  approval: BudgetApproval,
  actor: Actor
): Promise<BudgetVersion> {
  return change(actor, 'budget_version.approved', async (trx, note) => {
    const version = await lockRow(
      BudgetVersion,
      id,
      trx,
      { project_id: projectId },
      approval.rowVersion
    )
    if (version.status !== 'draft')
      throw new RuleBroken('states.wrong_state', { status: version.status })
    const lines = await trx.from('budget_lines').where('budget_version_id', id).orderBy('id')
    if (lines.length === 0) throw new RuleBroken('budget.nothing_planned')
    await assertDecided(trx, projectId, approval, actor)
    const former = await supersede(trx, projectId)
    note({ supersededVersions: former, lines: lines.map(lineFact) })
    return version
      .merge({
        status: 'approved',
        councilDecisionId: approval.councilDecisionId,
        approvedOn: approval.approvedOn,
      })
      .save()
  })
}

async function assertDecided(
  trx: TransactionClientContract,
  projectId: number,
  { councilDecisionId, approvedOn }: BudgetApproval,
  actor: Actor
) {
  const decision = await CouncilDecision.query({ client: trx })
    .where({ id: councilDecisionId, project_id: projectId })
    .first()
  if (!decision) throw new RuleBroken('budget.unknown_decision', {}, 'councilDecisionId')
  if (approvedOn < decision.decidedOn) {
    throw new RuleBroken(
      'budget.approved_before_decision',
      { date: decision.decidedOn },
      'approvedOn'
    )
  }
  if (approvedOn > today(actor.now))
    throw new RuleBroken('budget.approved_in_future', {}, 'approvedOn')
}

/** @returns the numbers of the versions that were in force */
async function supersede(trx: TransactionClientContract, projectId: number): Promise<number[]> {
  const former = await BudgetVersion.query({ client: trx }).where({
    project_id: projectId,
    status: 'approved',
  })
  for (const version of former) await version.merge({ status: 'superseded' }).save()
  return former.map(({ number }) => number)
}

function lineFact(line: Record<string, unknown>) {
  return {
    costCategoryId: line.cost_category_id,
    stageId: line.stage_id,
    amountCents: Number(line.amount_cents),
  }
}
