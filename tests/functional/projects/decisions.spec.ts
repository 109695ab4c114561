import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { listDecisions } from '#app/projects/queries/list_decisions'
import { projectWithTeam } from '#tests/factories/projects'

const FORM = {
  actType: 'council_decision',
  number: 'T2-257',
  decidedOn: '2021-10-28',
  titleLt: 'Dėl biudžeto „Darnos“ projektui',
  titleEn: '',
  url: 'https://www.e-tar.lt/portal/lt/legalAct/1',
  ownContributionCents: '7 500,01',
}

test.group('Council decisions', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function setUp() {
    const team = await projectWithTeam()
    return { ...team, path: `/projects/${team.project.id}/decisions` }
  }

  test('the manager adds one with its money in cents, and it leaves its trace', async ({
    client,
    assert,
  }) => {
    const { project, path, manager, auditor } = await setUp()
    ;(
      await client.post(path).form(FORM).loginAs(manager).withCsrfToken().redirects(0)
    ).assertStatus(303)
    const [latest] = await listDecisions(project.id)
    assert.deepInclude(latest, { number: 'T2-257', ownContributionCents: 750_001, titleEn: null })
    await db
      .from('audit_events')
      .where({ action: 'council_decision.created', subject_id: latest!.id })
      .firstOrFail()
    const page = await client.get(path).loginAs(auditor)
    page.assertTextIncludes('7\u00a0500,01\u00a0€')
    page.assertTextIncludes('href="https://www.e-tar.lt/portal/lt/legalAct/1"')
  })

  test('one without money says nothing of money', async ({ client, assert }) => {
    const { project, path, manager } = await setUp()
    const form = { ...FORM, ownContributionCents: '', url: '' }
    ;(
      await client.post(path).form(form).loginAs(manager).withCsrfToken().redirects(0)
    ).assertStatus(303)
    assert.deepInclude((await listDecisions(project.id))[0], {
      ownContributionCents: null,
      url: null,
    })
  })

  test('the same number of another year is another decision, the same of one day is not', async ({
    client,
    assert,
  }) => {
    const { project, path, manager } = await setUp()
    const post = (decidedOn: string) =>
      client
        .post(path)
        .form({ ...FORM, number: 'T2-29', decidedOn })
        .loginAs(manager)
        .withCsrfToken()
        .redirects(0)
    ;(await post('2022-02-24')).assertStatus(303)
    const again = await post('2021-02-25')
    again.assertStatus(422)
    again.assertTextIncludes('2021-02-25 dokumentas Nr. T2-29 jau įrašytas.')
    assert.lengthOf(await listDecisions(project.id), 2)
  })

  test('a link of the kind "{url}" is refused')
    .with([{ url: 'javascript:alert(1)' }, { url: 'ftp://e-tar.lt/1' }, { url: 'e-tar.lt' }])
    .run(async ({ client, assert }, { url }) => {
      const { project, path, manager } = await setUp()
      const response = await client
        .post(path)
        .form({ ...FORM, url })
        .loginAs(manager)
        .withCsrfToken()
      response.assertStatus(422)
      response.assertTextIncludes('Tai nepanašu į interneto adresą.')
      response.assertTextIncludes('7 500,01')
      assert.lengthOf(await listDecisions(project.id), 1)
    })

  test('an amount that is negative or unreadable is refused', async ({ client }) => {
    const { path, manager } = await setUp()
    const post = (ownContributionCents: string) =>
      client
        .post(path)
        .form({ ...FORM, ownContributionCents })
        .loginAs(manager)
        .withCsrfToken()
    ;(await post('-1')).assertTextIncludes('Suma negali būti neigiama.')
    ;(await post('1.234')).assertTextIncludes('Sumos suprasti nepavyko.')
  })

  test('finance reads and may not change; a foreign decision is not found', async ({
    client,
    assert,
  }) => {
    const { path, decision, finance, manager } = await setUp()
    const other = await setUp()
    ;(await client.get(path).loginAs(finance)).assertStatus(200)
    const form = { ...FORM, rowVersion: 1 }
    ;(
      await client.put(`${path}/${decision.id}`).form(form).loginAs(finance).withCsrfToken()
    ).assertStatus(403)
    ;(
      await client.put(`${path}/${other.decision.id}`).form(form).loginAs(manager).withCsrfToken()
    ).assertStatus(404)
    ;(await client.get(`${path}/${other.decision.id}/edit`).loginAs(manager)).assertStatus(404)
    assert.lengthOf(await db.from('audit_events'), 0)
    ;(
      await client
        .put(`${path}/${decision.id}`)
        .form(form)
        .loginAs(manager)
        .withCsrfToken()
        .redirects(0)
    ).assertStatus(303)
  })
})
