import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { budgetLeft } from '#app/finance/budget/queries/budget_left'
import { approvedBudget } from '#tests/factories/budgets'
import { createExpense } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'

test.group('What is left of the budget', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is unknown without an approved budget', async ({ assert }) => {
    const { project, categories, stages } = await projectWithTeam()
    assert.isNull(await budgetLeft(project.id, categories.external.id, stages[0]!.id))
  })

  test('counts certified and reported as used, submitted and approved as in approval', async ({
    assert,
  }) => {
    const team = await projectWithTeam()
    await approvedBudget(team, [[team.categories.external, team.stages[0]!, 100_000]])
    for (const status of ['draft', 'submitted', 'approved', 'reported'] as const) {
      await createExpense(team, {
        status,
        eligibleCents: 10_000,
        declaredCents: 10_000,
        netCents: 10_000,
      })
    }
    await createExpense(team, {
      status: 'certified_in_part',
      certifiedCents: 9_000,
      eligibleCents: 10_000,
    })
    await createExpense(team, { status: 'set_aside' })
    await createExpense(team, { status: 'approved', stageId: team.stages[1]!.id })
    await createExpense(team, { status: 'approved', costCategoryId: team.categories.travel.id })
    assert.deepEqual(
      await budgetLeft(team.project.id, team.categories.external.id, team.stages[0]!.id),
      {
        budgetCents: 100_000,
        usedCents: 19_000,
        inApprovalCents: 20_000,
        leftCents: 61_000,
      }
    )
  })

  test('of a flat-rate category follows its base', async ({ assert }) => {
    const team = await projectWithTeam()
    const { staff, office } = team.categories
    await approvedBudget(team, [[office, team.stages[0]!, 20_000]])
    await createExpense(team, {
      status: 'certified',
      costCategoryId: staff.id,
      eligibleCents: 398_028,
      certifiedCents: 281_478,
    })
    const left = await budgetLeft(team.project.id, office.id, team.stages[0]!.id)
    assert.deepEqual(left, {
      budgetCents: 20_000,
      usedCents: 84_44,
      inApprovalCents: 0,
      leftCents: 11_556,
    })
    assert.deepInclude(await budgetLeft(team.project.id, office.id, team.stages[1]!.id), {
      budgetCents: 0,
      usedCents: 0,
    })
    assert.lengthOf(await db.from('budget_lines'), 1)
  })
})
