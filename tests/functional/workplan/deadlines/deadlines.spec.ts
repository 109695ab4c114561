import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { today } from '#app/shared/today'
import Deadline from '#app/workplan/deadlines/models/deadline'
import { projectWithTeam } from '#tests/factories/projects'
import { createDeadline, roleOf } from '#tests/factories/workplan'

const typed = {
  kind: 'report',
  titleLt: 'Finansinė ataskaita',
  titleEn: 'Financial report',
  dueOn: '2031-01-31',
  activityId: '',
  ownerRoleId: '',
  note: '',
}

const daysAway = (days: number) => DateTime.fromISO(today()).plus({ days }).toISODate()!

function events(projectId: number) {
  return db.from('audit_events').where('project_id', projectId)
}

test.group('Deadlines', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the manager sets one for a role and the trail knows it', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const owner = await roleOf(team, team.finance)
    const response = await client
      .post(`/projects/${team.project.id}/deadlines`)
      .form({ ...typed, ownerRoleId: owner.id })
      .loginAs(team.manager)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(303)
    const deadline = await Deadline.findByOrFail('project_id', team.project.id)
    assert.equal(deadline.ownerRoleId, owner.id)
    assert.deepInclude(await events(team.project.id).firstOrFail(), {
      action: 'deadline.created',
      subject_id: deadline.id,
    })
  })

  test('the late ones come first and say in words how late they are', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createDeadline(team, { titleLt: 'Pavėluotas darbas', dueOn: daysAway(-3) })
    await createDeadline(team, { titleLt: 'Šiandienos darbas', dueOn: today() })
    await createDeadline(team, { titleLt: 'Tolimas darbas', dueOn: daysAway(40) })
    await createDeadline(team, { titleLt: 'Padarytas', status: 'done', doneOn: '2022-01-03' })
    const page = await client
      .get(`/projects/${team.project.id}/deadlines`)
      .header('Accept-Language', 'lt')
      .loginAs(team.member)
    page.assertStatus(200)
    page.assertTextIncludes('Vėluoja 3 d.')
    page.assertTextIncludes('Liko 40 d.')
    const html = page.text()
    assert.notInclude(html, 'Padarytas')
    assert.isBelow(html.indexOf('Pavėluotas darbas'), html.indexOf('Šiandienos darbas'))
    assert.isBelow(html.indexOf('Šiandienos darbas'), html.indexOf('Tolimas darbas'))
    assert.notInclude(html, '/completion')
  })

  test('what was done late says so, and what was cancelled has its own list', async ({
    client,
  }) => {
    const team = await projectWithTeam()
    await createDeadline(team, { dueOn: '2021-12-31', status: 'done', doneOn: '2022-01-03' })
    await createDeadline(team, { titleLt: 'Atšauktasis', status: 'cancelled' })
    const base = `/projects/${team.project.id}/deadlines`
    const done = await client
      .get(`${base}?show=done`)
      .header('Accept-Language', 'lt')
      .loginAs(team.auditor)
    done.assertTextIncludes('Pavėluota 3 d.')
    const cancelled = await client.get(`${base}?show=cancelled`).loginAs(team.auditor)
    cancelled.assertTextIncludes('Atšauktasis')
  })

  test('one’s own, and those one stands in for, are found by themselves', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const mine = await roleOf(team, team.finance)
    await createDeadline(team, { titleLt: 'Mano darbas', ownerRoleId: mine.id })
    await createDeadline(team, { titleLt: 'Pavaduojamas darbas', deputyRoleId: mine.id })
    await createDeadline(team, { titleLt: 'Svetimas darbas' })
    const page = await client
      .get(`/projects/${team.project.id}/deadlines?mine=1`)
      .loginAs(team.finance)
    page.assertTextIncludes('Mano darbas')
    page.assertTextIncludes('Pavaduojamas darbas')
    assert.notInclude(page.text(), 'Svetimas darbas')
  })

  test('{role} cannot set one and nothing is written')
    .with([{ role: 'finance' }, { role: 'auditor' }, { role: 'member' }] as const)
    .run(async ({ client, assert }, { role }) => {
      const team = await projectWithTeam()
      const response = await client
        .post(`/projects/${team.project.id}/deadlines`)
        .form(typed)
        .loginAs(team[role])
        .withCsrfToken()
      response.assertStatus(403)
      assert.isNull(await Deadline.findBy('project_id', team.project.id))
    })

  test('a wrong date is refused in words and keeps what was typed', async ({ client }) => {
    const team = await projectWithTeam()
    const response = await client
      .post(`/projects/${team.project.id}/deadlines`)
      .form({ ...typed, dueOn: '2021-02-30' })
      .loginAs(team.manager)
      .withCsrfToken()
    response.assertStatus(422)
    response.assertTextIncludes('Finansinė ataskaita')
  })
})

