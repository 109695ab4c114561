import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { today } from '#app/shared/today'
import { createExpense } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'
import { createUser } from '#tests/factories/users'
import { createActivity, createDeadline, roleOf } from '#tests/factories/workplan'

test.group('The start', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('leads to one’s day, and who administers without a part to the list of projects', async ({
    client,
  }) => {
    const team = await projectWithTeam()
    const day = await client.get('/').loginAs(team.finance).redirects(0)
    day.assertHeader('location', '/my-day')
    const list = await client.get('/').loginAs(team.admin).redirects(0)
    list.assertHeader('location', '/projects')
  })

  test('tells who has no project whom to ask', async ({ client }) => {
    const page = await client
      .get('/')
      .header('Accept-Language', 'lt')
      .loginAs(await createUser())
    page.assertStatus(200)
    page.assertTextIncludes('Kreipkitės į projekto vadovą')
  })

  test('asks a stranger to sign in', async ({ client }) => {
    const response = await client.get('/').redirects(0)
    response.assertHeader('location', '/login?wanted=%2F')
  })
})

test.group('The overview of a project', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('says what is late and whose it is, and nothing that is far away', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const owner = await roleOf(team, team.coordinator)
    await createDeadline(team, { titleLt: 'Pavėluota ataskaita', ownerRoleId: owner.id })
    await createDeadline(team, { titleLt: 'Šiandienos darbas', dueOn: today() })
    await createDeadline(team, { titleLt: 'Tolimas darbas', dueOn: '2098-01-01' })
    const page = await client
      .get(`/projects/${team.project.id}`)
      .header('Accept-Language', 'lt')
      .loginAs(team.member)
    page.assertStatus(200)
    for (const text of ['Vėluoja 1 terminas', 'Pavėluota ataskaita', 'Pareigos: coordinator']) {
      page.assertTextIncludes(text)
    }
    page.assertTextIncludes('Šiandienos darbas')
    assert.notInclude(page.text(), 'Tolimas darbas')
  })

  test('tells each what waits for them and not for others', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await createExpense(team, { status: 'submitted' })
    await createExpense(team, { status: 'submitted', loggedBy: team.manager.id })
    await createExpense(team, { status: 'returned', returnReason: 'Trūksta sutarties' })
    await createExpense(team)
    await createActivity(team)
    const see = async (person: typeof team.manager) => {
      const url = `/projects/${team.project.id}`
      return (await client.get(url).header('Accept-Language', 'lt').loginAs(person)).text()
    }
    const manager = await see(team.manager)
    assert.include(manager, 'Patvirtinti 1 išlaidų įrašą')
    assert.include(manager, 'Patikslinti 1 nuo plano atsilikusią veiklą')
    assert.notInclude(manager, 'juodraštį')
    const finance = await see(team.finance)
    assert.include(finance, 'Pataisyti 1 grąžintą išlaidų įrašą')
    assert.include(finance, 'Užbaigti 1 išlaidų juodraštį')
    assert.notInclude(finance, 'Patvirtinti')
    assert.notInclude(await see(team.auditor), 'Laukia Jūsų')
  })

  test('shows money to who may see the budget and not to the coordinator', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const url = `/projects/${team.project.id}`
    const member = await client.get(url).header('Accept-Language', 'lt').loginAs(team.member)
    member.assertTextIncludes('Patvirtinto biudžeto dar nėra')
    const coordinator = await client
      .get(url)
      .header('Accept-Language', 'lt')
      .loginAs(team.coordinator)
    assert.notInclude(coordinator.text(), 'biudžeto')
  })

  test('says that the data are a sample', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const url = `/projects/${team.project.id}`
    const real = await client.get(url).header('Accept-Language', 'lt').loginAs(team.member)
    assert.notInclude(real.text(), 'išgalvoti')
    await team.project.merge({ isSample: true }).save()
    const sample = await client.get(url).header('Accept-Language', 'lt').loginAs(team.member)
    sample.assertTextIncludes('išgalvoti')
  })

  test('of an empty project says what comes first', async ({ client }) => {
    const team = await projectWithTeam()
    await db.from('stages').where('project_id', team.project.id).delete()
    const page = await client
      .get(`/projects/${team.project.id}`)
      .header('Accept-Language', 'en')
      .loginAs(team.manager)
    page.assertStatus(200)
    page.assertTextIncludes('No stages yet')
    page.assertTextIncludes('Set up the stages')
  })

  test('does not exist for an outsider', async ({ client }) => {
    const team = await projectWithTeam()
    const page = await client.get(`/projects/${team.project.id}`).loginAs(team.outsider)
    page.assertStatus(404)
  })
})
