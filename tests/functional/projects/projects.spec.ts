import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import Project from '#app/projects/models/project'
import Stage from '#app/projects/models/stage'
import TeamRole from '#app/identity/models/team_role'
import { listMyProjects } from '#app/projects/queries/list_my_projects'
import { createProgramme, joinTeam, projectWithTeam } from '#tests/factories/projects'
import { createUser } from '#tests/factories/users'

const FORM = {
  code: 'GGC-LT',
  titleLt: 'Darnaus vystymosi tikslų bandomasis tinklas',
  titleEn: "Global Goals for Cities: the city's part",
  summaryLt: '',
  summaryEn: '',
  cityLt: 'Klaipėda',
  cityEn: 'Klaipėda',
  startsOn: '2021-03-09',
  endsOn: '2022-12-31',
  erdfRateBp: '62,5',
  accountCode: '',
}

test.group('The list of projects', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('shows the projects one has a part in today, with role and stage', async ({
    client,
    assert,
  }) => {
    const { project, manager } = await projectWithTeam()
    await joinTeam(project, 'finance', manager)
    const other = await projectWithTeam()
    const page = await client.get('/projects').loginAs(manager)
    page.assertStatus(200)
    page.assertTextIncludes(project.code)
    page.assertTextIncludes('Projekto vadovas, Finansininkas')
    assert.notInclude(page.text(), other.project.code)

    const [row] = await listMyProjects(manager.id, false, '2021-12-31')
    assert.deepEqual(row!.roles, ['manager', 'finance'])
    assert.deepInclude(row, { isRunning: true, hasEnded: false })
    assert.equal(row!.stage?.nameEn, 'Stage I')
  })

  test('forgets a project when the role has ended', async ({ assert }) => {
    const { project } = await projectWithTeam()
    const person = await createUser()
    await TeamRole.create({
      projectId: project.id,
      userId: person.id,
      role: 'member',
      positionLt: 'Narys',
      startsOn: '2021-01-01',
      endsOn: '2021-06-30',
    })
    assert.lengthOf(await listMyProjects(person.id, false, '2021-06-30'), 1)
    assert.lengthOf(await listMyProjects(person.id, false, '2021-07-01'), 0)
    assert.lengthOf(await listMyProjects(person.id, false, '2020-12-31'), 0)
  })

  test('shows an administrator every project, those that run first', async ({ assert }) => {
    const first = await projectWithTeam()
    const second = await projectWithTeam()
    await second.project.merge({ startsOn: '2022-06-01' }).save()
    const rows = await listMyProjects(first.admin.id, true, '2022-03-01')
    assert.deepEqual(
      rows.map(({ id }) => id),
      [first.project.id, second.project.id]
    )
    assert.deepEqual(rows[0]!.roles, [])
  })
})

test.group('A new project', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function setUp() {
    const { programme } = await createProgramme()
    const [admin, manager] = [await createUser({ isAdmin: true }), await createUser()]
    const form = {
      ...FORM,
      programmeId: programme.id,
      managerId: manager.id,
      managerPositionLt: 'Patarėja',
      managerPositionEn: '',
      managerStartsOn: '2021-03-09',
    }
    return { admin, manager, form }
  }

  test('comes with its first manager, and both leave their trace', async ({ client, assert }) => {
    const { admin, manager, form } = await setUp()
    const response = await client
      .post('/projects')
      .form(form)
      .loginAs(admin)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(303)
    const project = await Project.findByOrFail('code', 'GGC-LT')
    assert.equal(project.erdfRateBp, 6250)
    assert.isFalse(project.vatRecoverable)
    const role = await TeamRole.findByOrFail('project_id', project.id)
    assert.deepInclude(role.$attributes, {
      userId: manager.id,
      role: 'manager',
      positionLt: 'Patarėja',
      startsOn: '2021-03-09',
    })
    const events = await db.from('audit_events').where('project_id', project.id).orderBy('sequence')
    assert.sameMembers(
      events.map(({ action }) => action),
      ['project.created', 'team_role.created']
    )
    const settings = await client.get(`/projects/${project.id}/settings`).loginAs(manager)
    settings.assertStatus(200)
    settings.assertTextIncludes('62,5')
  })

  test('is refused to everybody but an administrator', async ({ client, assert }) => {
    const { form } = await setUp()
    const { manager } = await projectWithTeam()
    const response = await client.post('/projects').form(form).loginAs(manager).withCsrfToken()
    response.assertStatus(403)
    ;(await client.get('/projects/create').loginAs(manager)).assertStatus(403)
    assert.isNull(await Project.findBy('code', 'GGC-LT'))
  })

  test('with a taken code, a closed account or a rate beyond the whole is refused, and nothing stays behind', async ({
    client,
    assert,
  }) => {
    const { admin, form } = await setUp()
    const { project } = await projectWithTeam()
    const closed = await createUser({ isActive: false })
    const post = (more: object) =>
      client
        .post('/projects')
        .form({ ...form, ...more })
        .loginAs(admin)
        .withCsrfToken()
    const taken = await post({ code: project.code })
    taken.assertStatus(422)
    taken.assertTextIncludes(`Kodas „${project.code}“ jau naudojamas.`)
    taken.assertTextIncludes('Darnaus vystymosi tikslų bandomasis tinklas')
    ;(await post({ managerId: closed.id })).assertTextIncludes('Tokios veikiančios paskyros nėra.')
    ;(await post({ erdfRateBp: '100,01' })).assertTextIncludes('Procentai rašomi nuo 0 iki 100')
    assert.lengthOf(await db.from('projects'), 1)
    assert.lengthOf(await db.from('team_roles').whereNot('project_id', project.id), 0)
    assert.lengthOf(await db.from('audit_events'), 0)
  })
})

