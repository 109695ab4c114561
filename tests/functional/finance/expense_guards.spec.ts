import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import FinancialReport from '#app/reporting/models/financial_report'
import { createPeriod, expenseForm } from '#tests/factories/expense_forms'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { joinTeam, projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const url = (team: Team, rest = '') => `/projects/${team.project.id}/expenses${rest}`
const statusOf = async (id: number) =>
  (await db.from('expenses').where('id', id).firstOrFail()).status

/** A period whose report is with the controller. */
async function handedInPeriod(team: Team) {
  const period = await createPeriod(team, 7)
  const report = { projectId: team.project.id, reportingPeriodId: period.id, erdfRateBp: 8500 }
  await FinancialReport.create({ ...report, status: 'in_control' })
  return period
}

test.group('What stands between an expense and the money', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a report that was handed in takes no expense any more', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await handedInPeriod(team)
    const form = await expenseForm(team, { reportingPeriodId: period.id })
    const logged = await client.post(url(team)).loginAs(team.finance).withCsrfToken().form(form)
    logged.assertStatus(422)
    logged.assertTextIncludes('ataskaita jau pateikta')
    assert.lengthOf(await db.from('expenses').where('project_id', team.project.id), 0)

    const supplier = await createSupplier()
    const inIt = { reportingPeriodId: period.id, supplierId: supplier.id }
    const submitted = await createExpense(team, { ...inIt, status: 'submitted' })
    await client
      .post(url(team, `/${submitted.id}/approval`))
      .loginAs(team.manager)
      .withCsrfToken()
    assert.equal(await statusOf(submitted.id), 'submitted')
    const draft = await createExpense(team, inIt)
    await client
      .post(url(team, `/${draft.id}/submission`))
      .loginAs(team.finance)
      .withCsrfToken()
    assert.equal(await statusOf(draft.id), 'draft')
    const approved = await createExpense(team, { ...inIt, status: 'approved' })
    const ending = client
      .post(url(team, `/${approved.id}/void`))
      .loginAs(team.finance)
      .withCsrfToken()
    const refused = await ending.form({ voidReason: 'Klaida' })
    refused.assertTextIncludes('ataskaita jau pateikta')
    assert.equal(await statusOf(approved.id), 'approved')
  })

  test('nobody approves what has changed since he opened it', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team, { status: 'submitted' })
    await expense.merge({ comment: 'Pakeista' }).save()
    const press = (rowVersion: number) =>
      client
        .post(url(team, `/${expense.id}/approval`))
        .loginAs(team.manager)
        .withCsrfToken()
        .form({ rowVersion })
    const stale = await press(1)
    stale.assertStatus(409)
    stale.assertTextIncludes('ką tik pakeitė kitas žmogus')
    assert.equal(await statusOf(expense.id), 'submitted')
    await press(2)
    assert.equal(await statusOf(expense.id), 'approved')
  })

  test('whoever changed an expense once does not approve it later', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await joinTeam(team.project, 'finance', team.manager)
    const expense = await createExpense(team, { status: 'returned', returnReason: 'Suma' })
    const form = await expenseForm(team, { rowVersion: 1 })
    const edit = client
      .put(url(team, `/${expense.id}`))
      .loginAs(team.manager)
      .withCsrfToken()
    await edit.form(form)
    await client
      .post(url(team, `/${expense.id}/submission`))
      .loginAs(team.finance)
      .withCsrfToken()
    assert.equal(await statusOf(expense.id), 'submitted')
    const answer = await client
      .post(url(team, `/${expense.id}/approval`))
      .loginAs(team.manager)
      .withCsrfToken()
      .redirects(0)
    answer.assertFlashMessage(
      'error',
      'Išlaidų, kurias patys užregistravote ar pateikėte, tvirtinti negalite: reikia antros poros akių.'
    )
    assert.equal(await statusOf(expense.id), 'submitted')
  })

  test('VAT that has become recoverable is not submitted', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const form = await expenseForm(team)
    await client.post(url(team)).loginAs(team.finance).withCsrfToken().form(form)
    const { id } = await db.from('expenses').where('project_id', team.project.id).firstOrFail()
    await team.project.merge({ vatRecoverable: true }).save()
    const answer = await client
      .post(url(team, `/${id}/submission`))
      .loginAs(team.finance)
      .withCsrfToken()
    answer.assertStatus(422)
    answer.assertTextIncludes('PVM susigrąžinamas')
    assert.equal(await statusOf(id), 'draft')
  })

  test('sums follow a supplier to its new name', async ({ client }) => {
    const team = await projectWithTeam()
    const supplier = await createSupplier({ name: 'UAB „Senasis vardas“' })
    const form = await expenseForm(team, { supplierId: supplier.id })
    await client.post(url(team)).loginAs(team.finance).withCsrfToken().form(form)
    const search = () => client.get(url(team, '?q=naujasis')).loginAs(team.finance)
    const before = await search()
    before.assertTextIncludes('Įrašų nėra')
    await client
      .put(`/projects/${team.project.id}/suppliers/${supplier.id}`)
      .loginAs(team.finance)
      .withCsrfToken()
      .form({ name: 'UAB „Naujasis vardas“', country: 'LT', rowVersion: 1 })
    const after = await search()
    after.assertTextIncludes('1 įrašas')
  })

  test('what a deleted sensitive draft said stays hidden in the trail', async ({ client }) => {
    const team = await projectWithTeam()
    const form = await expenseForm(team, {
      isSensitive: '1',
      descriptionLt: 'Jonės Jonaitienės alga',
    })
    await client.post(url(team)).loginAs(team.finance).withCsrfToken().form(form)
    const { id } = await db.from('expenses').where('project_id', team.project.id).firstOrFail()
    const edit = { ...form, descriptionLt: 'Jonės Jonaitienės atlyginimas', rowVersion: 1 }
    await client
      .put(url(team, `/${id}`))
      .loginAs(team.finance)
      .withCsrfToken()
      .form(edit)
    await client
      .delete(url(team, `/${id}`))
      .loginAs(team.finance)
      .withCsrfToken()
    const trail = await client.get(`/projects/${team.project.id}/audit`).loginAs(team.auditor)
    trail.assertStatus(200)
    if (trail.text().includes('Jonaitienės')) throw new Error('the trail tells the hidden name')
  })
})
