import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import FinancialReport from '#app/reporting/models/financial_report'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { joinTeam, projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const path = (team: Team, rest = '') => `/projects/${team.project.id}/expenses${rest}`
const statusesOf = async (team: Team) =>
  (await db.from('expenses').where('project_id', team.project.id).orderBy('number')).map(
    ({ status }) => status
  )
const eventsOf = (team: Team) => db.from('audit_events').where('project_id', team.project.id)

const send = (client: ApiClient, team: Team, person: User, rest: string, form: object) =>
  client
    .post(path(team, `/batch/${rest}`))
    .form(form)
    .loginAs(person)
    .withCsrfToken()

/** An expense that lacks nothing. */
async function whole(team: Team, given: object = {}) {
  const supplier = await createSupplier()
  const period =
    (await db.from('reporting_periods').where('project_id', team.project.id).first()) ??
    (await createPeriod(team))
  return createExpense(team, { supplierId: supplier.id, reportingPeriodId: period.id, ...given })
}

test.group('Many expenses at once', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are submitted each by itself, and the list tells which were not and why', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const rows = [await whole(team), await whole(team), await whole(team, { paidOn: null })]
    const done = await createExpense(team, { status: 'submitted' })
    const ids = [...rows, done].map(({ id }) => `${id}.1`)
    const page = await send(client, team, team.finance, 'submissions', {
      ids,
      query: 'sort=paid_on',
    })
    assert.deepEqual(await statusesOf(team), ['submitted', 'submitted', 'draft', 'submitted'])
    const html = page.text()
    assert.include(html, 'Pateikta tvirtinti: 2 įrašai')
    assert.include(html, '1 jau buvo sutvarkytas')
    assert.include(html, '1 įrašo sutvarkyti nepavyko:')
    assert.match(html, /įrašykite mokėjimo datą[\s\S]{0,200}PROJ-\d+-0003<\/a>/)
    assert.include(page.redirects().at(-1) ?? '', 'sort=paid_on')
    const events = await eventsOf(team)
    assert.sameMembers(
      events.map(({ action, subject_id: id }) => `${action} ${id}`),
      rows.slice(0, 2).map(({ id }) => `expense.submitted ${id}`)
    )
  })

  test('pressed twice are done once', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const ids = [`${(await whole(team)).id}.1`, `${(await whole(team)).id}.1`]
    await send(client, team, team.finance, 'submissions', { ids })
    const again = await send(client, team, team.finance, 'submissions', { ids })
    assert.include(again.text(), '2 jau buvo sutvarkyti')
    assert.notInclude(again.text(), 'nepavyko')
    assert.lengthOf(await eventsOf(team), 2)
  })

  test('are approved with four eyes in every row, and never unseen', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const both = await joinTeam(team.project, 'finance')
    await joinTeam(team.project, 'manager', both)
    const own = await whole(team, { status: 'submitted', loggedBy: both.id, submittedBy: both.id })
    const others = await whole(team, { status: 'submitted' })
    const changed = await whole(team, { status: 'submitted', rowVersion: 1 })
    await db.from('expenses').where('id', changed.id).update({ row_version: 2 })
    const ids = [own, others, changed].map(({ id }) => `${id}.1`)
    const html = (await send(client, team, both, 'approvals', { ids })).text()
    assert.deepEqual(await statusesOf(team), ['submitted', 'approved', 'submitted'])
    assert.include(html, 'Patvirtinta: 1 įrašas')
    assert.include(html, 'reikia antros poros akių')
    assert.include(html, 'kol sąrašas buvo atvertas')
  })

  test('move to another period while both reports are open', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const to = await createPeriod(team, { number: 2, startsOn: '2021-09-01', endsOn: '2022-02-28' })
    const closed = await createPeriod(team, {
      number: 3,
      startsOn: '2022-03-01',
      endsOn: '2022-08-31',
    })
    await FinancialReport.create({
      reportingPeriodId: closed.id,
      projectId: team.project.id,
      erdfRateBp: 8500,
      status: 'submitted',
      submittedAt: '2022-09-01T10:00:00Z',
    })
    const from = await createPeriod(team)
    const rows = [
      await createExpense(team, { reportingPeriodId: from.id }),
      await createExpense(team, { status: 'approved', reportingPeriodId: null }),
      await createExpense(team, { status: 'approved', reportingPeriodId: closed.id }),
      await createExpense(team, { status: 'reported', reportingPeriodId: from.id }),
    ]
    const ids = rows.map(({ id }) => `${id}.1`)
    const page = await send(client, team, team.finance, 'periods', { ids, periodId: to.id })
    const periods = await db
      .from('expenses')
      .whereIn(
        'id',
        rows.map(({ id }) => id)
      )
      .orderBy('id')
    assert.deepEqual(
      periods.map((row) => row.reporting_period_id),
      [to.id, to.id, closed.id, from.id]
    )
    assert.include(page.text(), 'Perkelta: 2 įrašai')
    assert.include(page.text(), 'Šio laikotarpio ataskaita jau pateikta')
    const [event] = await eventsOf(team)
    assert.equal(event.action, 'expense.period_moved')
    assert.deepEqual(JSON.parse(event.before), { reportingPeriodId: from.id })
    await send(client, team, team.finance, 'periods', { ids, periodId: closed.id })
    assert.lengthOf(await eventsOf(team), 2)
  })

  test('of another project stay untouched, and so does a period of another', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const foreign = await whole(other)
    const own = await whole(team)
    const page = await send(client, team, team.finance, 'submissions', { ids: [`${foreign.id}.1`] })
    assert.include(page.text(), 'tokio įrašo nebėra')
    assert.deepEqual(await statusesOf(other), ['draft'])
    const period = await createPeriod(other, {
      number: 7,
      startsOn: '2022-01-01',
      endsOn: '2022-02-01',
    })
    await send(client, team, team.finance, 'periods', { ids: [`${own.id}.1`], periodId: period.id })
    assert.lengthOf(await eventsOf(team), 0)
  })

  test('are handled by those alone who may do it with one', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const ids = [`${(await whole(team)).id}.1`]
    for (const [rest, refused] of [
      ['submissions', [team.manager, team.auditor]],
      ['approvals', [team.finance, team.auditor]],
      ['periods', [team.manager, team.auditor]],
    ] as const) {
      for (const person of refused) {
        const response = await send(client, team, person, rest, { ids })
        response.assertStatus(403)
      }
    }
    assert.deepEqual(await statusesOf(team), ['draft'])
    const html = (await client.get(path(team)).loginAs(team.auditor)).text()
    assert.notInclude(html, 'name="ids"')
  })

  test('must be marked, and not too many', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await createExpense(team)
    const flash = async (form: object) => {
      const response = await send(client, team, team.finance, 'submissions', form)
        .header('referer', path(team))
        .redirects(0)
      response.assertStatus(303)
      return JSON.stringify(response.flashMessages())
    }
    assert.include(await flash({}), 'Pažymėkite bent vieną')
    assert.include(await flash({ ids: ['x', '-1', '1e9', '__proto__'] }), 'Pažymėkite bent vieną')
    const many = Array.from({ length: 201 }, (_, index) => `${index + 1}.1`)
    assert.include(await flash({ ids: many }), 'daugiausia 200')
    const most = await send(client, team, team.finance, 'submissions', { ids: many.slice(1) })
    assert.include(most.text(), '200')
  }).timeout(20_000)
})
