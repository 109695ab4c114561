import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import Deviation from '#app/workplan/risks/models/deviation'
import Risk from '#app/workplan/risks/models/risk'
import { deviationsOfPeriod } from '#app/workplan/risks/queries/list_deviations'
import { openRisks } from '#app/workplan/risks/queries/list_risks'
import { emptyAfterwards } from '#tests/factories/database'
import { projectWithTeam } from '#tests/factories/projects'
import { createDeviation, createRisk } from '#tests/factories/results'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const typed = {
  number: 'K1',
  titleLt: 'Vėluoja analizės pirkimas',
  likelihood: '4',
  impact: '5',
  responseLt: 'Pirkimas pradedamas anksčiau',
  reviewOn: '2021-09-01',
}

const post = (client: ApiClient, team: Team, path: string, form: object, by?: User) =>
  client
    .post(`/projects/${team.project.id}${path}`)
    .form(form)
    .header('Accept-Language', 'lt')
    .loginAs(by ?? team.manager)
    .withCsrfToken()
    .redirects(0)

const read = async (client: ApiClient, team: Team, path: string) =>
  (
    await client
      .get(`/projects/${team.project.id}${path}`)
      .header('Accept-Language', 'lt')
      .loginAs(team.auditor)
  ).text()

test.group('Risks', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are entered, judged anew and remembered', async ({ client, assert }) => {
    const team = await projectWithTeam()
    ;(await post(client, team, '/risks', typed)).assertStatus(303)
    const risk = await Risk.findByOrFail('project_id', team.project.id)
    const changed = await client
      .put(`/projects/${team.project.id}/risks/${risk.id}`)
      .form({ ...typed, likelihood: '2', rowVersion: 1 })
      .loginAs(team.coordinator)
      .withCsrfToken()
      .redirects(0)
    changed.assertStatus(303)
    const page = await read(client, team, `/risks/${risk.id}`)
    for (const text of ['2 × 5 = 10, didelis', 'Tikimybė: 4', 'Tikimybė: 2', 'pakeitė riziką']) {
      assert.include(page, text)
    }
  })

  test('are written by no one who only reads', async ({ client, assert }) => {
    const team = await projectWithTeam()
    for (const person of [team.finance, team.auditor, team.member]) {
      ;(await post(client, team, '/risks', typed, person)).assertStatus(403)
    }
    assert.lengthOf(await Risk.all(), 0)
  })

  test('are listed by weight, with a word, and stand in their place of the table', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createRisk(team, { number: 'K7', titleLt: 'Lengva', likelihood: 1, impact: 2 })
    await createRisk(team, { number: 'K8', titleLt: 'Sunki', likelihood: 5, impact: 5 })
    await createRisk(team, { titleLt: 'Užbaigta', status: 'closed', closedOn: '2021-06-01' })
    const page = await read(client, team, '/risks')
    assert.isBelow(page.indexOf('K8 Sunki'), page.indexOf('K7 Lengva'))
    assert.include(page, '25 kritinis')
    assert.include(page, '2 mažas')
    assert.notInclude(page, 'Užbaigta')
    assert.include(await read(client, team, '/risks?show=closed'), 'Užbaigta')
  })

  test('graded beyond one to five are refused', async ({ client, assert }) => {
    const team = await projectWithTeam()
    for (const grade of ['0', '6', '2.5', '-1', '']) {
      const sent = await post(client, team, '/risks', { ...typed, impact: grade })
      sent.assertStatus(422)
      sent.assertTextIncludes('Vėluoja analizės pirkimas')
    }
    assert.lengthOf(await Risk.all(), 0)
  })

  test('that happened open the form of a deviation with what is known', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const risk = await createRisk(team, {
      titleLt: 'Vėluoja „Ąžuolo“ pirkimas',
      responseLt: 'Kartoti pirkimą',
    })
    const future = { happenedOn: '2098-01-01' }
    await post(client, team, `/risks/${risk.id}/occurrence`, future)
    assert.equal((await risk.refresh()).status, 'open')
    const happened = { happenedOn: '2021-06-10' }
    const sent = await post(client, team, `/risks/${risk.id}/occurrence`, happened)
    sent.assertStatus(303)
    const way = `/projects/${team.project.id}/deviations/create?risk=${risk.id}`
    assert.equal(sent.header('location'), way)
    const form = await client.get(way).header('Accept-Language', 'lt').loginAs(team.manager)
    for (const text of ['Vėluoja „Ąžuolo“ pirkimas', 'Kartoti pirkimą', '2021-06-10']) {
      form.assertTextIncludes(text)
    }
    const event = await db.from('audit_events').where('action', 'risk.happened').firstOrFail()
    assert.equal(event.subject_id, risk.id)
  })

  test('are closed with a reason and then stay as they are', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const risk = await createRisk(team, { rowVersion: 1 })
    await post(client, team, `/risks/${risk.id}/closure`, { reason: '' })
    assert.equal((await risk.refresh()).status, 'open')
    await post(client, team, `/risks/${risk.id}/closure`, { reason: 'Pirkimas įvyko' })
    assert.containsSubset((await risk.refresh()).$attributes, {
      status: 'closed',
      closeReason: 'Pirkimas įvyko',
    })
    const edited = await client
      .put(`/projects/${team.project.id}/risks/${risk.id}`)
      .form({ ...typed, rowVersion: risk.rowVersion })
      .loginAs(team.manager)
      .withCsrfToken()
    edited.assertStatus(422)
    assert.include(await read(client, team, `/risks/${risk.id}`), 'Pirkimas įvyko')
  })

  test('of a day are those that were watched then', async ({ assert }) => {
    const team = await projectWithTeam()
    const watched = await createRisk(team)
    const later = await createRisk(team, { status: 'closed', closedOn: '2021-09-01' })
    await createRisk(team, { status: 'closed', closedOn: '2021-06-30' })
    const happened = await createRisk(team, { status: 'happened', happenedOn: '2021-08-01' })
    const rows = await openRisks(team.project.id, '2021-06-30')
    assert.sameMembers(
      rows.map(({ id, status }) => `${id} ${status}`),
      [`${watched.id} open`, `${later.id} open`, `${happened.id} open`]
    )
    const then = await openRisks(team.project.id, '2021-08-01')
    assert.equal(then.find(({ id }) => id === happened.id)!.status, 'happened')
  })
})

