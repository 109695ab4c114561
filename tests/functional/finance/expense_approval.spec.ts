import { emptyAfterwards } from '#tests/factories/database'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { RuleBroken } from '#app/shared/errors'
import { approveExpense } from '#app/finance/expenses/actions/approve_expense'
import Expense from '#app/finance/expenses/models/expense'
import { createPeriod } from '#tests/factories/expense_forms'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { actorIn, joinTeam, projectWithTeam } from '#tests/factories/projects'
import type User from '#app/identity/models/user'
import type { ApiClient } from '@japa/api-client'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const url = (team: Team, id: number, rest = '') =>
  `/projects/${team.project.id}/expenses/${id}${rest}`
const statusOf = async (id: number) => (await Expense.findOrFail(id)).status
const actionsOf = async (id: number) =>
  (await db.from('audit_events').where({ subject_type: 'expense', subject_id: id })).map(
    (event) => event.action
  )

function act(client: ApiClient, team: Team, id: number, what: string, person: User, fields = {}) {
  return client
    .post(url(team, id, `/${what}`))
    .form(fields)
    .loginAs(person)
    .withCsrfToken()
    .header('referer', url(team, id))
}

async function completeExpense(team: Team, given: Partial<Expense> = {}) {
  const period = await createPeriod(team)
  const supplier = await createSupplier()
  return createExpense(team, { reportingPeriodId: period.id, supplierId: supplier.id, ...given })
}

