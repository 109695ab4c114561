import { emptyAfterwards } from '#tests/factories/database'
import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { verifyChain } from '#app/audit_trail/verify_chain'
import { logExpense } from '#app/finance/expenses/actions/log_expense'
import { createPeriod } from '#tests/factories/expense_forms'
import { createSupplier } from '#tests/factories/expenses'
import { actorIn, projectWithTeam } from '#tests/factories/projects'

const NO_FILES = { files: [], kind: 'other', isSensitive: false } as const

test.group('Expenses logged at the same moment', (group) => {
  group.each.setup(emptyAfterwards)

  async function officer() {
    const team = await projectWithTeam()
    const supplier = await createSupplier()
    const period = await createPeriod(team)
    const actor = actorIn(team.project, team.finance, 'finance')
    const form = {
      costCategoryId: team.categories.external.id,
      stageId: team.stages[0]!.id,
      reportingPeriodId: period.id,
      supplierId: supplier.id,
      descriptionLt: 'Paslaugos',
      currency: 'EUR' as const,
      net: 12_100,
      vat: null,
      eligible: null,
      quantity: null,
      unitPrice: null,
    }
    const log = (submissionKey: string) => logExpense({ ...form, submissionKey }, NO_FILES, actor)
    return { team, log }
  }

  test('get numbers of their own, without a gap', async ({ assert }) => {
    const { team, log } = await officer()
    await Promise.all(Array.from({ length: 6 }, () => log(randomUUID())))
    const rows = await db.from('expenses').where('project_id', team.project.id).orderBy('number')
    assert.deepEqual(
      rows.map((row) => row.number),
      [1, 2, 3, 4, 5, 6]
    )
    const verdict = await verifyChain(`project:${team.project.id}`)
    assert.deepInclude(verdict, { events: 6, brokenAt: null })
  })

  test('from one form are one expense', async ({ assert }) => {
    const { team, log } = await officer()
    const key = randomUUID()
    const logged = await Promise.all([log(key), log(key), log(key)])
    assert.lengthOf(await db.from('expenses').where('project_id', team.project.id), 1)
    assert.lengthOf(new Set(logged.map(({ expense }) => expense.id)), 1)
    assert.lengthOf(
      logged.filter(({ isRepeated }) => !isRepeated),
      1
    )
  })
})
