import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import Indicator from '#app/workplan/indicators/models/indicator'
import IndicatorValue from '#app/workplan/indicators/models/indicator_value'
import { indicatorsOfPeriod } from '#app/workplan/indicators/queries/indicators_of_period'
import { emptyAfterwards } from '#tests/factories/database'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'
import { createIndicator } from '#tests/factories/results'

type Team = Awaited<ReturnType<typeof projectWithTeam>>
type Typed = { indicator: Indicator; value: string; source?: string; version?: number }

const typed = {
  kind: 'output',
  number: 'P1',
  titleLt: 'Vietos veiklos grupės susitikimai',
  unitLt: 'vnt.',
  counting: 'adds_up',
  base: '0',
  target: '8,5',
}

async function twoPeriods(team: Team) {
  const first = await createPeriod(team)
  const second = await createPeriod(team, {
    number: 2,
    startsOn: '2021-09-01',
    endsOn: '2021-12-31',
  })
  return [first, second] as const
}

function enter(client: ApiClient, team: Team, periodId: number, rows: Typed[], by?: User) {
  const fields = rows.flatMap(({ indicator: { id }, value, source, version }) => [
    [`value_${id}`, value],
    [`sourceLt_${id}`, source ?? 'Dalyvių sąrašai'],
    [`version_${id}`, String(version ?? 0)],
  ])
  return client
    .put(`/projects/${team.project.id}/periods/${periodId}/indicator-values`)
    .form(Object.fromEntries(fields))
    .header('Accept-Language', 'lt')
    .loginAs(by ?? team.coordinator)
    .withCsrfToken()
    .redirects(0)
}

const report = (team: Team, periodId: number, status: string) =>
  db.table('progress_reports').insert({
    project_id: team.project.id,
    period_id: periodId,
    status,
    answered_on: status === 'accepted' ? '2021-09-30' : null,
    created_at: '2021-10-01 10:00:00',
    updated_at: '2021-10-01 10:00:00',
  })

