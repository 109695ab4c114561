import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { projectWithTeam } from '#tests/factories/projects'
import { createActivity, createDeadline, roleOf } from '#tests/factories/workplan'

test.group('The timeline page', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('shows the plan to everybody of the project, drawn and as a table', async ({ client }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team, { titleLt: 'Spragų „analizė“ & <gairės>' })
    const page = await client.get(`/projects/${team.project.id}/timeline`).loginAs(team.member)
    page.assertStatus(200)
    page.assertTextIncludes('Spragų „analizė“ &amp; &lt;gairės&gt;')
    page.assertTextIncludes(`/projects/${team.project.id}/activities/${activity.id}`)
    page.assertTextIncludes('Tas pats lentelėje')
  })

  test('narrows to one owner, and says when nothing is left', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { id } = await roleOf(team, team.manager)
    await createActivity(team, { titleLt: 'Vadovės veikla', ownerRoleId: id })
    await createActivity(team, { titleLt: 'Niekieno veikla', number: '9.9' })
    await createDeadline(team, { titleLt: 'Vadovės terminas', ownerRoleId: id })
    const path = `/projects/${team.project.id}/timeline`
    const page = await client.get(path).qs({ owner: id }).loginAs(team.coordinator)
    page.assertTextIncludes('Vadovės veikla')
    page.assertTextIncludes('Vadovės terminas')
    assert.notInclude(page.text(), 'Niekieno veikla')
    const empty = await client
      .get(path)
      .qs({ zoom: 'month', day: '1999-05-05' })
      .loginAs(team.coordinator)
    empty.assertTextIncludes('Šiuo laiku nieko nesuplanuota')
  })

  test('takes an odd address for the whole project', async ({ client }) => {
    const team = await projectWithTeam()
    const odd = { zoom: 'week', day: '2021-02-31', owner: '1 or 1=1', status: 'nobody' }
    const page = await client
      .get(`/projects/${team.project.id}/timeline`)
      .qs(odd)
      .loginAs(team.manager)
    page.assertStatus(200)
  })
})
