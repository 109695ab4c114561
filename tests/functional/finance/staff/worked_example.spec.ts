import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import Employee from '#app/finance/staff/models/employee'
import Expense from '#app/finance/expenses/models/expense'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'
import { yearHoursRule } from '#tests/factories/staff'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

/** The figures with spaces as one types them. */
const plain = (page: string) => page.replace(/[\u00a0\u202f]/g, ' ')

/** Fills in a form of the staff screens as the finance officer does, and sends it. */
function sender(client: ApiClient, team: Team) {
  return async (path: string, fields: Record<string, string | number>) => {
    const response = await client
      .post(`/projects/${team.project.id}/staff${path}`)
      .form(fields)
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(303)
    return response.header('location')!
  }
}

const MONTHS = ['2021-03', '2021-04', '2021-05', '2021-06', '2021-07', '2021-08']

/** Domain rules, section 17, typed into the screens: A at 20 % for six months, B for 63 hours. */
async function typedExample(client: ApiClient) {
  const team = await projectWithTeam()
  const period = await createPeriod(team)
  await yearHoursRule(team)
  const send = sender(client, team)
  const person = (code: string, position: string) => ({
    code,
    positionLt: position,
    employedFrom: '2015-01-05',
    costCategoryId: team.categories.staff.id,
    startsOn: '2021-03-09',
  })
  await send('', { ...person('T-A', 'Patarėja'), method: 'fixed_share', shareBp: '20' })
  await send('', { ...person('T-B', 'Specialistas'), method: 'hourly' })
  const a = await Employee.findByOrFail('code', 'T-A')
  const b = await Employee.findByOrFail('code', 'T-B')
  for (const month of MONTHS) {
    await send(`/${a.id}/months`, {
      month,
      grossSalary: '2 304,87',
      employerContributions: '40,80',
      paidOn: `${month}-28`,
    })
  }
  await send(`/${b.id}/year_costs`, {
    gross: '31 820,40',
    workingTime: '100',
    documentedFrom: '2020-01-01',
    documentedTo: '2020-12-31',
    source: 'Pažyma Nr. 12',
    documentedOn: '2021-01-20',
    appliesFrom: '2021-03-01',
  })
  for (const [month, hours] of [
    ['2021-04', '40'],
    ['2021-05', '23'],
  ] as const) {
    await send(`/${b.id}/months`, {
      month,
      projectHours: hours,
      totalHours: '160',
      paidOn: `${month}-28`,
    })
  }
  return { team, period, a, b, send }
}

test.group('The worked example through the screens', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('gives 469,13 a month and 2 814,78 for A, 18,50 an hour and 1 165,50 for B', async ({
    client,
    assert,
  }) => {
    const { team, period, a, b } = await typedExample(client)
    const page = async (path: string) =>
      plain(
        (await client.get(`/projects/${team.project.id}/staff${path}`).loginAs(team.finance)).text()
      )
    const all = await page(`?period=${period.id}`)
    assert.include(all, '3 980,28')
    assert.lengthOf(all.match(/469,13/g)!, 6)
    const ofA = await page(`/${a.id}/periods/${period.id}`)
    assert.include(ofA, '2 345,67')
    assert.include(ofA, '2 814,78')
    assert.include(ofA, '2021-08-28')
    const ofB = await page(`/${b.id}/periods/${period.id}`)
    assert.include(ofB, '40 val. × 18,50 €')
    assert.include(ofB, '1 165,50')
    assert.include(ofB, '63 iš 1720')
    assert.include(await page(`/${b.id}`), '18,50')
  })

  test('makes one expense a person, and the office of the report 119,40', async ({
    client,
    assert,
  }) => {
    const { team, period, a, b, send } = await typedExample(client)
    for (const person of [a, b]) await send(`/${person.id}/periods/${period.id}/expense`, {})
    const expenses = await Expense.query().where('project_id', team.project.id).orderBy('id')
    assert.deepEqual(
      expenses.map((one) => [one.declaredCents, one.status, one.isSensitive, one.paidOn]),
      [
        [281_478, 'draft', true, '2021-08-28'],
        // the other months of B are not entered, and do not count
        [116_550, 'draft', true, '2021-05-28'],
      ]
    )
    assert.deepEqual(
      expenses.map((one) => [one.costCategoryId, one.reportingPeriodId, one.councilDecisionId]),
      expenses.map(() => [team.categories.staff.id, period.id, team.decision.id])
    )
    for (const { id } of expenses) {
      const submit = await client
        .post(`/projects/${team.project.id}/expenses/${id}/submission`)
        .loginAs(team.finance)
        .withCsrfToken()
        .redirects(0)
      submit.assertStatus(303)
    }
    const budget = await client.get(`/projects/${team.project.id}/budget`).loginAs(team.finance)
    assert.include(plain(budget.text()), '3 % nuo „Kategorija staff“: 3 980,28 € → 119,40 €')
    const events = await db.from('audit_events').where('action', 'expense.logged')
    assert.lengthOf(events, 2)
    assert.notInclude(JSON.stringify(events), '230487')
  })
})