test.group('Project data', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function setUp() {
    const team = await projectWithTeam()
    const path = `/projects/${team.project.id}`
    const form = { ...FORM, code: team.project.code, programmeId: team.programme.id, rowVersion: 1 }
    return { ...team, path, form }
  }

  test('are read by the whole team and changed by the manager', async ({ client, assert }) => {
    const { project, manager, member, path, form } = await setUp()
    const details = await client.get(`${path}/details`).loginAs(member)
    details.assertStatus(200)
    details.assertTextIncludes('85\u00a0%')
    assert.notInclude(details.text(), `${path}/settings"`)
    const put = await client
      .put(`${path}/settings`)
      .form({ ...form, vatRecoverable: '1' })
      .loginAs(manager)
      .withCsrfToken()
      .redirects(0)
    put.assertStatus(303)
    await project.refresh()
    assert.equal(project.titleEn, FORM.titleEn)
    assert.isTrue(project.vatRecoverable)
    const event = await db.from('audit_events').where('action', 'project.updated').firstOrFail()
    assert.equal(JSON.parse(event.before).erdfRateBp, 8500)
    assert.equal(JSON.parse(event.after).erdfRateBp, 6250)
  })

  test('are not changed by finance, nor seen by an outsider', async ({ client, assert }) => {
    const { project, finance, outsider, path, form } = await setUp()
    ;(
      await client.put(`${path}/settings`).form(form).loginAs(finance).withCsrfToken()
    ).assertStatus(403)
    ;(
      await client.put(`${path}/settings`).form(form).loginAs(outsider).withCsrfToken()
    ).assertStatus(404)
    ;(await client.get(`${path}/details`).loginAs(outsider)).assertStatus(404)
    await project.refresh()
    assert.equal(project.erdfRateBp, 8500)
  })

  test('{title} is refused')
    .with([
      {
        title: 'a start after a stage has begun',
        more: { startsOn: '2021-03-10' },
        words: 'Vienas etapas prasideda 2021-03-09.',
      },
      {
        title: 'an end before a stage is over',
        more: { endsOn: '2022-12-30' },
        words: 'Vienas etapas baigiasi 2022-12-31.',
      },
      {
        title: 'a new code once it stands in expenses',
        more: { code: 'NAUJAS' },
        words: 'Kodo keisti nebegalima',
      },
    ])
    .run(async ({ client, assert }, { more, words }) => {
      const { project, manager, path, form } = await setUp()
      await db.from('projects').where('id', project.id).update({ last_expense_number: 1 })
      const response = await client
        .put(`${path}/settings`)
        .form({ ...form, ...more })
        .loginAs(manager)
        .withCsrfToken()
      response.assertStatus(422)
      response.assertTextIncludes(words)
      response.assertTextIncludes('Darnaus vystymosi tikslų bandomasis tinklas')
      assert.lengthOf(await db.from('audit_events'), 0)
    })

  test('the programme stays once a budget was drawn up from it', async ({ client }) => {
    const { project, manager, path, form, stages } = await setUp()
    await Stage.query()
      .whereIn(
        'id',
        stages.map(({ id }) => id)
      )
      .delete()
    const other = await createProgramme()
    const put = (rowVersion: number, programmeId: number) =>
      client
        .put(`${path}/settings`)
        .form({ ...form, programmeId, rowVersion })
        .loginAs(manager)
        .withCsrfToken()
        .redirects(0)
    ;(await put(1, other.programme.id)).assertStatus(303)
    await db.from('projects').where('id', project.id).update({ last_expense_number: 1 })
    const refused = await put(2, form.programmeId)
    refused.assertStatus(422)
    refused.assertTextIncludes('Programos keisti nebegalima')
  })
})
