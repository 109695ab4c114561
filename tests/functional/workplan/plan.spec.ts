import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import type Activity from '#app/workplan/activities/models/activity'
import { projectWithTeam } from '#tests/factories/projects'
import { createActivity } from '#tests/factories/workplan'

type Typed = Record<string, string | number>

/** The row of an activity as the table sends it. */
function rowOf(activity: Activity, typed: Typed = {}): Typed {
  const cells: Typed = {
    number: activity.number,
    titleLt: activity.titleLt,
    stageId: activity.stageId,
    startsOn: activity.startsOn,
    endsOn: activity.endsOn,
    ownerRoleId: '',
    dependsOn: '',
    rowVersion: activity.rowVersion,
    ...typed,
  }
  return Object.fromEntries(
    Object.entries(cells).map(([cell, value]) => [`${cell}_${activity.id}`, value])
  )
}

const put = (client: ApiClient, projectId: number, by: User, rows: Typed[]) =>
  client
    .put(`/projects/${projectId}/plan`)
    .header('Accept-Language', 'lt')
    .form(Object.assign({}, ...rows))
    .loginAs(by)
    .withCsrfToken()
    .redirects(0)

const events = () => db.from('audit_events').where('action', 'activity.updated').orderBy('id')

test.group('The table of the plan', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('saves what was changed, each with its own trace, and swaps numbers', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const one = await createActivity(team, { number: '1.1' })
    const two = await createActivity(team, {
      number: '1.2',
      startsOn: '2021-07-01',
      endsOn: '2021-07-31',
    })
    const rest = await createActivity(team, { number: '1.3' })
    const saved = await put(client, team.project.id, team.coordinator, [
      rowOf(one, { number: '1.2', endsOn: '2021-06-15' }),
      rowOf(two, { number: '1.1', stageId: team.stages[1]!.id, dependsOn: '1.2' }),
      rowOf(rest),
    ])
    saved.assertStatus(303)
    await Promise.all([one.refresh(), two.refresh(), rest.refresh()])
    assert.deepEqual([one.number, one.endsOn], ['1.2', '2021-06-15'])
    assert.deepEqual([two.number, two.stageId], ['1.1', team.stages[1]!.id])
    assert.equal(rest.rowVersion, 1)
    const traces = await events()
    assert.deepEqual(traces.map(({ subject_id }) => subject_id).sort(), [one.id, two.id].sort())
    const edges = await db.from('activity_dependencies').select('activity_id', 'depends_on_id')
    assert.deepEqual(edges, [{ activity_id: two.id, depends_on_id: one.id }])
  })

  test('tells every wrong cell, keeps what was typed and writes nothing', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const one = await createActivity(team, { number: '1.1' })
    const two = await createActivity(team, { number: '1.2' })
    const odd = await put(client, team.project.id, team.manager, [
      rowOf(one, { titleLt: '', endsOn: '2021-02-30' }),
      rowOf(two, { titleLt: 'Kitaip' }),
    ])
    odd.assertStatus(422)
    for (const name of [`titleLt_${one.id}`, `endsOn_${one.id}`]) {
      odd.assertTextIncludes(`href="#field-${name}"`)
    }
    odd.assertTextIncludes('value="Kitaip"')
    const refused = await put(client, team.project.id, team.manager, [
      rowOf(one, { number: '1.2', endsOn: '2020-01-01' }),
      rowOf(two, { stageId: other.stages[0]!.id, titleLt: 'Kitaip' }),
    ])
    refused.assertStatus(422)
    for (const name of [`number_${one.id}`, `endsOn_${one.id}`, `stageId_${two.id}`]) {
      refused.assertTextIncludes(`href="#field-${name}"`)
    }
    const ring = await put(client, team.project.id, team.manager, [
      rowOf(one, { dependsOn: '1.2' }),
      rowOf(two, { dependsOn: '1.1' }),
    ])
    ring.assertStatus(422)
    ring.assertTextIncludes('1.2 → 1.1 → 1.2')
    assert.isEmpty(await events())
    assert.isEmpty(await db.from('activity_dependencies'))
  })

  test('a row changed by somebody else is told, and can be saved again knowingly', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const one = await createActivity(team, { number: '1.1' })
    const stale = rowOf(one, { titleLt: 'Mano pavadinimas' })
    await one.merge({ titleLt: 'Jų pavadinimas' }).save()
    const refused = await put(client, team.project.id, team.manager, [stale])
    refused.assertStatus(422)
    refused.assertTextIncludes('Jų pavadinimas')
    refused.assertTextIncludes('value="Mano pavadinimas"')
    refused.assertTextIncludes(`name="rowVersion_${one.id}" value="2"`)
    const again = await put(client, team.project.id, team.manager, [
      { ...stale, [`rowVersion_${one.id}`]: 2 },
    ])
    again.assertStatus(303)
    await one.refresh()
    assert.equal(one.titleLt, 'Mano pavadinimas')
  })

  test('is not for a member, and holds more rows than a form usually has', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const one = await createActivity(team)
    const refused = await put(client, team.project.id, team.member, [rowOf(one, { titleLt: 'Ne' })])
    refused.assertStatus(403)
    const rows: Typed[] = []
    for (let at = 0; at < 150; at++) {
      const activity = await createActivity(team, { number: `5.${at}` })
      rows.push(rowOf(activity, at === 149 ? { titleLt: 'Paskutinė' } : {}))
    }
    const saved = await put(client, team.project.id, team.manager, rows)
    saved.assertStatus(303)
    assert.exists(await db.from('activities').where('title_lt', 'Paskutinė').first())
  })
})
