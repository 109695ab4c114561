import db from '@adonisjs/lucid/services/db'
import BudgetVersion from '#app/finance/budget/models/budget_version'
import type { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

/** An approved budget by the project's decision. @param cells category, stage, EUR cents */
export async function approvedBudget(
  team: Team,
  cells: [category: { id: number }, stage: { id: number }, cents: number][],
  given: Partial<BudgetVersion> = {}
) {
  const version = await BudgetVersion.create({
    projectId: team.project.id,
    number: 1,
    status: 'approved',
    councilDecisionId: team.decision.id,
    approvedOn: '2021-03-01',
    approvalKind: given.status === 'draft' ? null : 'programme',
    ...given,
  })
  await db.table('budget_lines').multiInsert(
    cells.map(([category, stage, cents]) => ({
      budget_version_id: version.id,
      cost_category_id: category.id,
      stage_id: stage.id,
      amount_cents: cents,
    }))
  )
  return version
}