test.group('Deviations', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are entered, resolved and opened again', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const entered = { kind: 'money', noticedOn: '2021-06-01', titleLt: 'Pabrango kelionės' }
    ;(await post(client, team, '/deviations', entered)).assertStatus(303)
    const deviation = await Deviation.findByOrFail('project_id', team.project.id)
    const address = `/deviations/${deviation.id}/resolution`
    await post(client, team, address, { resolvedOn: '2021-05-31' })
    assert.equal((await deviation.refresh()).status, 'open')
    await post(client, team, address, { resolvedOn: '2021-07-01' })
    assert.containsSubset((await deviation.refresh()).$attributes, {
      status: 'resolved',
      resolvedOn: '2021-07-01',
    })
    await post(client, team, `${address}?_method=DELETE`, {})
    assert.isNull((await deviation.refresh()).resolvedOn)
    const events = await db.from('audit_events').where('subject_type', 'deviation').orderBy('id')
    assert.deepEqual(
      events.map(({ action }) => action),
      ['deviation.created', 'deviation.resolved', 'deviation.reopened']
    )
  })

  test('of a period are those noticed in it and those not settled when it began', async ({
    assert,
  }) => {
    const team = await projectWithTeam()
    const of = (noticedOn: string, resolvedOn: string | null = null) =>
      createDeviation(team, { noticedOn, resolvedOn, status: resolvedOn ? 'resolved' : 'open' })
    await of('2021-02-01', '2021-03-31')
    const carried = await of('2021-02-01', '2021-04-01')
    const old = await of('2021-02-02')
    const within = await of('2021-06-30', '2021-06-30')
    await of('2021-07-01')
    const rows = await deviationsOfPeriod(team.project.id, '2021-04-01', '2021-06-30')
    assert.deepEqual(
      rows.map(({ id }) => id),
      [carried.id, old.id, within.id]
    )
  })
})

test.group('A risk ended at once by two', (group) => {
  group.each.setup(() => emptyAfterwards())

  test('is ended by one of them', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const risk = await createRisk(team)
    const closure = { reason: 'Baigta' }
    await Promise.all([
      post(client, team, `/risks/${risk.id}/closure`, closure),
      post(client, team, `/risks/${risk.id}/closure`, closure, team.coordinator),
    ])
    assert.lengthOf(await db.from('audit_events').where('action', 'risk.closed'), 1)
  })
})
