import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
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

  test('shows deliverables and what waits for what, by state too', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const first = await createActivity(team, { number: '1.1' })
    const later = await createActivity(team, { number: '1.2' })
    await db
      .table('activity_dependencies')
      .insert({ activity_id: later.id, depends_on_id: first.id })
    for (const [number, status, done] of [
      ['R1', 'planned', null],
      ['R2', 'delivered', '2021-05-01'],
    ]) {
      await db.table('deliverables').insert({
        project_id: team.project.id,
        activity_id: first.id,
        kind: 'deliverable',
        number,
        title_lt: `Gairės ${number}`,
        delivered_count: done ? 1 : 0,
        due_on: '2021-05-31',
        delivered_on: done,
        status,
        created_at: '2021-01-01 00:00:00',
        updated_at: '2021-01-01 00:00:00',
      })
    }
    const path = `/projects/${team.project.id}/timeline`
    const page = await client.get(path).header('Accept-Language', 'lt').loginAs(team.member)
    for (const text of [
      'R1 Gairės R1',
      'R2 Gairės R2',
      'Prasideda po 1.1',
      'Prasideda per anksti',
    ]) {
      page.assertTextIncludes(text)
    }
    page.assertTextIncludes('gantt__link--broken')
    const late = await client.get(path).qs({ due: 'late' }).loginAs(team.member)
    late.assertTextIncludes('R1 Gairės R1')
    assert.notInclude(late.text(), 'R2 Gairės R2')
    const nobodys = await client
      .get(path)
      .qs({ owner: (await roleOf(team, team.manager)).id })
      .loginAs(team.member)
    assert.notInclude(nobodys.text(), 'R1 Gairės R1')
  })

  test('takes an odd address for the whole project', async ({ client }) => {
    const team = await projectWithTeam()
    const odd = {
      zoom: 'week',
      day: '2021-02-31',
      owner: '1 or 1=1',
      status: 'nobody',
      due: 'never',
    }
    const page = await client
      .get(`/projects/${team.project.id}/timeline`)
      .qs(odd)
      .loginAs(team.manager)
    page.assertStatus(200)
  })
})
