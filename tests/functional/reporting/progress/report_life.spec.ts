import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { today } from '#app/shared/today'
import type User from '#app/identity/models/user'
import ProgressReport from '#app/reporting/progress/models/progress_report'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'
import { createDeviation, createIndicator, createRisk } from '#tests/factories/results'
import { createActivity, createDeadline } from '#tests/factories/workplan'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

async function begun() {
  const team = await projectWithTeam()
  const period = await createPeriod(team)
  const activity = await createActivity(team, { status: 'done', resultLt: 'Sukurta' })
  const base = `/projects/${team.project.id}/periods/${period.id}`
  return { team, period, activity, base }
}

function sender(client: ApiClient, base: string) {
  return (method: 'POST' | 'PUT', rest: string, form: object, person: User) =>
    client
      .request(`${base}${rest}`, method)
      .form(form)
      .header('Accept-Language', 'lt')
      .loginAs(person)
      .withCsrfToken()
      .redirects(0)
}

const reportOf = (team: Team) => ProgressReport.findByOrFail('projectId', team.project.id)
const actionsOf = async (team: Team) =>
  (await db.from('audit_events').where('project_id', team.project.id).orderBy('id')).map(
    ({ action }) => action as string
  )
const TEXT = { summaryLt: 'Santrauka', summaryEn: 'Summary', rowVersion: 1 }

/** What the submission's button sends. */
async function seen(team: Team) {
  const row = await db.from('progress_reports').where('project_id', team.project.id).firstOrFail()
  return { rowVersion: row.row_version, factsVersion: row.facts_version }
}

