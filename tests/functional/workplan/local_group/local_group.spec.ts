import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import Representative from '#app/workplan/local_group/models/representative'
import { createMeeting, createOrganisation, createRepresentative } from '#tests/factories/meetings'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const send = (client: ApiClient, { project }: Team, by: User, path: string, form: object) =>
  client
    .post(`/projects/${project.id}/local-group${path}`)
    .form(form)
    .header('Accept-Language', 'lt')
    .loginAs(by)
    .withCsrfToken()
    .redirects(0)

const NAMED = {
  positionLt: 'Plėtros vadovas',
  startsOn: '2021-04-01',
  endsOn: '2021-12-31',
  fullName: 'Ąžuolas Girėnas',
  email: 'azuolas@example.org',
}
const CONSENT = { consentedOn: '2021-04-01', consentHow: 'Pasirašė formą' }

test.group('The local group', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('keeps no name without a consent', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { id: organisationId } = await createOrganisation(team)
    const form = { organisationId, ...NAMED }
    const bare = await send(client, team, team.manager, '/representatives', form)
    bare.assertStatus(422)
    bare.assertTextIncludes('reikia sutikimo')
    assert.lengthOf(await db.from('local_group_representatives'), 0)
    const named = await send(client, team, team.manager, '/representatives', {
      ...form,
      ...CONSENT,
    })
    named.assertStatus(303)
    await assert.rejects(() =>
      db
        .from('local_group_representatives')
        .where('organisation_id', organisationId)
        .update({ consented_on: null })
    )
  })

  test('never lets a name into the audit trail', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { id: organisationId } = await createOrganisation(team)
    await send(client, team, team.manager, '/representatives', {
      organisationId,
      ...NAMED,
      ...CONSENT,
    })
    const { id } = await Representative.findByOrFail('organisation_id', organisationId)
    await send(client, team, team.manager, `/representatives/${id}?_method=PUT`, {
      organisationId,
      ...NAMED,
      ...CONSENT,
      fullName: 'Eglė Girėnienė',
      rowVersion: 1,
    })
    await send(client, team, team.manager, `/representatives/${id}/withdrawal`, {})
    const events = await db.from('audit_events').where('subject_type', 'local_group_representative')
    assert.deepEqual(
      events.map(({ action }) => action.split('.')[1]),
      ['created', 'updated', 'consent_withdrawn']
    )
    assert.equal(JSON.parse(events[1].after).fullName, '•••')
    const told = JSON.stringify(events)
    for (const secret of ['Girėn', 'azuolas@']) assert.notInclude(told, secret)
  })

  test('forgets a person whose consent is withdrawn, in lists of meetings too', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const organisation = await createOrganisation(team)
    const person = await createRepresentative(organisation)
    const meeting = await createMeeting(team, { status: 'held', peopleCount: 3 })
    await db.table('attendances').insert({
      meeting_id: meeting.id,
      organisation_id: organisation.id,
      representative_id: person.id,
      heads: 1,
    })
    const path = `/representatives/${person.id}/withdrawal`
    const done = await send(client, team, team.coordinator, path, {})
    done.assertStatus(303)
    await person.refresh()
    assert.isNull(person.fullName)
    assert.isNull(person.email)
    assert.isNotNull(person.consentWithdrawnOn)
    const [row] = await db.from('attendances').where('meeting_id', meeting.id)
    assert.isNull(row.representative_id)
    assert.equal(row.organisation_id, organisation.id)
    const form = {
      organisationId: organisation.id,
      ...NAMED,
      ...CONSENT,
      rowVersion: person.rowVersion,
    }
    const again = await send(
      client,
      team,
      team.manager,
      `/representatives/${person.id}?_method=PUT`,
      form
    )
    again.assertStatus(422)
    again.assertTextIncludes('Sutikimas atšauktas')
  })

  test('shows names to those who invite, positions to the others', async ({ client }) => {
    const team = await projectWithTeam()
    const person = await createRepresentative(await createOrganisation(team))
    const seen = (user: User) =>
      client.get(`/projects/${team.project.id}/local-group`).loginAs(user)
    ;(await seen(team.coordinator)).assertTextIncludes(person.fullName!)
    for (const user of [team.member, team.finance, team.auditor]) {
      const page = await seen(user)
      page.assertStatus(200)
      page.assertTextIncludes(person.positionLt)
      if (page.text().includes(person.fullName!) || page.text().includes(person.email!)) {
        throw new Error('personal data shown')
      }
    }
  })

  test('has nobody twice on one day', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { id: organisationId } = await createOrganisation(team)
    const form = { organisationId, ...NAMED, ...CONSENT }
    await send(client, team, team.manager, '/representatives', form)
    const twice = await send(client, team, team.manager, '/representatives', {
      ...form,
      positionLt: 'Direktorius',
      fullName: 'ĄŽUOLAS  girėnas',
      startsOn: '2021-12-31',
      endsOn: '',
    })
    twice.assertStatus(422)
    twice.assertTextIncludes('jau įrašytas')
    const after = await send(client, team, team.manager, '/representatives', {
      ...form,
      startsOn: '2022-01-01',
      endsOn: '',
    })
    after.assertStatus(303)
    assert.lengthOf(await db.from('local_group_representatives'), 2)
  })

  test('is not changed by who only reads it', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const person = await createRepresentative(await createOrganisation(team))
    for (const user of [team.member, team.finance, team.auditor]) {
      const path = `/representatives/${person.id}/withdrawal`
      const refused = await send(client, team, user, path, {})
      refused.assertStatus(403)
      const form = await client
        .get(`/projects/${team.project.id}/local-group/representatives/${person.id}/edit`)
        .loginAs(user)
      form.assertStatus(403)
    }
    await person.refresh()
    assert.isNotNull(person.fullName)
  })
})