test.group('Meeting a deadline', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the finance officer completes her own, today when she says no day', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const mine = await roleOf(team, team.finance)
    const deadline = await createDeadline(team, { ownerRoleId: mine.id })
    const response = await client
      .post(`/projects/${team.project.id}/deadlines/${deadline.id}/completion`)
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(303)
    await deadline.refresh()
    assert.deepInclude(deadline.$attributes, { status: 'done', doneOn: today() })
    assert.equal((await events(team.project.id).firstOrFail()).action, 'deadline.completed')
  })

  test('the finance officer cannot touch somebody else’s', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const theirs = await roleOf(team, team.manager)
    const deadline = await createDeadline(team, { ownerRoleId: theirs.id })
    const base = `/projects/${team.project.id}/deadlines/${deadline.id}`
    const complete = await client.post(`${base}/completion`).loginAs(team.finance).withCsrfToken()
    complete.assertStatus(403)
    ;(await client.get(`${base}/edit`).loginAs(team.finance)).assertStatus(403)
    const edit = await client
      .post(`${base}?_method=PUT`)
      .form({ ...typed, rowVersion: 1 })
      .loginAs(team.finance)
      .withCsrfToken()
    edit.assertStatus(403)
    const cancel = await client.post(`${base}/cancellation`).loginAs(team.finance).withCsrfToken()
    cancel.assertStatus(403)
    await deadline.refresh()
    assert.equal(deadline.status, 'open')
    assert.lengthOf(await events(team.project.id), 0)
  })

  test('the finance officer changes her own but cannot hand it over', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const mine = await roleOf(team, team.finance)
    const theirs = await roleOf(team, team.manager)
    const deadline = await createDeadline(team, { ownerRoleId: mine.id })
    await client
      .post(`/projects/${team.project.id}/deadlines/${deadline.id}?_method=PUT`)
      .form({ ...typed, ownerRoleId: theirs.id, rowVersion: 1 })
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
    await deadline.refresh()
    assert.equal(deadline.titleLt, 'Finansinė ataskaita')
    assert.equal(deadline.ownerRoleId, mine.id)
  })

  test('cannot be written down for a day to come', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const deadline = await createDeadline(team)
    const response = await client
      .post(`/projects/${team.project.id}/deadlines/${deadline.id}/completion`)
      .form({ doneOn: daysAway(2), completionNote: 'Išsiųsta el. paštu' })
      .header('Accept-Language', 'lt')
      .loginAs(team.manager)
      .withCsrfToken()
    response.assertStatus(422)
    response.assertTextIncludes('Ši diena dar neatėjo')
    response.assertTextIncludes('Išsiųsta el. paštu')
    await deadline.refresh()
    assert.equal(deadline.status, 'open')
  })

  test('is possible once, and a cancelled one stays cancelled', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const deadline = await createDeadline(team)
    const base = `/projects/${team.project.id}/deadlines/${deadline.id}`
    const cancel = client.post(`${base}/cancellation`).loginAs(team.manager).withCsrfToken()
    ;(await cancel.redirects(0)).assertStatus(303)
    const complete = client.post(`${base}/completion`).loginAs(team.manager).withCsrfToken()
    ;(await complete.redirects(0)).assertStatus(422)
    const edit = client.post(`${base}?_method=PUT`).form({ ...typed, rowVersion: 2 })
    ;(await edit.loginAs(team.manager).withCsrfToken()).assertStatus(422)
    await deadline.refresh()
    assert.equal(deadline.status, 'cancelled')
    assert.deepEqual(
      (await events(team.project.id)).map((event) => event.action),
      ['deadline.cancelled']
    )
  })

  test('of another project is not possible: it does not exist', async ({ client }) => {
    const team = await projectWithTeam()
    const theirs = await createDeadline(await projectWithTeam())
    const base = `/projects/${team.project.id}/deadlines/${theirs.id}`
    ;(await client.get(`${base}/edit`).loginAs(team.manager)).assertStatus(404)
    for (const act of ['completion', 'cancellation']) {
      const response = await client.post(`${base}/${act}`).loginAs(team.manager).withCsrfToken()
      response.assertStatus(404)
    }
  })
})
