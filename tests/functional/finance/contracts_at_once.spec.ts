import { emptyAfterwards } from '#tests/factories/database'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { verifyChain } from '#app/audit_trail/verify_chain'
import { approveExpense } from '#app/finance/expenses/actions/approve_expense'
import { submitExpense } from '#app/finance/expenses/actions/submit_expense'
import { amend, createContract } from '#tests/factories/contracts'
import { createExpense } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { actorIn, projectWithTeam } from '#tests/factories/projects'

test.group('Two expenses at once under one contract', (group) => {
  group.each.setup(emptyAfterwards)

  async function two(status: 'draft' | 'submitted', valueCents: number) {
    const team = await projectWithTeam()
    const contract = await createContract(team, { valueCents })
    const period = await createPeriod(team)
    const expense = (eligibleCents: number, paidOn: string) =>
      createExpense(team, {
        status,
        contractId: contract.id,
        supplierId: contract.supplierId,
        reportingPeriodId: period.id,
        eligibleCents,
        paidOn,
        invoicedOn: paidOn,
      })
    // unlike enough not to be taken for one invoice claimed twice
    const expenses = [await expense(600_000, '2021-04-20'), await expense(550_000, '2021-08-20')]
    return { team, contract, ids: expenses.map(({ id }) => id) }
  }

  const statuses = async () =>
    (await db.from('expenses')).map((row) => String(row.status)).toSorted()

  test('that fit only one by one are approved once', async ({ assert }) => {
    const { team, contract, ids } = await two('submitted', 1_200_000)
    await amend(contract, -200_000)
    const manager = actorIn(team.project, team.manager, 'manager')
    const outcomes = await Promise.allSettled(ids.map((id) => approveExpense(id, manager)))
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    assert.lengthOf(refused, 1)
    assert.equal(refused[0]!.reason.key, 'contracts.excess_not_approved')
    assert.deepEqual(await statuses(), ['approved', 'submitted'])
    const verdict = await verifyChain(`project:${team.project.id}`)
    assert.deepInclude(verdict, { brokenAt: null })
  })

  test('that fit only one by one are submitted once', async ({ assert }) => {
    const { team, ids } = await two('draft', 1_000_000)
    const finance = actorIn(team.project, team.finance, 'finance')
    const outcomes = await Promise.allSettled(ids.map((id) => submitExpense(id, finance)))
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    assert.lengthOf(refused, 1)
    assert.include(
      refused[0]!.reason.all.map(({ key }: { key: string }) => key),
      'contracts.excess_unexplained'
    )
    assert.deepEqual(await statuses(), ['draft', 'submitted'])
  })
})
