import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { submitExpense } from '#app/finance/expenses/actions/submit_expense'
import { monthOf, monthsLater, shortMonth } from '#app/finance/exchange_rates/months'
import Expense from '#app/finance/expenses/models/expense'
import { today } from '#app/shared/today'
import { createRate } from '#tests/factories/exchange_rates'
import { expenseForm } from '#tests/factories/expense_forms'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { actorIn, projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const url = (team: Team, rest = '') => `/projects/${team.project.id}/expenses${rest}`
const expensesOf = (team: Team) => db.from('expenses').where('project_id', team.project.id)
const thisMonth = monthOf(today())
const lastMonth = monthsLater(thisMonth, -1)
const SEK = { currency: 'SEK', net: '12 345,00', vat: '' }

async function log(client: ApiClient, team: Team, given: Record<string, string> = SEK) {
  const form = await expenseForm(team, given)
  return client.post(url(team)).form(form).loginAs(team.finance).withCsrfToken()
}

/** A complete draft of 12 345 SEK as a form leaves it. */
async function draftInKronor(team: Team, given: Partial<Expense> = {}) {
  const period = await createPeriod(team, { number: 900 + team.project.lastExpenseNumber })
  return createExpense(team, {
    currency: 'SEK',
    netCents: 1_234_500,
    eligibleCents: 1_234_500,
    declaredCents: 0,
    exchangeRate: null,
    supplierId: (await createSupplier()).id,
    reportingPeriodId: period.id,
    ...given,
  })
}

const submit = (client: ApiClient, team: Team, id: number) =>
  client
    .post(url(team, `/${id}/submission`))
    .loginAs(team.finance)
    .withCsrfToken()

test.group('A draft in another currency', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is worth what the newest rate known makes of it', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await createRate({ month: lastMonth, rate: '9' })
    await createRate()
    const page = await log(client, team)
    const [row] = await expensesOf(team)
    assert.equal(row.declared_cents, 120_026)
    assert.equal(row.exchange_rate, '10.2853')
    assert.equal(row.rate_month, thisMonth)
    page.assertTextIncludes(`InforEuro kursas, ${shortMonth(thisMonth)}`)
    page.assertTextIncludes('orientacinis')
  })

  test('may wait for a rate, and says so wherever it is summed', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await createExpense(team, { eligibleCents: 5000 })
    const page = await log(client, team)
    page.assertStatus(200)
    page.assertTextIncludes('kurso nėra')
    const [row] = await expensesOf(team).where('currency', 'SEK')
    assert.deepInclude(row, { declared_cents: 0, exchange_rate: null, rate_month: null })
    const list = await client.get(url(team)).loginAs(team.finance)
    list.assertTextIncludes('kurso nėra')
    list.assertTextIncludes('12\u00a0345,00\u00a0SEK')
    list.assertTextIncludes('1 įrašas be kurso neįskaičiuotas')
    list.assertTextIncludes('50,00\u00a0€')
  })

  test('follows a rate that is entered, and one that is corrected', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const draft = await draftInKronor(team)
    const form = { currency: 'SEK', month: shortMonth(thisMonth), rate: '10', source: 'InforEuro' }
    const post = client.post('/exchange-rates').form(form).loginAs(team.finance).withCsrfToken()
    assert.equal((await post).status(), 200)
    assert.equal((await Expense.findOrFail(draft.id)).declaredCents, 123_450)
    const { id } = await db.from('exchange_rates').where('currency', 'SEK').firstOrFail()
    await client
      .put(`/exchange-rates/${id}`)
      .form({ ...form, rate: '10,2853', rowVersion: 1 })
      .loginAs(team.finance)
      .withCsrfToken()
    const row = await Expense.findOrFail(draft.id)
    assert.equal(row.declaredCents, 120_026)
    assert.equal(row.rowVersion, 1)
    const event = await db
      .from('audit_events')
      .where('action', 'exchange_rate.updated')
      .firstOrFail()
    assert.equal(JSON.parse(event.after).draftsRevalued, 1)
  })

  test('cannot be submitted without the rate of this month, and is told which', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createRate({ month: lastMonth })
    const draft = await draftInKronor(team)
    const refused = await submit(client, team, draft.id)
    refused.assertStatus(422)
    refused.assertTextIncludes(`Nėra SEK kurso ${shortMonth(thisMonth)} mėnesiui`)
    assert.equal((await Expense.findOrFail(draft.id)).status, 'draft')
    assert.isEmpty(await db.from('audit_events').where('action', 'expense.submitted'))
  })

  test('may not be in a currency of thousandths', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const refused = await log(client, team, { ...SEK, currency: 'TND' })
    refused.assertStatus(422)
    assert.lengthOf(await expensesOf(team), 0)
  })

  test('shows its rate while it is typed, or what keeps it from being submitted', async ({
    client,
  }) => {
    const team = await projectWithTeam()
    const preview = () =>
      client
        .post(url(team, '/preview'))
        .form({ net: '12345', currency: 'SEK' })
        .header('x-requested-with', 'XMLHttpRequest')
        .loginAs(team.finance)
        .withCsrfToken()
    const without = await preview()
    without.assertTextIncludes('SEK kurso dar nėra')
    await createRate({ month: lastMonth })
    const old = await preview()
    old.assertTextIncludes(`InforEuro kursas, ${shortMonth(lastMonth)}`)
    old.assertTextIncludes('1\u00a0200,26\u00a0€')
    old.assertTextIncludes(`Šio mėnesio (${shortMonth(thisMonth)}) SEK kurso dar nėra`)
  })
})

