import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import Expense from '#app/finance/expenses/models/expense'
import { expenseForm } from '#tests/factories/expense_forms'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const url = (team: Team, rest = '') => `/projects/${team.project.id}/expenses${rest}`
const expensesOf = (team: Team) => db.from('expenses').where('project_id', team.project.id)
const eventsOf = (team: Team) =>
  db.from('audit_events').where('project_id', team.project.id).orderBy('id')

test.group('Logging an expense', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('makes a numbered draft with its amounts and leaves its trace', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const form = await expenseForm(team)
    const response = await client
      .post(url(team))
      .form(form)
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(303)
    const [row] = await expensesOf(team)
    assert.equal(response.header('location'), url(team, `/${row.id}`))
    assert.deepInclude(row, {
      reference: `${team.project.code}-0001`,
      status: 'draft',
      net_cents: 400_000,
      vat_cents: 84_000,
      eligible_cents: 484_000,
      declared_cents: 484_000,
      paid_on: '2021-05-20',
      logged_by: team.finance.id,
    })
    const [event] = await eventsOf(team)
    assert.equal(event.action, 'expense.logged')
    assert.equal(event.subject_id, row.id)
    const second = await expenseForm(team)
    await client.post(url(team)).form(second).loginAs(team.finance).withCsrfToken()
    assert.lengthOf(await expensesOf(team).where('reference', `${team.project.code}-0002`), 1)
  })

  test('is for the finance officer only', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const form = await expenseForm(team)
    for (const [person, status] of [
      [team.manager, 403],
      [team.auditor, 403],
      [team.coordinator, 404],
      [team.member, 404],
      [team.admin, 404],
      [team.outsider, 404],
    ] as const) {
      const response = await client.post(url(team)).form(form).loginAs(person).withCsrfToken()
      response.assertStatus(status)
    }
    assert.lengthOf(await expensesOf(team), 0)
    assert.lengthOf(await eventsOf(team), 0)
  })

  test('sent twice makes one expense', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const form = await expenseForm(team)
    const send = () =>
      client.post(url(team)).form(form).loginAs(team.finance).withCsrfToken().redirects(0)
    const first = await send()
    const second = await send()
    second.assertStatus(303)
    assert.equal(second.header('location'), first.header('location'))
    assert.lengthOf(await expensesOf(team), 1)
    assert.lengthOf(await eventsOf(team), 1)
  })

  for (const [what, given, field] of [
    ['a negative amount', { net: '-5,00' }, 'Suma negali būti neigiama'],
    ['an absurd amount', { net: '99 999 999 999,00' }, 'Suma per didelė'],
    ['text for an amount', { net: 'daug' }, 'Sumos suprasti nepavyko'],
    ['more than the invoice', { eligible: '4840,01' }, 'negali viršyti sąskaitos sumos su PVM'],
    ['a day that does not exist', { paidOn: '2021-02-30' }, 'Tokios datos nėra'],
    ['a payment before 1990', { paidOn: '1989-12-31' }, 'Tokios datos nėra'],
    ['a payment to come', { paidOn: '2099-01-01' }, 'Mokėjimo data negali būti ateityje'],
    [
      'an invoice from after tomorrow',
      { invoicedOn: DateTime.utc().plus({ days: 3 }).toISODate() },
      'negali būti vėlesnė nei rytoj',
    ],
    ['no description', { descriptionLt: '' }, 'Užpildykite šį lauką'],
    ['an unknown currency', { currency: 'XXX' }, 'Pasirinkite iš sąrašo'],
  ] as const) {
    test(`refuses ${what} with words and keeps what was typed`, async ({ client, assert }) => {
      const team = await projectWithTeam()
      const form = await expenseForm(team, { ...given, comment: 'Pastaba su „kabutėmis“ & ženklu' })
      const response = await client.post(url(team)).form(form).loginAs(team.finance).withCsrfToken()
      response.assertStatus(422)
      response.assertTextIncludes(field)
      response.assertTextIncludes('Pastaba su „kabutėmis“ &amp; ženklu')
      assert.lengthOf(await expensesOf(team), 0)
      assert.lengthOf(await eventsOf(team), 0)
    })
  }

  test('declares VAT only where the project cannot recover it', async ({ client, assert }) => {
    const team = await projectWithTeam({ vatRecoverable: true })
    const typed = await expenseForm(team, { eligible: '4840' })
    const refused = await client.post(url(team)).form(typed).loginAs(team.finance).withCsrfToken()
    refused.assertStatus(422)
    refused.assertTextIncludes('PVM susigrąžinamas')
    await client
      .post(url(team))
      .form({ ...typed, eligible: '' })
      .loginAs(team.finance)
      .withCsrfToken()
    const [row] = await expensesOf(team)
    assert.equal(row.declared_cents, 400_000)
  })

  test('takes nothing that belongs to another project or is derived', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const otherForm = await expenseForm(other)
    const form = await expenseForm(team, {
      stageId: other.stages[0]!.id,
      costCategoryId: team.categories.office.id,
      councilDecisionId: other.decision.id,
      reportingPeriodId: otherForm.reportingPeriodId,
      activityId: 999_999,
    })
    const response = await client.post(url(team)).form(form).loginAs(team.finance).withCsrfToken()
    response.assertStatus(422)
    for (const field of [
      'stageId',
      'costCategoryId',
      'councilDecisionId',
      'reportingPeriodId',
      'activityId',
    ]) {
      assert.include(response.text(), `href="#field-${field}"`)
    }
    assert.lengthOf(await expensesOf(team), 0)
  })

  test('of another project answers as if it were not there', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const foreign = await createExpense(other)
    const visit = (rest: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE' = 'GET') =>
      client
        .request(url(team, `/${foreign.id}${rest}`), method)
        .loginAs(method === 'POST' && /approval|return/.test(rest) ? team.manager : team.finance)
        .withCsrfToken()
    for (const response of [
      await visit(''),
      await visit('/edit'),
      await visit('', 'PUT'),
      await visit('', 'DELETE'),
      await visit('/submission', 'POST'),
      await visit('/approval', 'POST'),
      await visit('/return', 'POST'),
      await visit('/void', 'POST'),
      await visit('/documents', 'POST'),
      await visit('/documents/1', 'DELETE'),
    ]) {
      response.assertStatus(404)
    }
    assert.equal((await Expense.findOrFail(foreign.id)).status, 'draft')
  })

  test('keeps a formula as the text it is', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const formula = '=HYPERLINK("https://example.org";"spausk")'
    const form = await expenseForm(team, { descriptionLt: formula })
    const page = await client.post(url(team)).form(form).loginAs(team.finance).withCsrfToken()
    page.assertTextIncludes('=HYPERLINK(&quot;https://example.org&quot;')
    assert.equal((await expensesOf(team))[0].description_lt, formula)
  })

  test('refuses a description of a megabyte in words and loses nothing of it', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const long = 'ilgas aprašymas '.repeat(70_000)
    const form = await expenseForm(team, { descriptionLt: long })
    const response = await client.post(url(team)).form(form).loginAs(team.finance).withCsrfToken()
    response.assertStatus(422)
    response.assertTextIncludes('daugiausia 1000 ženklų')
    assert.isAbove(response.text().length, long.length)
    assert.lengthOf(await expensesOf(team), 0)
  })

  test('takes a new supplier along, and knows one by its code', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const known = await createSupplier({ legalCode: '111950396' })
    const typed = { supplierId: '', newSupplierName: 'UAB „Nauji laukai“' }
    for (const code of ['300000001', '111950396']) {
      const form = await expenseForm(team, { ...typed, newSupplierCode: code })
      await client.post(url(team)).form(form).loginAs(team.finance).withCsrfToken()
    }
    const [first, second] = await expensesOf(team).orderBy('number')
    const created = await db.from('suppliers').where('legal_code', '300000001').firstOrFail()
    assert.equal(first.supplier_id, created.id)
    assert.equal(second.supplier_id, known.id)
    assert.lengthOf(await db.from('audit_events').where('action', 'supplier.created'), 1)
  })
})

