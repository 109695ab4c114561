import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import {
  listCommunicationItems,
  sumsOf,
} from '#app/workplan/communication/queries/list_communication_items'
import { createCommunicationItem } from '#tests/factories/communication'
import { projectWithTeam } from '#tests/factories/projects'

test.group('Communication', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the coordinator plans a publication and says later that it is out', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const base = `/projects/${team.project.id}/communication`
    const planned = await client
      .post(base)
      .loginAs(team.coordinator)
      .withCsrfToken()
      .form({ kind: 'video', titleLt: 'Dirbtuvių vaizdo įrašas', plannedOn: '2021-06-01' })
      .redirects(0)
    planned.assertStatus(303)
    const item = await db.from('communication_items').firstOrFail()
    const published = await client
      .post(`${base}/${item.id}/publication`)
      .loginAs(team.coordinator)
      .withCsrfToken()
      .form({
        publishedOn: '2021-06-03',
        publishedUrl: 'https://example.org/vaizdas',
        publishedReach: '820',
      })
      .redirects(0)
    published.assertStatus(303)
    const [row] = await listCommunicationItems(team.project.id)
    assert.containSubset(row, {
      status: 'published',
      publishedOn: '2021-06-03',
      url: 'https://example.org/vaizdas',
      reach: 820,
    })
    const events = await db.from('audit_events').orderBy('id')
    assert.deepEqual(
      events.map(({ action }) => action),
      ['communication_item.created', 'communication_item.published']
    )
  })

  test('what is out cannot be called off or published again', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { id } = await createCommunicationItem(team, {
      status: 'published',
      publishedOn: '2021-05-15',
    })
    const post = (act: string, fields: Record<string, string>) =>
      client
        .post(`/projects/${team.project.id}/communication/${id}/${act}`)
        .loginAs(team.manager)
        .withCsrfToken()
        .form(fields)
        .redirects(0)
    await post('cancellation', {})
    const again = await post('publication', { publishedOn: '2021-05-20' })
    again.assertStatus(422)
    const row = await db.from('communication_items').where({ id }).firstOrFail()
    assert.equal(row.status, 'published')
    assert.equal(row.published_on, '2021-05-15')
    assert.lengthOf(await db.from('audit_events'), 0)
  })

  test('an address that is no web address is refused and kept in the form', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const response = await client
      .post(`/projects/${team.project.id}/communication`)
      .loginAs(team.manager)
      .withCsrfToken()
      .form({ kind: 'news', titleLt: 'Naujiena apie gaires', url: 'javascript:alert(1)' })
    response.assertStatus(422)
    assert.include(response.text(), 'href="#field-url"')
    assert.include(response.text(), 'Naujiena apie gaires')
    assert.lengthOf(await db.from('communication_items'), 0)
  })

  test('finance, auditors and members publish nothing', async ({ client, assert }) => {
    const team = await projectWithTeam()
    for (const user of [team.finance, team.auditor, team.member]) {
      const response = await client
        .post(`/projects/${team.project.id}/communication`)
        .loginAs(user)
        .withCsrfToken()
        .form({ kind: 'news', titleLt: 'Naujiena' })
        .redirects(0)
      response.assertStatus(403)
    }
    assert.lengthOf(await db.from('communication_items'), 0)
  })

  test('what is out is counted by kind with the people it reached', async ({ assert, client }) => {
    const team = await projectWithTeam()
    const out = { status: 'published', publishedOn: '2021-05-15' } as const
    await createCommunicationItem(team, { ...out, kind: 'news', reach: 100 })
    await createCommunicationItem(team, { ...out, kind: 'news', reach: 50 })
    await createCommunicationItem(team, { ...out, kind: 'podcast', reach: null })
    await createCommunicationItem(team, { kind: 'news', reach: 999 })
    const sums = sumsOf(await listCommunicationItems(team.project.id))
    assert.deepEqual(sums, {
      published: 3,
      reach: 150,
      byKind: [
        { kind: 'news', count: 2, reach: 150 },
        { kind: 'podcast', count: 1, reach: 0 },
      ],
    })
    const narrowed = await listCommunicationItems(team.project.id, { kind: 'podcast' })
    assert.lengthOf(narrowed, 1)
    const page = await client
      .get(`/projects/${team.project.id}/communication?kind=podcast&status=x`)
      .loginAs(team.member)
    page.assertStatus(200)
  })
})
