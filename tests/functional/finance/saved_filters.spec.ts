import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import { createExpense } from '#tests/factories/expenses'
import { joinTeam, projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const path = (team: Team, rest = '') => `/projects/${team.project.id}/expenses${rest}`
const filtersOf = (user: User) => db.from('saved_filters').where('user_id', user.id).orderBy('id')
const numbersOf = (html: string) =>
  [...html.matchAll(/PROJ-\d+-(\d{4})<\/a>/g)].map(([, number]) => Number(number))

const keep = (client: ApiClient, team: Team, person: User, form: object) =>
  client.post(path(team, '/views')).form(form).loginAs(person).withCsrfToken().redirects(0)
const change = (client: ApiClient, team: Team, person: User, form: object) =>
  client.put(path(team, '/views')).form(form).loginAs(person).withCsrfToken().redirects(0)
const forget = (client: ApiClient, team: Team, person: User, filterId: number) =>
  client
    .delete(path(team, '/views'))
    .form({ filterId })
    .loginAs(person)
    .withCsrfToken()
    .redirects(0)

test.group('Saved filters', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('keep what the filter reader understands, and stand as a tab above the list', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createExpense(team)
    const query = 'amountFrom=100,00&status=draft&sort=paid_on&bad=1&stage=x&after=zzz'
    const response = await keep(client, team, team.finance, { name: 'Stambūs juodraščiai', query })
    response.assertStatus(303)
    const kept = 'status=draft&amountFrom=100.00&sort=paid_on'
    assert.equal(response.header('location'), path(team, `?${kept}`))
    const [filter] = await filtersOf(team.finance)
    assert.deepInclude(filter, { name: 'Stambūs juodraščiai', query: kept })
    const html = (await client.get(path(team, `?${kept}`)).loginAs(team.finance)).text()
    assert.match(html, /aria-current="page">\s*<span>Stambūs juodraščiai/)
    const other = (await client.get(path(team)).loginAs(team.manager)).text()
    assert.notInclude(other, 'Stambūs juodraščiai')
    assert.lengthOf(await db.from('audit_events').where('project_id', team.project.id), 0)
  })

  test('refuse a name twice, whatever its letters, a filter of nothing, and the twenty-first', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const query = 'status=draft'
    await keep(client, team, team.finance, { name: 'Sąskaitos', query })
    const twice = await keep(client, team, team.finance, { name: 'SASKAITOS', query })
    twice.assertStatus(422)
    assert.include(twice.text(), 'Tokį rodinį jau turite')
    assert.include(twice.text(), 'value="SASKAITOS"')
    assert.include(twice.text(), 'value="status=draft"')
    const nothing = await keep(client, team, team.finance, { name: 'Viskas', query: 'sort=number' })
    nothing.assertStatus(422)
    assert.include(nothing.text(), 'Nėra ko įsiminti')
    for (let number = 2; number <= 20; number++) {
      await keep(client, team, team.finance, { name: `Rodinys ${number}`, query })
    }
    const beyond = await keep(client, team, team.finance, { name: 'Dar vienas', query })
    beyond.assertStatus(422)
    assert.include(beyond.text(), 'daugiausia 20')
    assert.lengthOf(await filtersOf(team.finance), 20)
    const colleague = await joinTeam(team.project, 'finance')
    const own = await keep(client, team, colleague, { name: 'Sąskaitos', query })
    own.assertStatus(303)
  }).timeout(20_000)

  test('open first when wanted, one at a time, and the whole list stays within reach', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createExpense(team)
    await createExpense(team, { status: 'submitted' })
    const shown = async (rest = '') =>
      numbersOf((await client.get(path(team, rest)).loginAs(team.finance)).text())
    assert.deepEqual(await shown(), [2, 1])
    await keep(client, team, team.finance, {
      name: 'Pateiktos',
      query: 'status=submitted',
      isDefault: '1',
    })
    assert.deepEqual(await shown(), [2])
    await keep(client, team, team.finance, {
      name: 'Juodraščiai',
      query: 'status=draft',
      isDefault: '1',
    })
    assert.deepEqual(await shown(), [1])
    assert.deepEqual(await shown('?view=all'), [2, 1])
    assert.lengthOf(await filtersOf(team.finance).whereNotNull('default_in_project_id'), 1)
    const [first] = await filtersOf(team.finance)
    await change(client, team, team.finance, { filterId: first.id, name: 'Kitaip', isDefault: '1' })
    assert.deepEqual(await shown(), [2])
    await forget(client, team, team.finance, first.id)
    assert.deepEqual(await shown(), [2, 1])
  })

  test('are changed and forgotten by nobody else', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await keep(client, team, team.finance, { name: 'Mano', query: 'status=draft' })
    const [filter] = await filtersOf(team.finance)
    const changed = await change(client, team, team.manager, {
      filterId: filter.id,
      name: 'Svetimas',
    })
    changed.assertStatus(422)
    assert.include(changed.text(), 'Tokio rodinio nebėra')
    await forget(client, team, team.manager, filter.id)
    const other = await projectWithTeam()
    await joinTeam(other.project, 'finance', team.finance)
    const elsewhere = await change(client, other, team.finance, {
      filterId: filter.id,
      name: 'Kitur',
    })
    elsewhere.assertStatus(422)
    await forget(client, other, team.finance, filter.id)
    assert.deepEqual(await filtersOf(team.finance), [filter])
    for (const person of [team.member, team.coordinator, team.outsider]) {
      const refused = await keep(client, team, person, { name: 'A', query: 'status=draft' })
      refused.assertStatus(404)
    }
  })

  test('of the house show what everybody looks for', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const colleague = await joinTeam(team.project, 'finance')
    await createExpense(team)
    await createExpense(team, { loggedBy: colleague.id, paidOn: null })
    await createExpense(team, { status: 'submitted' })
    await createExpense(team, { status: 'voided', voidReason: 'Klaida', paidOn: null })
    const shown = async (query: string, person = team.finance) =>
      numbersOf((await client.get(path(team, `?${query}`)).loginAs(person)).text())
    assert.deepEqual(await shown('status=draft&by=me'), [1])
    assert.deepEqual(await shown('status=draft&by=me', colleague), [2])
    assert.deepEqual(await shown('missing=payment'), [2])
    assert.deepEqual(await shown('missing=documents'), [3, 2, 1])
    const html = (await client.get(path(team, '?missing=payment')).loginAs(team.manager)).text()
    assert.match(html, /aria-current="page">\s*<span>Be mokėjimo datos/)
    assert.notInclude(html, 'Mano juodraščiai')
  })
})
