import db from '@adonisjs/lucid/services/db'
import { NO_CONTRACT_USE } from '#app/finance/contracts/contract_use'
import { contractUses } from '#app/finance/contracts/queries/contract_uses'
import { amendedCents, valueInForce } from '#app/finance/contracts/queries/contract_values'
import { keptAnswers, projectState } from '#app/finance/expenses/queries/project_state'
import { CLAIMED_STATUSES } from '#app/finance/expenses/expense_states'

export type ExceededContract = { id: number; number: string }

const kept = keptAnswers<ExceededContract[]>()

/** The contracts of a project from which more was taken than they are worth; looked for again only after a change. */
export async function exceededContracts(projectId: number): Promise<ExceededContract[]> {
  const state = await projectState(projectId)
  return kept(state, projectId, () => findExceeded(projectId))
}

async function findExceeded(projectId: number): Promise<ExceededContract[]> {
  const used = db
    .from('expenses')
    .where('project_id', projectId)
    .whereIn('status', [...CLAIMED_STATUSES])
    .whereNotNull('contract_id')
    .select('contract_id')
  const rows = await db
    .from('contracts')
    .where('contracts.project_id', projectId)
    .whereIn('contracts.id', used)
    .select('contracts.id', 'number', 'value_cents', amendedCents())
    .orderBy('contracts.id')
  const uses = await contractUses(rows.map(({ id }) => id))
  return rows
    .filter((row) => (uses.get(row.id) ?? NO_CONTRACT_USE).usedCents > valueInForce(row))
    .map(({ id, number }) => ({ id, number }))
}
