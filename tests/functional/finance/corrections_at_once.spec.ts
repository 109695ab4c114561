import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { logExpense } from '#app/finance/expenses/actions/log_expense'
import { updateExpense } from '#app/finance/expenses/actions/update_expense'
import { emptyAfterwards } from '#tests/factories/database'
import { createExpense } from '#tests/factories/expenses'
import { actorIn, projectWithTeam } from '#tests/factories/projects'

const NO_FILES = { files: [], kind: 'other', isSensitive: false } as const

test.group('Corrections of one expense at the same moment', (group) => {
  group.each.setup(emptyAfterwards)

  async function original() {
    const team = await projectWithTeam()
    const expense = await createExpense(team, { status: 'approved', eligibleCents: 10_000 })
    const actor = actorIn(team.project, team.finance, 'finance')
    const form = (net: number) => ({
      kind: 'correction' as const,
      correctsId: expense.id,
      costCategoryId: expense.costCategoryId,
      stageId: expense.stageId,
      descriptionLt: 'Kreditinė sąskaita',
      currency: 'EUR' as const,
      net,
      vat: null,
      eligible: null,
      quantity: null,
      unitPrice: null,
    })
    const log = (net: number) =>
      logExpense({ ...form(net), submissionKey: randomUUID() }, NO_FILES, actor)
    const taken = async () => {
      const rows = await db.from('expenses').where('corrects_id', expense.id)
      return rows.reduce((sum, row) => sum + Number(row.net_cents), 0)
    }
    return { actor, form, log, taken }
  }

  test('do not take back more than there was', async ({ assert }) => {
    const { log, taken } = await original()
    const done = await Promise.allSettled([log(-6000), log(-6000), log(-6000)])
    assert.lengthOf(
      done.filter(({ status }) => status === 'fulfilled'),
      1
    )
    assert.equal(await taken(), -6000)
  })

  test('do not grow past it either when both are changed', async ({ assert }) => {
    const { actor, form, log, taken } = await original()
    const [one, two] = [await log(-1000), await log(-1000)]
    const grow = (id: number) => updateExpense(id, { ...form(-6000), rowVersion: 1 }, actor)
    const done = await Promise.allSettled([grow(one.expense.id), grow(two.expense.id)])
    assert.lengthOf(
      done.filter(({ status }) => status === 'fulfilled'),
      1
    )
    assert.equal(await taken(), -7000)
  })
})
