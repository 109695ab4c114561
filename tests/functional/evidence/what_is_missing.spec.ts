import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { whatIsMissing } from '#app/evidence/queries/what_is_missing'
import { createCommunicationItem } from '#tests/factories/communication'
import { createEvidence } from '#tests/factories/evidence'
import { actorIn, projectWithTeam } from '#tests/factories/projects'
import { createActivity } from '#tests/factories/workplan'

test.group('What is missing', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => drive.use().deleteAll('projects'))

  test('a finished activity lacks its result and its news until they are brought', async ({
    assert,
    client,
  }) => {
    const team = await projectWithTeam()
    const { project, manager } = team
    const actor = actorIn(project, manager, 'manager')
    const activity = await createActivity(team, { status: 'done' })
    await createActivity(team, { status: 'cancelled' })
    await createActivity(team, { status: 'planned', startsOn: '2090-01-01', endsOn: '2090-02-01' })
    const kinds = async () =>
      (await whatIsMissing(project.id, actor)).flatMap(({ missing }) =>
        missing.map(({ kind }) => kind)
      )
    assert.deepEqual(await kinds(), ['result', 'news'])
    const page = await client.get(`/projects/${project.id}/evidence`).loginAs(manager)
    page.assertStatus(200)
    assert.include(page.text(), `subject=activity-${activity.id}&amp;kind=result`)
    const mangled = await client
      .get(`/projects/${project.id}/evidence?kind[]=1&stage[a][b]=1`)
      .loginAs(team.member)
    mangled.assertStatus(200)

    await createEvidence(project.id, manager, { activityId: activity.id, kind: 'result' })
    const item = await createCommunicationItem(team, {
      activityId: activity.id,
      status: 'published',
      publishedOn: '2021-06-01',
    })
    assert.deepEqual(await kinds(), ['publication'])
    await createEvidence(project.id, manager, {
      communicationItemId: item.id,
      kind: 'publication',
    })
    assert.deepEqual(await kinds(), [])
  })

  test('asks the same number of questions however many activities there are', async ({
    assert,
  }) => {
    const team = await projectWithTeam()
    const actor = actorIn(team.project, team.manager, 'manager')
    const asked = async () => {
      let count = 0
      const heard = () => void count++
      db.connection().getWriteClient().on('query', heard)
      await whatIsMissing(team.project.id, actor)
      db.connection().getWriteClient().removeListener('query', heard)
      return count
    }
    await createActivity(team, { status: 'done' })
    const few = await asked()
    for (let at = 0; at < 20; at++) await createActivity(team, { status: 'done' })
    assert.equal(await asked(), few)
    assert.isAbove(few, 4)
    assert.isAtMost(few, 8)
  })
})