test.group('A progress report', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is written, filled from the log, handed in, returned, handed in again and accepted', async ({
    client,
    assert,
  }) => {
    const { team, base, activity } = await begun()
    const send = sender(client, base)
    const { manager } = team
    ;(await send('POST', '/progress_facts', { all: '1' }, manager)).assertStatus(303)
    ;(await send('PUT', '/progress_report', TEXT, team.coordinator)).assertStatus(303)
    const fact = await db.from('progress_facts').where('subject_id', activity.id).firstOrFail()
    const words = { commentLt: 'Laiku', commentEn: 'In time', goal: 'fully', rowVersion: 1 }
    ;(await send('PUT', `/progress_facts/${fact.id}`, words, manager)).assertStatus(303)
    const submit = async () =>
      send('POST', '/progress_report/submission', await seen(team), manager)
    ;(await submit()).assertStatus(303)
    const returned = { answer: 'returned', answeredOn: '2099-01-01', returnReason: 'Trūksta' }
    const early = await send('POST', '/progress_report/answer', returned, manager)
    early.assertStatus(422)
    early.assertTextIncludes('Atsakymo data dar neatėjo')
    const day = today()
    await send('POST', '/progress_report/answer', { ...returned, answeredOn: day }, manager)
    const back = await reportOf(team)
    assert.containsSubset(back.$attributes, { status: 'returned', returnReason: 'Trūksta' })
    ;(await submit()).assertStatus(303)
    const accepted = { answer: 'accepted', answeredOn: day }
    ;(await send('POST', '/progress_report/answer', accepted, manager)).assertStatus(303)
    assert.containsSubset((await reportOf(team)).$attributes, {
      status: 'accepted',
      answeredOn: day,
      decidedBy: manager.id,
      returnReason: null,
    })
    assert.deepEqual(await actionsOf(team), [
      'progress_report.facts_chosen',
      'progress_report.updated',
      'progress_report.fact_worded',
      'progress_report.submitted',
      'progress_report.returned',
      'progress_report.submitted',
      'progress_report.accepted',
    ])
    const [{ last }] = await db.from('progress_snapshots').max('submission as last')
    assert.equal(Number(last), 2)
  })

  test('is not handed in without a text, a fact and both languages', async ({ client, assert }) => {
    const { team, base } = await begun()
    const send = sender(client, base)
    await send('PUT', '/progress_report', { problemsLt: 'Karantinas', rowVersion: 1 }, team.manager)
    const refused = await send(
      'POST',
      '/progress_report/submission',
      await seen(team),
      team.manager
    )
    refused.assertStatus(422)
    refused.assertTextIncludes('nėra santraukos')
    refused.assertTextIncludes('tik viena kalba')
    refused.assertTextIncludes('neįtrauktas nė vienas faktas')
    assert.equal((await reportOf(team)).status, 'draft')
    assert.lengthOf(await db.from('progress_snapshots'), 0)
  })

  test('is not written by who may only read it, nor handed in by the coordinator', async ({
    client,
    assert,
  }) => {
    const { team, base } = await begun()
    const send = sender(client, base)
    for (const person of [team.finance, team.auditor, team.member]) {
      ;(await send('PUT', '/progress_report', TEXT, person)).assertStatus(403)
      ;(await send('POST', '/progress_facts', { all: '1' }, person)).assertStatus(403)
    }
    ;(await send('PUT', '/progress_report', TEXT, team.outsider)).assertStatus(404)
    assert.lengthOf(await db.from('progress_reports'), 0)
    await send('POST', '/progress_facts', { all: '1' }, team.coordinator)
    await send('PUT', '/progress_report', TEXT, team.coordinator)
    const before = await actionsOf(team)
    const refused = await send(
      'POST',
      '/progress_report/submission',
      await seen(team),
      team.coordinator
    )
    refused.assertStatus(403)
    assert.deepEqual(await actionsOf(team), before)
    assert.equal((await reportOf(team)).status, 'draft')
  })

  test('is not written on once it is handed in, until it is reopened', async ({
    client,
    assert,
  }) => {
    const { team, base } = await begun()
    const send = sender(client, base)
    await send('POST', '/progress_facts', { all: '1' }, team.manager)
    await send('PUT', '/progress_report', TEXT, team.manager)
    await send('POST', '/progress_report/submission', await seen(team), team.manager)
    const { rowVersion } = await reportOf(team)
    const again = { ...TEXT, summaryLt: 'Kitaip', rowVersion }
    ;(await send('PUT', '/progress_report', again, team.manager)).assertStatus(422)
    ;(await send('POST', '/progress_facts', { all: '1' }, team.manager)).assertStatus(422)
    assert.equal((await reportOf(team)).summaryLt, 'Santrauka')
    const reason = { reason: 'Paprašė pagrindinis partneris' }
    ;(await send('POST', '/progress_report/reopening', reason, team.manager)).assertStatus(303)
    const reopened = await reportOf(team)
    const anew = { ...again, rowVersion: reopened.rowVersion }
    ;(await send('PUT', '/progress_report', anew, team.manager)).assertStatus(303)
    assert.equal((await reportOf(team)).summaryLt, 'Kitaip')
  })

  test('of an older period is reopened for its texts alone', async ({ client, assert }) => {
    const { team, base } = await begun()
    const later = await createPeriod(team, {
      number: 2,
      startsOn: '2021-09-01',
      endsOn: '2022-02-28',
    })
    await createActivity(team, { startsOn: '2021-10-01', endsOn: '2021-12-01' })
    const laterBase = `/projects/${team.project.id}/periods/${later.id}`
    for (const [at, periodId] of [
      [base, null],
      [laterBase, later.id],
    ] as const) {
      const send = sender(client, at)
      await send('POST', '/progress_facts', { all: '1' }, team.manager)
      await send('PUT', '/progress_report', TEXT, team.manager)
      const query = db.from('progress_reports').where('project_id', team.project.id)
      const row = await (
        periodId ? query.where('period_id', periodId) : query.whereNot('period_id', later.id)
      ).firstOrFail()
      const versions = { rowVersion: row.row_version, factsVersion: row.facts_version }
      ;(await send('POST', '/progress_report/submission', versions, team.manager)).assertStatus(303)
    }
    const send = sender(client, base)
    await send('POST', '/progress_report/reopening', { reason: 'Klaida' }, team.manager)
    const refused = await send('POST', '/progress_facts', { all: '1' }, team.manager)
    refused.assertStatus(422)
    refused.assertTextIncludes('faktų keisti nebegalima')
    const find = () =>
      ProgressReport.query()
        .where('project_id', team.project.id)
        .whereNot('period_id', later.id)
        .firstOrFail()
    const report = await find()
    const words = { ...TEXT, summaryLt: 'Pataisyta', rowVersion: report.rowVersion }
    ;(await send('PUT', '/progress_report', words, team.manager)).assertStatus(303)
    const row = await db.from('progress_reports').where('id', report.id).firstOrFail()
    const versions = { rowVersion: row.row_version, factsVersion: row.facts_version }
    ;(await send('POST', '/progress_report/submission', versions, team.manager)).assertStatus(303)
    const kept = await db
      .from('progress_snapshots')
      .where({ progress_report_id: report.id, locale: 'lt', submission: 2 })
    const contents = kept.map(({ part, content }) => `${part} ${content}`).join('\n')
    assert.include(contents, 'Pataisyta')
    assert.include(contents, 'Veikla')
  })
})