test.group('Indicators', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are entered in figures as people write them', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const response = await client
      .post(`/projects/${team.project.id}/indicators`)
      .form(typed)
      .loginAs(team.manager)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(303)
    const indicator = await Indicator.findByOrFail('project_id', team.project.id)
    assert.equal(indicator.targetHundredths, 850)
    const event = await db.from('audit_events').where('project_id', team.project.id).firstOrFail()
    assert.equal(event.action, 'indicator.created')
  })

  test('are written by no one who only reads', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const indicator = await createIndicator(team)
    for (const person of [team.finance, team.auditor, team.member]) {
      const sent = await enter(client, team, period.id, [{ indicator, value: '3' }], person)
      sent.assertStatus(403)
    }
    assert.lengthOf(await db.from('indicator_values'), 0)
  })

  test('a whole period is entered at once with one event', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const [first, second] = await twoPeriods(team)
    const meetings = await createIndicator(team)
    const approval = await createIndicator(team, {
      counting: 'latest',
      baseHundredths: 4000,
      targetHundredths: 6000,
    })
    const idle = await createIndicator(team)
    const sent = await enter(client, team, first.id, [
      { indicator: meetings, value: '3' },
      { indicator: approval, value: '45,5' },
      { indicator: idle, value: '', source: '' },
    ])
    sent.assertStatus(303)
    const events = await db.from('audit_events').where('subject_type', 'reporting_period')
    assert.lengthOf(events, 1)
    assert.deepEqual(JSON.parse(events[0].after).indicatorValues, [
      `${meetings.number}: 3.00 (Dalyvių sąrašai)`,
      `${approval.number}: 45.50 (Dalyvių sąrašai)`,
    ])
    await enter(client, team, second.id, [
      { indicator: meetings, value: '2,5' },
      { indicator: approval, value: '43' },
    ])
    const rows = await indicatorsOfPeriod(team.project.id, second.id)
    const of = ({ id }: Indicator) => rows.find((row) => row.id === id)
    assert.containsSubset(of(meetings), { before: 300, now: 250, total: 550, share: 6875 })
    assert.containsSubset(of(approval), { before: 4550, now: -250, total: 4300, share: 1500 })
    assert.containsSubset(of(idle), { before: 0, now: 0, total: 0, value: null })
    const page = await client
      .get(`/projects/${team.project.id}/indicators?period=${second.id}`)
      .header('Accept-Language', 'lt')
      .loginAs(team.auditor)
    for (const text of ['68,75', '45,5', 'neįrašyta', 'Dalyvių sąrašai']) {
      page.assertTextIncludes(text)
    }
  })

  test('a value needs its source, and what was typed stays', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const indicator = await createIndicator(team)
    const other = await createIndicator(team)
    const sent = await enter(client, team, period.id, [
      { indicator, value: '17,25', source: '' },
      { indicator: other, value: 'daug' },
    ])
    sent.assertStatus(422)
    sent.assertTextIncludes('17,25')
    sent.assertTextIncludes('Skaičiaus suprasti nepavyko')
    const sourceless = await enter(client, team, period.id, [
      { indicator, value: '17,25', source: '' },
    ])
    sourceless.assertTextIncludes('Nurodykite, iš kur ši reikšmė')
    assert.lengthOf(await db.from('indicator_values'), 0)
  })

  test('are corrected, and an emptied field takes the value away', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const indicator = await createIndicator(team)
    await enter(client, team, period.id, [{ indicator, value: '3' }])
    const corrected = { indicator, value: '4', version: 1 }
    ;(await enter(client, team, period.id, [corrected])).assertStatus(303)
    const value = await IndicatorValue.findByOrFail('indicator_id', indicator.id)
    assert.containsSubset(value.$attributes, { valueHundredths: 400, rowVersion: 2 })
    const same = await enter(client, team, period.id, [{ ...corrected, version: 2 }])
    same.assertStatus(303)
    assert.equal((await value.refresh()).rowVersion, 2)
    await enter(client, team, period.id, [{ indicator, value: '', source: '', version: 2 }])
    assert.lengthOf(await db.from('indicator_values'), 0)
    const events = await db.from('audit_events').where('subject_type', 'reporting_period')
    assert.lengthOf(events, 3)
  })

  test('somebody else’s value is shown beside one’s own before it is replaced', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const indicator = await createIndicator(team)
    await enter(client, team, period.id, [{ indicator, value: '3', source: 'Kita pažyma' }])
    const stale = await enter(client, team, period.id, [{ indicator, value: '5' }])
    stale.assertStatus(409)
    stale.assertTextIncludes('kitas žmogus įrašė: 3.00 (Kita pažyma)')
    assert.match(
      stale.text(),
      new RegExp(
        `name="version_${indicator.id}"[^>]* value="1"|value="1"[^>]* name="version_${indicator.id}"`
      )
    )
    const value = await IndicatorValue.findByOrFail('indicator_id', indicator.id)
    assert.equal(value.valueHundredths, 300)
    const again = await enter(client, team, period.id, [{ indicator, value: '5', version: 1 }])
    again.assertStatus(303)
    assert.equal((await value.refresh()).valueHundredths, 500)
  })

  test('values that a {$self} report told stay')
    .with(['submitted', 'accepted'])
    .run(async ({ client, assert }, status) => {
      const team = await projectWithTeam()
      const [period, next] = await twoPeriods(team)
      const indicator = await createIndicator(team)
      await enter(client, team, period.id, [{ indicator, value: '3' }])
      await report(team, period.id, status)
      const late = await enter(client, team, period.id, [{ indicator, value: '9', version: 1 }])
      late.assertStatus(422)
      late.assertTextIncludes('1 laikotarpio pažangos ataskaita jau pateikta')
      const value = await IndicatorValue.findByOrFail('indicator_id', indicator.id)
      assert.equal(value.valueHundredths, 300)
      const rebased = await client
        .put(`/projects/${team.project.id}/indicators/${indicator.id}`)
        .form({ ...typed, number: indicator.number, base: '1', rowVersion: indicator.rowVersion })
        .loginAs(team.manager)
        .withCsrfToken()
        .redirects(0)
      rebased.assertStatus(422)
      const other = await enter(client, team, next.id, [{ indicator, value: '1' }])
      other.assertStatus(303)
    })

  test('values of a returned report are corrected', async ({ client }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const indicator = await createIndicator(team)
    await report(team, period.id, 'returned')
    const sent = await enter(client, team, period.id, [{ indicator, value: '9' }])
    sent.assertStatus(303)
  })

  test('one without a way to go shows no share of it', async ({ client }) => {
    const team = await projectWithTeam()
    await createPeriod(team)
    await createIndicator(team, { baseHundredths: 500, targetHundredths: 500 })
    const page = await client.get(`/projects/${team.project.id}/indicators`).loginAs(team.member)
    page.assertStatus(200)
    page.assertTextIncludes('–')
  })

  test('indicators of another project are not in the form', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const foreign = await createIndicator(await projectWithTeam())
    await enter(client, team, period.id, [{ indicator: foreign, value: '3' }])
    assert.lengthOf(await db.from('indicator_values'), 0)
  })
})

test.group('Values entered at once', (group) => {
  group.each.setup(() => emptyAfterwards())

  test('of one indicator are entered once and the other is told', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const indicator = await createIndicator(team)
    const sent = await Promise.all([
      enter(client, team, period.id, [{ indicator, value: '3' }], team.manager),
      enter(client, team, period.id, [{ indicator, value: '5' }], team.coordinator),
    ])
    const statuses = sent.map((one) => one.status()).sort()
    assert.equal(statuses[0], 303)
    assert.include([409, 422], statuses[1])
    assert.lengthOf(await db.from('indicator_values'), 1)
  })
})