test.group('Editing an expense', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  type Typed = Record<string, string | number>

  async function edit(team: Team, expense: Expense, client: ApiClient, given: Typed) {
    const form = await expenseForm(team, { rowVersion: 1, ...given })
    return client
      .put(url(team, `/${expense.id}`))
      .form(form)
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
  }

  test('changes a draft and says what was before', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team)
    const response = await edit(team, expense, client, { net: '50', vat: '' })
    response.assertStatus(303)
    const [event] = await eventsOf(team)
    assert.equal(event.action, 'expense.updated')
    assert.equal(JSON.parse(event.before).netCents, 12_100)
    assert.equal(JSON.parse(event.after).netCents, 5000)
  })

  test('from a form opened before somebody saved shows both values, then saves knowingly', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team)
    await expense.merge({ descriptionLt: 'Kito žmogaus tekstas' }).save()
    const stale = await edit(team, expense, client, { descriptionLt: 'Mano tekstas' })
    stale.assertStatus(409)
    assert.include(stale.text(), 'Kito žmogaus tekstas')
    assert.include(stale.text(), 'Mano tekstas')
    assert.match(stale.text(), /name="rowVersion" value="2"/)
    const again = await edit(team, expense, client, {
      descriptionLt: 'Mano tekstas',
      rowVersion: 2,
    })
    again.assertStatus(303)
    assert.equal((await Expense.findOrFail(expense.id)).descriptionLt, 'Mano tekstas')
  })

  test('is over once it is submitted, and open again when returned', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const submitted = await createExpense(team, { status: 'submitted' })
    const refused = await edit(team, submitted, client, { net: '1' })
    refused.assertStatus(422)
    refused.assertTextIncludes('taisyti nebegalima')
    assert.equal((await Expense.findOrFail(submitted.id)).netCents, 12_100)
    const returned = await createExpense(team, { status: 'returned', returnReason: 'Ne ta suma' })
    const saved = await edit(team, returned, client, { net: '1', vat: '' })
    saved.assertStatus(303)
    assert.equal((await Expense.findOrFail(returned.id)).status, 'returned')
  })

  test('is not for those who only read', async ({ client }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team)
    for (const person of [team.manager, team.auditor]) {
      const page = await client.get(url(team, `/${expense.id}/edit`)).loginAs(person)
      page.assertStatus(403)
      const put = await client
        .put(url(team, `/${expense.id}`))
        .form({})
        .loginAs(person)
        .withCsrfToken()
      put.assertStatus(403)
    }
  })

  test('deletes a draft with a trace, and nothing that was submitted', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const draft = await createExpense(team)
    const returned = await createExpense(team, { status: 'returned', returnReason: 'x' })
    const remove = (id: number) =>
      client
        .delete(url(team, `/${id}`))
        .loginAs(team.finance)
        .withCsrfToken()
        .header('referer', url(team))
    await remove(draft.id)
    const refused = await remove(returned.id)
    refused.assertTextIncludes('Trinami tik juodraščiai')
    assert.deepEqual(
      (await expensesOf(team)).map((row) => row.id),
      [returned.id]
    )
    const [event] = await eventsOf(team)
    assert.equal(event.action, 'expense.deleted')
    assert.equal(JSON.parse(event.after).reference, draft.reference)
  })
})
