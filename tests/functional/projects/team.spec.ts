import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import TeamRole from '#app/identity/models/team_role'
import { listTeam } from '#app/projects/queries/list_team'
import { today } from '#app/shared/today'
import { joinTeam, projectWithTeam } from '#tests/factories/projects'
import { createUser } from '#tests/factories/users'

const inDays = (days: number) => DateTime.fromISO(today()).plus({ days }).toISODate()!

test.group('The team', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function setUp() {
    const team = await projectWithTeam()
    const newcomer = await createUser({ fullName: 'Ona O\u2019Brien-Šimkutė' })
    const form = {
      role: 'finance',
      userId: newcomer.id,
      positionLt: 'Vyriausioji specialistė',
      positionEn: '',
      startsOn: today(),
      endsOn: '',
    }
    const managerRole = await TeamRole.findByOrFail({
      project_id: team.project.id,
      role: 'manager',
    })
    return { ...team, newcomer, form, managerRole, path: `/projects/${team.project.id}/team` }
  }

  test('the manager gives a role and the newcomer is in from that day', async ({
    client,
    assert,
  }) => {
    const { project, path, form, manager, newcomer } = await setUp()
    ;(await client.get(path).loginAs(newcomer)).assertStatus(404)
    ;(
      await client.post(path).form(form).loginAs(manager).withCsrfToken().redirects(0)
    ).assertStatus(303)
    const page = await client.get(path).loginAs(newcomer)
    page.assertStatus(200)
    page.assertTextIncludes('Vyriausioji specialistė')
    const row = (await listTeam(project.id, today())).find(({ userId }) => userId === newcomer.id)
    const event = await db.from('audit_events').where('action', 'team_role.created').firstOrFail()
    assert.equal(event.subject_id, row!.id)
    assert.equal(JSON.parse(event.after).role, 'finance')
  })

  test('a person may hold several roles, but not the same one twice', async ({
    client,
    assert,
  }) => {
    const { project, path, form, manager, coordinator } = await setUp()
    const post = (role: string) =>
      client
        .post(path)
        .form({ ...form, userId: coordinator.id, role })
        .loginAs(manager)
        .withCsrfToken()
        .redirects(0)
    ;(await post('finance')).assertStatus(303)
    const twice = await post('coordinator')
    twice.assertStatus(422)
    twice.assertTextIncludes('Šis asmuo tokį vaidmenį šiuo laikotarpiu jau turi.')
    const held = (await listTeam(project.id, today())).filter(
      ({ userId }) => userId === coordinator.id
    )
    assert.deepEqual(
      held.map(({ role }) => role),
      ['coordinator', 'finance']
    )
  })

  test('an auditor’s role without an end, one that ends before it starts, or a closed account is refused', async ({
    client,
    assert,
  }) => {
    const { project, path, form, manager } = await setUp()
    const closed = await createUser({ isActive: false })
    const post = (more: object) =>
      client
        .post(path)
        .form({ ...form, ...more })
        .loginAs(manager)
        .withCsrfToken()
    const auditor = await post({ role: 'auditor' })
    auditor.assertStatus(422)
    auditor.assertTextIncludes('Auditoriaus vaidmuo visada turi pabaigą.')
    auditor.assertTextIncludes('Vyriausioji specialistė')
    ;(await post({ endsOn: inDays(-1) })).assertTextIncludes(
      'Pabaiga negali būti ankstesnė už pradžią.'
    )
    ;(await post({ userId: closed.id })).assertTextIncludes('Tokios veikiančios paskyros nėra.')
    assert.lengthOf(await listTeam(project.id), 5)
    assert.lengthOf(await db.from('audit_events'), 0)
  })

  test('nobody but the manager changes it', async ({ client, assert }) => {
    const { project, path, form, managerRole, coordinator, finance, admin } = await setUp()
    for (const person of [coordinator, finance, admin]) {
      ;(await client.post(path).form(form).loginAs(person).withCsrfToken()).assertStatus(403)
      ;(
        await client.post(`${path}/${managerRole.id}/ending`).loginAs(person).withCsrfToken()
      ).assertStatus(403)
    }
    assert.lengthOf(await listTeam(project.id), 5)
    assert.lengthOf(await db.from('audit_events'), 0)
  })

  test('a role that is ended holds to the end of the day and its row stays', async ({
    client,
    assert,
  }) => {
    const { project, path, manager, coordinator } = await setUp()
    const row = await TeamRole.findByOrFail({ project_id: project.id, role: 'coordinator' })
    ;(
      await client.post(`${path}/${row.id}/ending`).loginAs(manager).withCsrfToken().redirects(0)
    ).assertStatus(303)
    await row.refresh()
    assert.equal(row.endsOn, today())
    const onDay = async (day: string) =>
      (await listTeam(project.id, day)).map(({ userId }) => userId)
    assert.include(await onDay(today()), coordinator.id)
    assert.notInclude(await onDay(inDays(1)), coordinator.id)
    const event = await db.from('audit_events').where('action', 'team_role.ended').firstOrFail()
    assert.equal(JSON.parse(event.after).endsOn, today())
  })

  test('the last manager cannot be ended, nor given an earlier end, nor a later start', async ({
    client,
    assert,
  }) => {
    const { path, manager, managerRole } = await setUp()
    const form = {
      positionLt: 'Patarėja',
      positionEn: '',
      startsOn: managerRole.startsOn,
      endsOn: managerRole.endsOn!,
      rowVersion: 1,
    }
    const put = (more: object) =>
      client
        .put(`${path}/${managerRole.id}`)
        .form({ ...form, ...more })
        .loginAs(manager)
        .withCsrfToken()
    const ended = await client
      .post(`${path}/${managerRole.id}/ending`)
      .header('referer', path)
      .loginAs(manager)
      .withCsrfToken()
    ended.assertTextIncludes('Pirma paskirkite kitą projekto vadovą.')
    const shorter = await put({ endsOn: inDays(30) })
    shorter.assertStatus(422)
    shorter.assertTextIncludes(`Projektas nuo ${inDays(31)} liktų be vadovo.`)
    shorter.assertTextIncludes('Patarėja')
    ;(await put({ startsOn: inDays(1) })).assertStatus(422)
    await managerRole.refresh()
    assert.deepInclude(managerRole.$attributes, { startsOn: '2020-01-01', endsOn: form.endsOn })
    assert.lengthOf(await db.from('audit_events'), 0)
  })

  test('a manager leaves once another one stays as long', async ({ client, assert }) => {
    const { project, path, manager, managerRole } = await setUp()
    await joinTeam(project, 'manager')
    ;(
      await client
        .post(`${path}/${managerRole.id}/ending`)
        .loginAs(manager)
        .withCsrfToken()
        .redirects(0)
    ).assertStatus(303)
    await managerRole.refresh()
    assert.equal(managerRole.endsOn, today())
  })

  test('a manager whose account is closed does not count as one who stays', async ({
    client,
    assert,
  }) => {
    const { project, path, manager, managerRole } = await setUp()
    await joinTeam(project, 'manager', await createUser({ isActive: false }))
    await client
      .post(`${path}/${managerRole.id}/ending`)
      .loginAs(manager)
      .withCsrfToken()
      .redirects(0)
    await managerRole.refresh()
    assert.notEqual(managerRole.endsOn, today())
  })

  test('a role keeps its kind and its person whatever a form says', async ({ client, assert }) => {
    const { project, path, manager, newcomer } = await setUp()
    const row = await TeamRole.findByOrFail({ project_id: project.id, role: 'member' })
    const form = {
      role: 'manager',
      userId: newcomer.id,
      positionLt: 'Savanorė',
      positionEn: '',
      startsOn: row.startsOn,
      endsOn: '',
      rowVersion: 1,
    }
    ;(
      await client.put(`${path}/${row.id}`).form(form).loginAs(manager).withCsrfToken().redirects(0)
    ).assertStatus(303)
    const after = await TeamRole.findOrFail(row.id)
    assert.deepInclude(after.$attributes, {
      role: 'member',
      userId: row.userId,
      positionLt: 'Savanorė',
      endsOn: null,
    })
  })

  test('a role of another project is not found', async ({ client }) => {
    const { path, manager } = await setUp()
    const other = await setUp()
    ;(await client.get(`${path}/${other.managerRole.id}/edit`).loginAs(manager)).assertStatus(404)
    ;(
      await client.post(`${path}/${other.managerRole.id}/ending`).loginAs(manager).withCsrfToken()
    ).assertStatus(404)
  })
})