test.group('The approval of an expense', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('goes from draft over submission to approval, each with its trace', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const { id } = await completeExpense(team)
    await act(client, team, id, 'submission', team.finance)
    assert.equal(await statusOf(id), 'submitted')
    await act(client, team, id, 'approval', team.manager)
    const approved = await Expense.findOrFail(id)
    assert.equal(approved.status, 'approved')
    assert.equal(approved.submittedBy, team.finance.id)
    assert.equal(approved.approvedBy, team.manager.id)
    assert.deepEqual(await actionsOf(id), ['expense.submitted', 'expense.approved'])
  })

  test('is not asked for while something is missing, and everything missing is told at once', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const bare = { invoiceNumber: null, invoicedOn: null, paidOn: null, eligibleCents: 0 }
    const expense = await createExpense(team, { ...bare, descriptionLt: 'Nebaigtas' })
    const response = await act(client, team, expense.id, 'submission', team.finance)
    response.assertStatus(422)
    for (const field of [
      'supplierId',
      'invoiceNumber',
      'invoicedOn',
      'paidOn',
      'reportingPeriodId',
      'net',
    ]) {
      assert.include(response.text(), `href="#field-${field}"`)
    }
    response.assertTextIncludes('Nebaigtas')
    assert.equal(await statusOf(expense.id), 'draft')
    assert.deepEqual(await actionsOf(expense.id), [])
  })

  test('asks no invoice of a category that has none', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { id } = await completeExpense(team, {
      costCategoryId: team.categories.staff.id,
      supplierId: null,
      invoiceNumber: null,
      invoicedOn: null,
    })
    await act(client, team, id, 'submission', team.finance)
    assert.equal(await statusOf(id), 'submitted')
  })

  test('is refused to whoever logged or submitted it, manager or not', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await joinTeam(team.project, 'finance', team.manager)
    const logged = await completeExpense(team, { status: 'submitted', loggedBy: team.manager.id })
    const sent = await createExpense(team, { status: 'submitted', submittedBy: team.manager.id })
    for (const { id } of [logged, sent]) {
      const response = await act(client, team, id, 'approval', team.manager)
      response.assertStatus(403)
      assert.equal(await statusOf(id), 'submitted')
      assert.deepEqual(await actionsOf(id), [])
    }
  })

  test('is refused to everybody without the right', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { id } = await completeExpense(team, { status: 'submitted' })
    for (const [person, status] of [
      [team.finance, 403],
      [team.auditor, 403],
      [team.member, 404],
      [team.admin, 404],
      [team.outsider, 404],
    ] as const) {
      for (const what of ['approval', 'return']) {
        const response = await act(client, team, id, what, person, { returnReason: 'Nes' })
        response.assertStatus(status)
      }
    }
    for (const what of ['submission', 'void']) {
      const response = await act(client, team, id, what, team.manager, { voidReason: 'Nes' })
      response.assertStatus(403)
    }
    assert.equal(await statusOf(id), 'submitted')
    assert.deepEqual(await actionsOf(id), [])
  })

  test('by the second of two people says that it is done already', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const second = await joinTeam(team.project, 'manager')
    const { id } = await completeExpense(team, { status: 'submitted' })
    await act(client, team, id, 'approval', team.manager)
    const late = await act(client, team, id, 'approval', second)
    late.assertTextIncludes('būsena jau kita')
    assert.equal((await Expense.findOrFail(id)).approvedBy, team.manager.id)
    assert.deepEqual(await actionsOf(id), ['expense.approved'])
  })

  test('is taken back with a reason and can be asked for anew', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { id } = await completeExpense(team, { status: 'submitted' })
    const silent = await act(client, team, id, 'return', team.manager, { returnReason: '  ' })
    silent.assertStatus(422)
    silent.assertTextIncludes('Užpildykite šį lauką')
    assert.equal(await statusOf(id), 'submitted')
    const page = await act(client, team, id, 'return', team.manager, {
      returnReason: 'Trūksta akto',
    })
    page.assertTextIncludes('Trūksta akto')
    assert.equal(await statusOf(id), 'returned')
    await act(client, team, id, 'submission', team.finance)
    assert.equal(await statusOf(id), 'submitted')
    assert.deepEqual(await actionsOf(id), ['expense.returned', 'expense.submitted'])
  })

  test('does not keep an expense from being voided with a reason; a draft is not voided', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const approved = await completeExpense(team, { status: 'approved' })
    const draft = await createExpense(team)
    const page = await act(client, team, approved.id, 'void', team.finance, {
      voidReason: 'Sąskaita atšaukta',
    })
    page.assertTextIncludes('Sąskaita atšaukta')
    assert.equal(await statusOf(approved.id), 'voided')
    assert.deepEqual(await actionsOf(approved.id), ['expense.voided'])
    await act(client, team, draft.id, 'void', team.finance, { voidReason: 'Nereikia' })
    assert.equal(await statusOf(draft.id), 'draft')
  })

  test('stands in the history in words, with what changed', async ({ client }) => {
    const team = await projectWithTeam()
    const { id } = await completeExpense(team)
    await act(client, team, id, 'submission', team.finance)
    await act(client, team, id, 'return', team.manager, { returnReason: 'Ne ta suma' })
    const page = await client.get(url(team, id)).loginAs(team.auditor)
    page.assertStatus(200)
    page.assertTextIncludes('Grąžinta taisyti')
    page.assertTextIncludes('Grąžinimo priežastis: Ne ta suma')
    page.assertTextIncludes(team.manager.fullName)
    const english = await client
      .get(url(team, id))
      .header('accept-language', 'en')
      .loginAs(team.auditor)
    english.assertTextIncludes('Returned for correction')
  })
})

test.group('Two approvals at the same moment', (group) => {
  group.each.setup(emptyAfterwards)

  test('leave one approval and one refusal', async ({ assert }) => {
    const team = await projectWithTeam()
    const second = await joinTeam(team.project, 'manager')
    const { id } = await completeExpense(team, { status: 'submitted' })
    const outcomes = await Promise.allSettled([
      approveExpense(id, actorIn(team.project, team.manager, 'manager')),
      approveExpense(id, actorIn(team.project, second, 'manager')),
    ])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    assert.lengthOf(refused, 1)
    assert.instanceOf(refused[0]!.reason, RuleBroken)
    assert.deepEqual(await actionsOf(id), ['expense.approved'])
  })
})
