import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import FinancialReport from '#app/reporting/models/financial_report'
import ProgrammeRule from '#app/projects/models/programme_rule'
import ReportingPeriod from '#app/reporting/models/reporting_period'
import { createExpense } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const url = (team: Team, rest = '') => `/projects/${team.project.id}/periods${rest}`
const events = (team: Team) =>
  db.from('audit_events').where('project_id', team.project.id).orderBy('id')
const FORM = { number: 2, startsOn: '2021-09-01', endsOn: '2021-12-31', partnerDueOn: '2022-01-31' }

async function handIn(period: ReportingPeriod) {
  const report = { projectId: period.projectId, reportingPeriodId: period.id, erdfRateBp: 8500 }
  await FinancialReport.create({
    ...report,
    status: 'submitted',
    submittedAt: '2021-09-15T08:00:00Z',
  })
}

test.group('Reporting periods', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are listed with their dates, state and what they declare', async ({ client }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    await createExpense(team, {
      status: 'approved',
      reportingPeriodId: period.id,
      costCategoryId: team.categories.staff.id,
      eligibleCents: 398_028,
    })
    await createExpense(team, { status: 'draft', reportingPeriodId: period.id })
    const page = await client.get(url(team)).loginAs(team.finance)
    page.assertStatus(200)
    page.assertTextIncludes('2021-09-30')
    page.assertTextIncludes('4\u00a0099,68')
  })

  test('show the coordinator and members no money', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    await createExpense(team, {
      status: 'approved',
      reportingPeriodId: period.id,
      eligibleCents: 777_77,
    })
    for (const person of [team.coordinator, team.member]) {
      for (const path of ['', `/${period.id}`]) {
        const page = await client.get(url(team, path)).loginAs(person)
        page.assertStatus(200)
        assert.notInclude(page.text(), '777,77')
      }
    }
    const stranger = await client.get(url(team)).loginAs(team.outsider)
    stranger.assertStatus(404)
  })

  test('are added by the manager and leave their trace', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const answer = await client
      .post(url(team))
      .form(FORM)
      .loginAs(team.manager)
      .withCsrfToken()
      .redirects(0)
    answer.assertStatus(303)
    const period = await ReportingPeriod.findByOrFail('projectId', team.project.id)
    assert.deepInclude(period.$attributes, { ...FORM, controllerDueOn: null })
    assert.deepEqual(
      (await events(team)).map((event) => event.action),
      ['reporting_period.created']
    )
  })

  test('are typed into forms that carry their token', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    for (const path of ['/create', `/${period.id}/edit`]) {
      const page = await client.get(url(team, path)).loginAs(team.manager)
      page.assertStatus(200)
      page.assertTextIncludes("name='_csrf'")
      assert.notInclude(page.text(), '[object Object]')
    }
  })

  test('are not added or changed by finance or the auditor', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    for (const person of [team.finance, team.auditor, team.member]) {
      const added = await client.post(url(team)).form(FORM).loginAs(person).withCsrfToken()
      added.assertStatus(403)
      const changed = await client
        .put(url(team, `/${period.id}`))
        .form({ ...FORM, rowVersion: 1 })
        .loginAs(person)
        .withCsrfToken()
      changed.assertStatus(403)
    }
    assert.lengthOf(await db.from('reporting_periods'), 1)
    assert.lengthOf(await events(team), 0)
  })

  test('keep their number, order and place in the project', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await createPeriod(team)
    const refusals = [
      [{ number: 1 }, 'Laikotarpis Nr. 1 šiame projekte jau yra'],
      [{ startsOn: '2021-08-31' }, 'Datos persidengia su laikotarpiu Nr. 1'],
      [{ startsOn: '2022-02-01' }, 'Pabaiga negali būti ankstesnė'],
      [{ startsOn: '2021-03-08', endsOn: '2021-03-08' }, 'anksčiau nei projektas (2021-03-09)'],
      [{ endsOn: '2023-01-01' }, 'ne vėliau kaip 2022-12-31'],
    ] as const
    for (const [wrong, words] of refusals) {
      const answer = await client
        .post(url(team))
        .form({ ...FORM, ...wrong })
        .loginAs(team.manager)
        .withCsrfToken()
      answer.assertStatus(422)
      answer.assertTextIncludes(words)
      answer.assertTextIncludes('value="2022-01-31"')
    }
    assert.lengthOf(await db.from('reporting_periods'), 1)
  })

  test('may reach into the months that the programme gives for closing', async ({ client }) => {
    const team = await projectWithTeam()
    const rule = {
      programmeId: team.programme.id,
      validFrom: '2014-01-01',
      source: 'PM',
      isConfirmed: true,
    }
    await ProgrammeRule.create({ ...rule, rule: 'closure_months', value: 2 })
    const last = { ...FORM, startsOn: '2022-07-01', endsOn: '2023-02-28' }
    const kept = await client
      .post(url(team))
      .form(last)
      .loginAs(team.manager)
      .withCsrfToken()
      .redirects(0)
    kept.assertStatus(303)
  })

  test('are changed from a fresh form only, and not after the report was handed in', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const save = (rowVersion: number) =>
      client
        .put(url(team, `/${period.id}`))
        .form({ ...FORM, rowVersion })
        .loginAs(team.manager)
        .withCsrfToken()
        .redirects(0)
    const saved = await save(1)
    saved.assertStatus(303)
    const stale = await save(1)
    stale.assertStatus(409)
    await handIn(period)
    const late = await save(2)
    late.assertStatus(422)
    late.assertTextIncludes('ataskaita jau pateikta')
    assert.lengthOf(await events(team), 1)
  })

  test('of another project do not exist', async ({ client }) => {
    const team = await projectWithTeam()
    const foreign = await createPeriod(await projectWithTeam())
    const answers = await Promise.all([
      client.get(url(team, `/${foreign.id}`)).loginAs(team.finance),
      client
        .get(url(team, `/${foreign.id}/financial_workbook.xlsx?language=lt`))
        .loginAs(team.finance),
      client
        .post(url(team, `/${foreign.id}/expenses`))
        .loginAs(team.finance)
        .withCsrfToken(),
      client
        .put(url(team, `/${foreign.id}`))
        .form({ ...FORM, rowVersion: 1 })
        .loginAs(team.manager)
        .withCsrfToken(),
    ])
    for (const answer of answers) answer.assertStatus(404)
  })
})

