import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import Meeting from '#app/workplan/meetings/models/meeting'
import { meetingsOfPeriod } from '#app/workplan/meetings/queries/meetings_of_period'
import type User from '#app/identity/models/user'
import { emptyAfterwards } from '#tests/factories/database'
import { createMeeting, createOrganisation, createRepresentative } from '#tests/factories/meetings'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const send = (client: ApiClient, { project }: Team, by: User, path: string, form: object) =>
  client
    .post(`/projects/${project.id}${path}`)
    .form(form)
    .header('Accept-Language', 'lt')
    .loginAs(by)
    .withCsrfToken()
    .redirects(0)

const hold = (client: ApiClient, team: Team, meeting: Meeting, form: object) =>
  send(client, team, team.manager, `/meetings/${meeting.id}/holding`, { rowVersion: 1, ...form })

test.group('Meetings', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are planned, held with who came, and corrected', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const organisation = await createOrganisation(team, { sector: 'youth' })
    const person = await createRepresentative(organisation)
    const planned = await send(client, team, team.coordinator, '/meetings', {
      kind: 'local_group',
      titleLt: 'Pirmasis',
      heldOn: '2021-05-20',
    })
    planned.assertStatus(303)
    const meeting = await Meeting.findByOrFail('project_id', team.project.id)
    const list = { [`org_${organisation.id}`]: '4', [`rep_${person.id}`]: '1' }
    const held = await hold(client, team, meeting, {
      ...list,
      peopleCount: '7',
      minutesLt: 'Aptarta',
      guestName_1: 'Svečiai',
      guestHeads_1: '2',
    })
    held.assertStatus(303)
    await meeting.refresh()
    assert.containsSubset(meeting.$attributes, { status: 'held', peopleCount: 7 })
    assert.lengthOf(await db.from('attendances').where('meeting_id', meeting.id), 3)
    const event = await db.from('audit_events').where('action', 'meeting.held').firstOrFail()
    assert.equal(JSON.parse(event.after).listedCount, 7)
    const [row] = await meetingsOfPeriod(team.project.id, '2021-05-01', '2021-05-31')
    assert.containsSubset(row, {
      people: 7,
      listed: 7,
      organisations: 2,
      sectors: { youth: 1, other: 1 },
      hasMinutes: true,
    })
    assert.isEmpty(await meetingsOfPeriod(team.project.id, '2021-05-21', '2021-05-31'))
    const corrected = await hold(client, team, meeting, {
      rowVersion: meeting.rowVersion,
      peopleCount: '5',
      [`org_${organisation.id}`]: '5',
    })
    corrected.assertStatus(303)
    assert.lengthOf(await db.from('attendances').where('meeting_id', meeting.id), 1)
    assert.lengthOf(await db.from('audit_events').where('action', 'meeting.corrected'), 1)
  })

  test('never have fewer people than their list, and keep what was typed', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const meeting = await createMeeting(team)
    const organisation = await createOrganisation(team)
    const refused = await hold(client, team, meeting, {
      peopleCount: '3',
      [`org_${organisation.id}`]: '4',
      minutesLt: 'Aptarta analizė',
    })
    refused.assertStatus(422)
    refused.assertTextIncludes('yra 4 žmonės')
    refused.assertTextIncludes('Aptarta analizė')
    assert.lengthOf(await db.from('attendances'), 0)
    await meeting.refresh()
    assert.equal(meeting.status, 'planned')
  })

  test('list only who was of the group on that day', async ({ client }) => {
    const team = await projectWithTeam()
    const later = await createOrganisation(team, { joinedOn: '2021-09-01' })
    const refused = await send(client, team, team.manager, '/held-meetings', {
      kind: 'local_group',
      titleLt: 'Pirmasis',
      heldOn: '2021-05-20',
      peopleCount: '4',
      [`org_${later.id}`]: '2',
    })
    refused.assertStatus(422)
    refused.assertTextIncludes('Įrašykite kaip svečią')
  })

  test('that were held are logged in one form, not before their day', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const form = { kind: 'online', titleLt: 'Nuotolinis', heldOn: '2021-05-20', peopleCount: '12' }
    const logged = await send(client, team, team.coordinator, '/held-meetings', form)
    logged.assertStatus(303)
    const early = await send(client, team, team.coordinator, '/held-meetings', {
      ...form,
      heldOn: '2098-01-01',
    })
    early.assertStatus(422)
    early.assertTextIncludes('dar neatėjo')
    assert.lengthOf(await Meeting.query().where('status', 'held'), 1)
    assert.lengthOf(await db.from('audit_events').where('action', 'meeting.logged'), 1)
  })

  test('are called off with a reason, once', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const meeting = await createMeeting(team)
    const path = `/meetings/${meeting.id}/cancellation`
    await send(client, team, team.manager, path, { reason: '' })
    await meeting.refresh()
    assert.equal(meeting.status, 'planned')
    const done = await send(client, team, team.manager, path, { reason: 'Karantinas' })
    done.assertStatus(303)
    await meeting.refresh()
    assert.containsSubset(meeting.$attributes, { status: 'cancelled', cancelReason: 'Karantinas' })
    const held = await hold(client, team, meeting, { rowVersion: 2, peopleCount: '3' })
    held.assertStatus(422)
  })

  test('are not written by who only reads them', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const meeting = await createMeeting(team)
    for (const person of [team.member, team.finance, team.auditor]) {
      const path = `/meetings/${meeting.id}/holding`
      const refused = await send(client, team, person, path, { peopleCount: '3', rowVersion: 1 })
      refused.assertStatus(403)
    }
    await meeting.refresh()
    assert.equal(meeting.status, 'planned')
    assert.lengthOf(await db.from('audit_events').where('action', 'meeting.held'), 0)
  })

  test('lead from a decision to a deadline’s form', async ({ client }) => {
    const team = await projectWithTeam()
    const meeting = await createMeeting(team, {
      status: 'held',
      peopleCount: 5,
      decisionsLt: 'Parengti gaires\nPakviesti uostą',
    })
    const page = await client
      .get(`/projects/${team.project.id}/meetings/${meeting.id}`)
      .loginAs(team.manager)
    page.assertTextIncludes(`/deadlines/create?title=${encodeURIComponent('Pakviesti uostą')}`)
    const form = await client
      .get(`/projects/${team.project.id}/deadlines/create`)
      .qs({ title: 'Pakviesti uostą' })
      .loginAs(team.manager)
    form.assertTextIncludes('value="Pakviesti uostą"')
  })
})

test.group('Meetings at once', (group) => {
  group.each.setup(() => emptyAfterwards())

  test('two people write down the same meeting: one stands, the other is told', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const meeting = await createMeeting(team)
    const organisation = await createOrganisation(team)
    const answers = await Promise.all(
      [3, 4].map((people) =>
        hold(client, team, meeting, { peopleCount: people, [`org_${organisation.id}`]: people })
      )
    )
    assert.sameMembers(
      answers.map((answer) => answer.status()),
      [303, 409]
    )
    const rows = await db.from('attendances').where('meeting_id', meeting.id)
    await meeting.refresh()
    assert.lengthOf(rows, 1)
    assert.equal(Number(rows[0].heads), meeting.peopleCount)
    assert.lengthOf(await db.from('audit_events').where('action', 'meeting.held'), 1)
  })
})
