import { createHash } from 'node:crypto'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import ICAL from 'ical.js'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import { plannedMeeting } from '#tests/factories/calendars'
import { createPeriod } from '#tests/factories/periods'
import { joinTeam, projectWithTeam } from '#tests/factories/projects'
import { createActivity, createDeadline } from '#tests/factories/workplan'

const ALL = { deadline: '1', meeting: '1', activity: '1', deliverable: '1', period: '1' }

/** Makes the person's link as the page does. @returns its path */
async function linkOf(client: ApiClient, person: User, kinds: object = ALL): Promise<string> {
  const page = await client.post('/account/calendar').form(kinds).loginAs(person).withCsrfToken()
  page.assertStatus(200)
  page.assertHeader('cache-control', 'no-store')
  const [link] = page.text().match(/\/calendar\/[\w-]{43}\.ics/) ?? []
  return link!
}

function summaries(text: string): string[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')))
}

test.group('The calendar link', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('gives whoever has it the days of the project, without a session', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createDeadline(team, { titleLt: 'Pateikti, patikrinti; atiduoti' })
    await createActivity(team, { titleLt: 'Analizė' })
    await createPeriod(team)
    await plannedMeeting(team, { starts_at: '10:00', ends_at: '12:00', place: 'Rotušė, I a.' })
    const response = await client.get(await linkOf(client, team.member))
    response.assertStatus(200)
    response.assertHeader('content-type', 'text/calendar; charset=utf-8')
    response.assertHeader('cache-control', 'private, no-cache')
    const found = summaries(response.text()).join('\n')
    for (const title of [
      'Pateikti, patikrinti; atiduoti',
      'Analizė',
      'susitikimas',
      'laikotarpis',
    ]) {
      assert.include(found, title)
    }
    assert.include(found, `(${team.project.code})`)
    assert.include(response.text(), 'DTSTART:20210520T070000Z')
  })

  test('is kept as its fingerprint alone, and leaves a trace without it', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const token = (await linkOf(client, team.member)).slice(10, -4)
    const row = await db.from('calendar_feeds').where('user_id', team.member.id).firstOrFail()
    assert.equal(row.token_hash, createHash('sha256').update(token).digest('hex'))
    assert.notInclude(JSON.stringify(row), token)
    const event = await db
      .from('audit_events')
      .where({ action: 'calendar_feed.created', actor_id: team.member.id })
      .firstOrFail()
    assert.notInclude(JSON.stringify(event), token)
    assert.notInclude(JSON.stringify(event), row.token_hash)
  })

  test('opens nothing once revoked or replaced, nor when it was never made', async ({ client }) => {
    const { member } = await projectWithTeam()
    const first = await linkOf(client, member)
    const second = await linkOf(client, member)
    ;(await client.get(first)).assertStatus(404)
    ;(await client.get(second)).assertStatus(200)
    await client.post('/account/calendar/revocation').loginAs(member).withCsrfToken()
    ;(await client.get(second)).assertStatus(404)
    ;(await client.get(`/calendar/${'a'.repeat(43)}.ics`)).assertStatus(404)
    ;(await client.get('/calendar/short.ics')).assertStatus(404)
  })

  test('forgets a project on the day the role has ended, and everything with the account', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    await joinTeam(other.project, 'member', team.member)
    await createDeadline(team, { titleLt: 'Pasilieka' })
    await createDeadline(other, { titleLt: 'Dingsta' })
    const link = await linkOf(client, team.member)
    const before = await client.get(link)
    assert.lengthOf(summaries(before.text()), 2)
    await db
      .from('team_roles')
      .where({ user_id: team.member.id, project_id: other.project.id })
      .update({ ends_on: '2020-12-31' })
    const after = await client.get(link).header('If-None-Match', before.header('etag')!)
    after.assertStatus(200)
    assert.match(summaries(after.text()).join(), /Pasilieka/)
    assert.lengthOf(summaries(after.text()), 1)
    await team.member.merge({ isActive: false }).save()
    ;(await client.get(link)).assertStatus(404)
  })

  test('tells a program that asks again when nothing has changed', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const deadline = await createDeadline(team)
    const link = await linkOf(client, team.member)
    const first = await client.get(link)
    assert.match(first.header('last-modified')!, /GMT$/)
    const same = await client.get(link).header('If-None-Match', first.header('etag')!)
    same.assertStatus(304)
    await deadline.merge({ status: 'cancelled' }).save()
    const changed = await client.get(link).header('If-None-Match', first.header('etag')!)
    changed.assertStatus(200)
    assert.include(changed.text(), 'STATUS:CANCELLED')
    assert.include(changed.text(), 'SEQUENCE:1')
  })

  test('holds only the kinds that were chosen, and they can be changed', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createDeadline(team, { titleLt: 'Ataskaita' })
    await createActivity(team, { titleLt: 'Analizė' })
    const link = await linkOf(client, team.member, { activity: '1' })
    assert.notInclude(summaries((await client.get(link)).text()).join(), 'Ataskaita')
    const saved = await client
      .put('/account/calendar')
      .form({ deadline: '1', rowVersion: 1 })
      .loginAs(team.member)
      .withCsrfToken()
    saved.assertStatus(200)
    const found = summaries((await client.get(link)).text()).join()
    assert.include(found, 'Ataskaita')
    assert.notInclude(found, 'Analizė')
  })

  test('refuses a link that would hold nothing, and a stale form', async ({ client, assert }) => {
    const { member } = await projectWithTeam()
    const nothing = await client
      .post('/account/calendar')
      .header('Accept-Language', 'lt')
      .loginAs(member)
      .withCsrfToken()
    nothing.assertStatus(422)
    nothing.assertTextIncludes('Pasirinkite bent vieną rūšį')
    assert.lengthOf(await db.from('calendar_feeds').where('user_id', member.id), 0)
    await linkOf(client, member)
    const stale = await client
      .put('/account/calendar')
      .form({ period: '1', rowVersion: 7 })
      .loginAs(member)
      .withCsrfToken()
    stale.assertStatus(409)
  })

  test('speaks the person’s language, whatever the program asks for', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createDeadline(team, { titleLt: 'Ataskaita', titleEn: 'Report' })
    await team.member.merge({ locale: 'en' }).save()
    const link = await linkOf(client, team.member)
    const file = await client.get(link).header('Accept-Language', 'lt')
    assert.include(summaries(file.text())[0]!, 'Deadline: Report')
  })

  test('turns away who reads without end and who guesses', async ({ client }) => {
    const { member } = await projectWithTeam()
    const link = await linkOf(client, member)
    for (let i = 0; i < 60; i++) (await client.get(link)).assertStatus(200)
    const enough = await client.get(link)
    enough.assertStatus(429)
    enough.assertHeader('retry-after', enough.header('retry-after')!)
    for (let i = 0; i < 30; i++) await client.get(`/calendar/${'b'.repeat(43)}.ics`)
    ;(await client.get(`/calendar/${'b'.repeat(43)}.ics`)).assertStatus(429)
  })
})
