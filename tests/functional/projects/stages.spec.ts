import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { listStages } from '#app/projects/queries/list_stages'
import { projectWithTeam } from '#tests/factories/projects'

const FORM = {
  number: '3',
  nameLt: 'Užbaigimas',
  nameEn: "Closing the city's part",
  startsOn: '2022-11-01',
  endsOn: '2022-12-31',
}

test.group('Stages', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function setUp() {
    const team = await projectWithTeam()
    return { ...team, path: `/projects/${team.project.id}/stages` }
  }

  test('are listed for the whole team; only who may change them sees how', async ({
    client,
    assert,
  }) => {
    const { path, member, coordinator } = await setUp()
    const page = await client.get(path).loginAs(member)
    page.assertStatus(200)
    page.assertTextIncludes('II etapas')
    assert.notInclude(page.text(), `${path}/create`)
    ;(await client.get(path).loginAs(coordinator)).assertTextIncludes(`${path}/create`)
  })

  test('the coordinator adds one and it leaves its trace', async ({ client, assert }) => {
    const { project, path, coordinator } = await setUp()
    ;(
      await client.post(path).form(FORM).loginAs(coordinator).withCsrfToken().redirects(0)
    ).assertStatus(303)
    const rows = await listStages(project.id)
    assert.deepEqual(
      rows.map(({ number }) => number),
      [1, 2, 3]
    )
    const event = await db.from('audit_events').where('action', 'stage.created').firstOrFail()
    assert.equal(event.subject_id, rows[2]!.id)
    assert.equal(JSON.parse(event.after).nameEn, FORM.nameEn)
  })

  test('finance, auditor and member may not', async ({ client, assert }) => {
    const { project, path, finance, auditor, member, stages } = await setUp()
    for (const person of [finance, auditor, member]) {
      ;(await client.post(path).form(FORM).loginAs(person).withCsrfToken()).assertStatus(403)
      const put = await client
        .put(`${path}/${stages[0]!.id}`)
        .form({ ...FORM, rowVersion: 1 })
        .loginAs(person)
        .withCsrfToken()
      put.assertStatus(403)
    }
    assert.lengthOf(await listStages(project.id), 2)
    assert.lengthOf(await db.from('audit_events'), 0)
  })

  test('{title} is refused and what was typed stays')
    .with([
      { title: 'a number twice', more: { number: '2' }, words: 'Etapas Nr. 2 jau yra.' },
      {
        title: 'a start before the project',
        more: { startsOn: '2021-03-08' },
        words: 'Etapas turi tilpti į projekto laikotarpį: 2021-03-09 – 2022-12-31.',
      },
      {
        title: 'an end after the project',
        more: { endsOn: '2023-01-01' },
        words: 'Etapas turi tilpti į projekto laikotarpį',
      },
      {
        title: 'an end before its start',
        more: { endsOn: '2022-10-31' },
        words: 'Pabaiga negali būti ankstesnė už pradžią.',
      },
      { title: 'no such date', more: { endsOn: '2022-02-30' }, words: 'Tokios datos nėra.' },
    ])
    .run(async ({ client, assert }, { more, words }) => {
      const { project, path, manager } = await setUp()
      const response = await client
        .post(path)
        .form({ ...FORM, ...more })
        .loginAs(manager)
        .withCsrfToken()
      response.assertStatus(422)
      response.assertTextIncludes(words)
      response.assertTextIncludes('Užbaigimas')
      assert.lengthOf(await listStages(project.id), 2)
    })

  test('a stage of another project is not found', async ({ client, assert }) => {
    const { path, manager } = await setUp()
    const other = await projectWithTeam()
    const foreign = `${path}/${other.stages[0]!.id}`
    ;(await client.get(`${foreign}/edit`).loginAs(manager)).assertStatus(404)
    ;(
      await client
        .put(foreign)
        .form({ ...FORM, rowVersion: 1 })
        .loginAs(manager)
        .withCsrfToken()
    ).assertStatus(404)
    assert.equal((await listStages(other.project.id))[0]!.nameLt, 'I etapas')
  })

  test('somebody else’s change is shown beside one’s own, and saved knowingly', async ({
    client,
    assert,
  }) => {
    const { project, path, manager, coordinator, stages } = await setUp()
    const put = (person: typeof manager, rowVersion: number, nameLt: string) =>
      client
        .put(`${path}/${stages[0]!.id}`)
        .form({ ...FORM, nameLt, rowVersion })
        .loginAs(person)
        .withCsrfToken()
        .redirects(0)
    ;(await put(coordinator, 1, 'Jos pavadinimas')).assertStatus(303)
    const stale = await put(manager, 1, 'Mano pavadinimas')
    stale.assertStatus(409)
    stale.assertTextIncludes('Jos pavadinimas')
    stale.assertTextIncludes('Mano pavadinimas')
    stale.assertTextIncludes(coordinator.fullName)
    ;(await put(manager, 2, 'Mano pavadinimas')).assertStatus(303)
    assert.include(
      (await listStages(project.id)).map(({ nameLt }) => nameLt),
      'Mano pavadinimas'
    )
  })
})