test.group('The rate of a submitted expense', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is that of the month of submission, not of invoice or payment', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createRate({ month: '2021-05-01', rate: '9' })
    await createRate()
    await createRate({ month: monthsLater(thisMonth, 1), rate: '11' })
    const draft = await draftInKronor(team)
    const page = await submit(client, team, draft.id)
    page.assertStatus(200)
    const row = await Expense.findOrFail(draft.id)
    assert.equal(row.status, 'submitted')
    assert.equal(row.exchangeRate, '10.2853')
    assert.equal(row.rateMonth, thisMonth)
    assert.equal(row.declaredCents, 120_026)
  })

  test('stays when it is returned, corrected and submitted in another month', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createRate({ month: '2021-05-01', rate: '10' })
    const returned = await draftInKronor(team, {
      status: 'returned',
      returnReason: 'Ne ta suma',
      submittedBy: team.finance.id,
      exchangeRate: '10',
      rateMonth: '2021-05-01',
      declaredCents: 123_450,
    })
    await createRate({ rate: '12' })
    const form = await expenseForm(team, { ...SEK, net: '1000', rowVersion: 1 })
    await client
      .put(url(team, `/${returned.id}`))
      .form(form)
      .loginAs(team.finance)
      .withCsrfToken()
    assert.equal((await Expense.findOrFail(returned.id)).declaredCents, 10_000)
    await submit(client, team, returned.id)
    const row = await Expense.findOrFail(returned.id)
    assert.deepInclude(
      { ...row.$attributes },
      { status: 'submitted', exchangeRate: '10', rateMonth: '2021-05-01', declaredCents: 10_000 }
    )
  })

  test('of a currency that was corrected is still of the month it was submitted in', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const returned = await createExpense(team, {
      status: 'returned',
      returnReason: 'Suma kronomis',
      reportingPeriodId: period.id,
      rateMonth: '2021-05-01',
    })
    await createRate()
    const form = await expenseForm(team, { ...SEK, rowVersion: 1 })
    await client
      .put(url(team, `/${returned.id}`))
      .form(form)
      .loginAs(team.finance)
      .withCsrfToken()
    assert.equal((await Expense.findOrFail(returned.id)).exchangeRate, null)
    const refused = await submit(client, team, returned.id)
    refused.assertTextIncludes('Nėra SEK kurso 2021-05 mėnesiui')
    await createRate({ month: '2021-05-01', rate: '10' })
    await submit(client, team, returned.id)
    const row = await Expense.findOrFail(returned.id)
    assert.equal(row.status, 'submitted')
    assert.equal(row.declaredCents, 123_450)
  })

  test('of an expense in euro is remembered as a month only', async ({ assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const draft = await createExpense(team, {
      supplierId: (await createSupplier()).id,
      reportingPeriodId: period.id,
    })
    const actor = { ...actorIn(team.project, team.finance, 'finance'), now: '2022-02-28T23:30:00Z' }
    const row = await submitExpense(draft.id, actor)
    // half past one in the morning of 1 March at the city hall
    assert.equal(row.rateMonth, '2022-03-01')
    assert.equal(row.exchangeRate, null)
  })

  test('stands in the database: no rate, no submission', async ({ assert }) => {
    const team = await projectWithTeam()
    await assert.rejects(() => draftInKronor(team, { status: 'submitted', rateMonth: thisMonth }))
    await assert.rejects(() => draftInKronor(team, { declaredCents: 1 }))
  })
})
