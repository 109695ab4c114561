import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { createPublicityCheck } from '#tests/factories/communication'
import { createEvidence } from '#tests/factories/evidence'
import { projectWithTeam } from '#tests/factories/projects'

test.group('Duties of publicity', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => drive.use().deleteAll('projects'))

  test('a project gets its list once, with days counted from its start', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const draw = () =>
      client
        .post(`/projects/${team.project.id}/publicity`)
        .loginAs(team.coordinator)
        .withCsrfToken()
        .redirects(0)
    await draw()
    await draw()
    const checks = await db.from('publicity_checks').orderBy('position')
    assert.lengthOf(checks, 5)
    assert.equal(checks[0].due_on, '2021-05-08')
    assert.equal(checks[3].due_on, '2022-12-31')
    assert.lengthOf(await db.from('audit_events').where('action', 'project.duties_drawn_up'), 1)
  })

  test('a duty is met only with evidence', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { id } = await createPublicityCheck(team)
    const meet = () =>
      client
        .post(`/projects/${team.project.id}/publicity/${id}/fulfilment`)
        .loginAs(team.manager)
        .withCsrfToken()
        .form({ metOn: '2021-05-10', note: 'Prie įėjimo' })
        .redirects(0)
    const bare = await meet()
    bare.assertStatus(422)
    assert.include(bare.text(), 'Pirma pridėkite įrodymą')
    assert.include(bare.text(), 'Prie įėjimo')
    await createEvidence(team.project.id, team.manager, { publicityCheckId: id, kind: 'photo' })
    const proved = await meet()
    proved.assertStatus(303)
    const row = await db.from('publicity_checks').where({ id }).firstOrFail()
    assert.containSubset(row, { status: 'met', met_on: '2021-05-10', note: 'Prie įėjimo' })
    assert.lengthOf(await db.from('audit_events').where('action', 'publicity_check.met'), 1)
  })

  test('a duty that does not apply says why, and can be taken up again', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const { id } = await createPublicityCheck(team)
    const here = `/projects/${team.project.id}/publicity/${id}`
    const exempt = (reason: string) =>
      client
        .post(`${here}/exemption`)
        .loginAs(team.manager)
        .withCsrfToken()
        .form({ reason })
        .redirects(0)
    const stored = () => db.from('publicity_checks').where({ id }).firstOrFail()
    await exempt('')
    assert.equal((await stored()).status, 'open')
    await exempt('Renginių nebus')
    assert.containSubset(await stored(), { status: 'not_needed', note: 'Renginių nebus' })
    await client.delete(`${here}/settlement`).loginAs(team.manager).withCsrfToken().redirects(0)
    assert.containSubset(await stored(), { status: 'open', note: null })
  })

  test('nobody but the manager and the coordinator settles a duty', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { id } = await createPublicityCheck(team)
    for (const user of [team.finance, team.auditor, team.member]) {
      const response = await client
        .post(`/projects/${team.project.id}/publicity/${id}/exemption`)
        .loginAs(user)
        .withCsrfToken()
        .form({ reason: 'Nereikia' })
        .redirects(0)
      response.assertStatus(403)
    }
    assert.equal((await db.from('publicity_checks').where({ id }).firstOrFail()).status, 'open')
  })
})
