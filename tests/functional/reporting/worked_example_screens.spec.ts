import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { today } from '#app/shared/today'
import Expense from '#app/finance/expenses/models/expense'
import { approvedBudget } from '#tests/factories/budgets'
import { createSupplier } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'
import { yearHoursRule } from '#tests/factories/staff'

/** The worked example of the domain rules, section 17: typed, submitted and approved by forms, and read on pages. */
const MONTHS = ['2021-03', '2021-04', '2021-05', '2021-06', '2021-07', '2021-08']
const plain = (page: string) => page.replace(/[\u00a0\u202f]/g, ' ')

async function typedExample(client: ApiClient) {
  const team = await projectWithTeam()
  const { staff, office, travel, external } = team.categories
  const stage = team.stages[0]!
  await approvedBudget(team, [
    [staff, stage, 2_000_000],
    [office, stage, 60_000],
    [travel, stage, 940_000],
    [external, stage, 2_000_000],
  ])
  const period = await createPeriod(team)
  await yearHoursRule(team)
  const supplier = await createSupplier()
  const base = `/projects/${team.project.id}`

  const send = async (path: string, fields: object, by = team.finance) => {
    const answer = await client.post(path).form(fields).loginAs(by).withCsrfToken().redirects(0)
    answer.assertStatus(303)
    return answer.header('location')!
  }
  const read = async (path: string) =>
    plain((await client.get(`${base}${path}`).loginAs(team.finance)).text())

  const person = (code: string) => ({
    code,
    positionLt: `Pareigos ${code}`,
    employedFrom: '2015-01-05',
    costCategoryId: staff.id,
    startsOn: '2021-03-09',
  })
  const add = async (fields: object) => {
    await send(`${base}/staff`, fields)
    return (await db.from('employees').orderBy('id', 'desc').firstOrFail()).id as number
  }
  const a = await add({ ...person('T-A'), method: 'fixed_share', shareBp: '20' })
  const b = await add({ ...person('T-B'), method: 'hourly' })
  for (const month of MONTHS) {
    const pay = { grossSalary: '2 304,87', employerContributions: '40,80' }
    await send(`${base}/staff/${a}/months`, { month, ...pay, paidOn: `${month}-28` })
  }
  await send(`${base}/staff/${b}/year_costs`, {
    gross: '31 820,40',
    workingTime: '100',
    documentedFrom: '2020-01-01',
    documentedTo: '2020-12-31',
    source: 'Pažyma Nr. 12',
    documentedOn: '2021-01-20',
    appliesFrom: '2021-03-01',
  })
  const hours = { projectHours: '63', totalHours: '160', paidOn: '2021-04-28' }
  await send(`${base}/staff/${b}/months`, { month: '2021-04', ...hours })
  for (const one of [a, b]) await send(`${base}/staff/${one}/periods/${period.id}/expense`, {})

  const rate = { currency: 'SEK', month: today().slice(0, 7), rate: '10,2853', source: 'InforEuro' }
  await send('/exchange-rates', rate)
  const invoice = (number: string, costCategoryId: number, amounts: object) =>
    send(`${base}/expenses`, {
      submissionKey: randomUUID(),
      costCategoryId,
      descriptionLt: `Sąskaita ${number}`,
      supplierId: supplier.id,
      invoiceNumber: number,
      invoicedOn: '2021-06-01',
      paidOn: '2021-06-20',
      currency: 'EUR',
      stageId: stage.id,
      reportingPeriodId: period.id,
      councilDecisionId: team.decision.id,
      documentKind: 'invoice',
      ...amounts,
    })
  await invoice('SEK-1', travel.id, { currency: 'SEK', net: '12 345,00' })
  await invoice('AP-2', travel.id, { net: '345,10' })
  await invoice('SER 3', external.id, { net: '4000', vat: '840' })

  const expenses = await Expense.query().where('project_id', team.project.id).orderBy('id')
  for (const { id } of expenses) {
    await send(`${base}/expenses/${id}/submission`, {})
    await send(`${base}/expenses/${id}/approval`, {}, team.manager)
  }
  const stored = await Expense.query().where('project_id', team.project.id).orderBy('id')
  return { period, read, expenses: stored }
}

/** What the controller certifies; the rest is certified as declared. The control room itself is not built yet. */
async function control(expenses: Expense[], cut: Expense, byCents: number) {
  for (const expense of expenses) {
    const certifiedCents = expense.declaredCents - (expense.id === cut.id ? byCents : 0)
    const status = expense.id === cut.id ? 'certified_in_part' : 'certified'
    await expense.merge({ status, certifiedCents }).save()
  }
}

test.group('The worked example through forms and pages', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('declares 10 485,04 of which ERDF bears 8 912,28', async ({ client, assert }) => {
    const { period, read, expenses } = await typedExample(client)
    assert.deepEqual(
      expenses.map(({ status, declaredCents }) => [status, declaredCents]),
      [281_478, 116_550, 120_026, 34_510, 484_000].map((cents) => ['approved', cents])
    )
    const report = await read(`/periods/${period.id}`)
    for (const figure of ['10 485,04', '8 912,28', '1 572,76', '119,40', '3 980,28']) {
      assert.include(report, figure)
    }
  })

  test('certified with 84,30 less: 10 400,74, ERDF 8 840,62, city 1 560,12, 39 599,26 left', async ({
    client,
    assert,
  }) => {
    const { read, expenses } = await typedExample(client)
    await control(expenses, expenses[3]!, 8_430)
    const budget = await read('/budget')
    for (const figure of ['10 400,74', '8 840,62', '1 560,12', '20,80 %', '39 599,26', '119,40']) {
      assert.include(budget, figure)
    }
  })

  test('with 1 165,50 of staff cut, the office falls to 84,44', async ({ client, assert }) => {
    const { period, read, expenses } = await typedExample(client)
    await control(expenses, expenses[1]!, 116_550)
    const budget = await read('/budget')
    // 2 814,78 of staff and its office, 1 545,36 of travel, 4 840,00 of experts
    for (const figure of ['2 814,78', '84,44', '9 284,58']) assert.include(budget, figure)
    assert.notInclude(budget, '119,40')
    assert.include(await read(`/periods/${period.id}`), '84,44')
  })
})