test.group('Taking expenses into a period', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function periodWithExpenses() {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const expense = (given: object) => createExpense(team, { status: 'approved', ...given })
    const inside = [
      await expense({ paidOn: '2021-03-09' }),
      await expense({ paidOn: '2021-08-31' }),
    ]
    const outside = [
      await expense({ paidOn: '2021-09-01' }),
      await expense({ paidOn: null }),
      await expense({ status: 'submitted' }),
    ]
    return { team, period, inside, outside, path: url(team, `/${period.id}/expenses`) }
  }

  test('takes all approved ones paid in it as one change', async ({ client, assert }) => {
    const { team, period, inside, outside, path } = await periodWithExpenses()
    const shown = await client.get(url(team, `/${period.id}`)).loginAs(team.finance)
    shown.assertTextIncludes('Patvirtintos, bet laikotarpiui nepriskirtos: 2')
    const answer = await client.post(path).loginAs(team.finance).withCsrfToken().redirects(0)
    answer.assertStatus(303)
    for (const expense of [...inside, ...outside]) await expense.refresh()
    assert.deepEqual(
      inside.map((expense) => [expense.reportingPeriodId, expense.rowVersion]),
      [
        [period.id, 2],
        [period.id, 2],
      ]
    )
    assert.deepEqual(
      outside.map((expense) => expense.reportingPeriodId ?? null),
      [null, null, null]
    )
    const [event, ...more] = await events(team)
    assert.lengthOf(more, 0)
    assert.equal(event.action, 'reporting_period.expenses_taken_in')
    assert.deepEqual(
      JSON.parse(event.after).expenses.map((row: { id: number }) => row.id),
      inside.map(({ id }) => id)
    )
  })

  test('is not for the manager or the auditor, and nothing is written', async ({
    client,
    assert,
  }) => {
    const { team, path } = await periodWithExpenses()
    for (const person of [team.manager, team.auditor]) {
      const answer = await client.post(path).loginAs(person).withCsrfToken()
      answer.assertStatus(403)
    }
    const coordinator = await client.post(path).loginAs(team.coordinator).withCsrfToken()
    coordinator.assertStatus(404)
    assert.lengthOf(await db.from('expenses').whereNotNull('reporting_period_id'), 0)
    assert.lengthOf(await events(team), 0)
  })

  test('is refused after the report was handed in', async ({ client, assert }) => {
    const { team, period, path } = await periodWithExpenses()
    await handIn(period)
    const answer = await client.post(path).loginAs(team.finance).withCsrfToken().redirects(0)
    answer.assertStatus(303)
    answer.assertFlashMessage(
      'error',
      'Šio laikotarpio ataskaita jau pateikta, todėl keisti nebegalima.'
    )
    assert.lengthOf(await db.from('expenses').whereNotNull('reporting_period_id'), 0)
  })
})