test.group('Facts of a progress report', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are offered with their source and not included by themselves', async ({
    client,
    assert,
  }) => {
    const { team, base, activity } = await begun()
    await createDeadline(team, { titleLt: 'Ataskaita', dueOn: '2021-05-01', status: 'open' })
    await createDeviation(team, { titleLt: 'Vėluoja sutartis' })
    await createRisk(team, { titleLt: 'Karantinas' })
    await createIndicator(team, { titleLt: 'Planai' })
    await db.table('meetings').insert({
      project_id: team.project.id,
      kind: 'local_group',
      title_lt: 'Pirmasis susitikimas',
      held_on: '2021-05-05',
      status: 'held',
      people_count: 21,
      created_at: '2021-05-05 10:00:00',
      updated_at: '2021-05-05 10:00:00',
    })
    const page = await client
      .get(`${base}/progress_report`)
      .header('Accept-Language', 'lt')
      .loginAs(team.manager)
    page.assertStatus(200)
    page.assertTextIncludes(`/activities/${activity.id}"`)
    page.assertTextIncludes('Ataskaita (iki 2021-05-01): vėluoja')
    page.assertTextIncludes('Vėluoja sutartis: neišspręsta')
    page.assertTextIncludes('Karantinas: stebima, svoris 12 (3 × 4)')
    page.assertTextIncludes('šio laikotarpio reikšmė neįvesta')
    page.assertTextIncludes('2021-05-05 Pirmasis susitikimas: 21 dalyvis')
    assert.lengthOf(await db.from('progress_facts'), 0)
  })

  test('that change later are shown with both values until taken as they are now', async ({
    client,
    assert,
  }) => {
    const { team, base, activity } = await begun()
    const send = sender(client, base)
    await send('POST', '/progress_facts', { all: '1' }, team.manager)
    await activity.merge({ titleLt: 'Kitas pavadinimas' }).save()
    const read = () =>
      client
        .get(`${base}/progress_report`)
        .header('Accept-Language', 'lt')
        .loginAs(team.coordinator)
    const changed = await read()
    changed.assertTextIncludes('Pasikeitė po įtraukimo')
    changed.assertTextIncludes('Kitas pavadinimas: įvykdyta')
    changed.assertTextIncludes('Buvo: ')
    await send('PUT', '/progress_report', TEXT, team.manager)
    const refused = await send(
      'POST',
      '/progress_report/submission',
      await seen(team),
      team.manager
    )
    refused.assertStatus(422)
    refused.assertTextIncludes('faktai pasikeitė')
    const take = { 'kind': 'activity', 'facts[]': activity.id, 'anew': activity.id }
    ;(await send('POST', '/progress_facts', take, team.manager)).assertStatus(303)
    assert.notInclude((await read()).text(), 'Pasikeitė po įtraukimo')
  })

  test('of money are neither shown to the coordinator nor left out by her', async ({
    client,
    assert,
  }) => {
    const { team, base } = await begun()
    const send = sender(client, base)
    await send('POST', '/progress_facts', { all: '1' }, team.coordinator)
    const costs = { 'kind': 'cost', 'facts[]': 1 }
    ;(await send('POST', '/progress_facts', costs, team.coordinator)).assertStatus(404)
    assert.lengthOf(await db.from('progress_facts').where('kind', 'cost'), 0)
  })

  test('give a summary in both languages that replaces nothing unasked', async ({ client }) => {
    const { team, base } = await begun()
    const send = sender(client, base)
    const none = await send('POST', '/progress_report/text', { rowVersion: 1 }, team.manager)
    none.assertStatus(422)
    none.assertTextIncludes('Pirmiausia įtraukite bent vieną faktą')
    await send('POST', '/progress_facts', { all: '1' }, team.manager)
    const drafted = await send('POST', '/progress_report/text', { rowVersion: 1 }, team.manager)
    drafted.assertStatus(200)
    drafted.assertTextIncludes('Per ataskaitinį laikotarpį (nuo 2021 m. kovo 9 d.')
    drafted.assertTextIncludes('įvykdyta 1 veikla')
    drafted.assertTextIncludes('1 activity was finished')
    const typed = { summaryLt: 'Mano žodžiai', rowVersion: 1 }
    const asked = await send('POST', '/progress_report/text', typed, team.manager)
    asked.assertTextIncludes('>Mano žodžiai</textarea>')
    asked.assertTextIncludes('Santrauka jau parašyta')
  })
})
