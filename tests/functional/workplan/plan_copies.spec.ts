import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import Activity from '#app/workplan/activities/models/activity'
import { joinTeam, projectWithTeam } from '#tests/factories/projects'
import { createActivity, createDeadline, roleOf } from '#tests/factories/workplan'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

/** Two activities in order with all that hangs on them, and a cancelled one. */
async function planned(team: Team) {
  const owner = (await roleOf(team, team.manager)).id
  const one = await createActivity(team, {
    number: '1.1',
    ownerRoleId: owner,
    startsOn: '2021-03-19',
    endsOn: '2021-04-30',
    status: 'done',
    resultLt: 'Pasiekta',
    budgetCents: 5,
    expectedResultLt: 'Gairės',
  })
  const two = await createActivity(team, {
    number: '1.2',
    startsOn: '2021-05-01',
    endsOn: '2021-05-31',
  })
  await createActivity(team, { number: '1.3', status: 'cancelled' })
  await createDeadline(team, {
    activityId: one.id,
    dueOn: '2021-04-08',
    status: 'done',
    doneOn: '2021-04-08',
  })
  await db.table('activity_dependencies').insert({ activity_id: two.id, depends_on_id: one.id })
  await db.table('activity_goals').insert({ activity_id: one.id, goal: 11 })
  const at = { created_at: '2021-01-01 00:00:00', updated_at: '2021-01-01 00:00:00' }
  await db.table('deliverables').insert({
    ...at,
    project_id: team.project.id,
    activity_id: one.id,
    kind: 'deliverable',
    number: 'R1',
    title_lt: 'Gairės',
    target_count: 2,
    delivered_count: 2,
    due_on: '2021-04-30',
    delivered_on: '2021-04-29',
    status: 'delivered',
  })
  await db.table('indicators').insert({
    ...at,
    project_id: team.project.id,
    kind: 'output',
    number: 'I1',
    title_lt: 'Dalyviai',
    unit_lt: 'žmonės',
    base_hundredths: 0,
    target_hundredths: 5000,
  })
}

async function twoProjects() {
  const source = await projectWithTeam()
  const target = await projectWithTeam()
  await planned(source)
  await joinTeam(source.project, 'member', target.manager)
  return { source, target }
}

const post = (client: ApiClient, target: Team, by: User, fields: Record<string, unknown>) =>
  client
    .post(`/projects/${target.project.id}/plan/copies`)
    .header('Accept-Language', 'lt')
    .form(fields)
    .loginAs(by)
    .withCsrfToken()
    .redirects(0)

const ofProject = (table: string, { project }: Team) =>
  db.from(table).where('project_id', project.id).orderBy('id')

test.group('A plan taken over', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('moves every day alike and brings no people, amounts or results', async ({
    client,
    assert,
  }) => {
    const { source, target } = await twoProjects()
    // the source begins on 2021-03-09, where its first stage begins
    const fields = { source: source.project.id, startsOn: '2021-03-19' }
    const preview = await client
      .get(`/projects/${target.project.id}/plan/copies/create`)
      .qs(fields)
      .loginAs(target.manager)
    preview.assertTextIncludes('2021-03-29')
    assert.isEmpty(await ofProject('activities', target))
    const done = await post(client, target, target.manager, fields)
    done.assertStatus(303)
    const [one, two, ...rest] = await Activity.query()
      .where('project_id', target.project.id)
      .orderBy('number')
    assert.isEmpty(rest)
    assert.deepInclude(one!.$attributes, {
      number: '1.1',
      startsOn: '2021-03-29',
      endsOn: '2021-05-10',
      status: 'planned',
      ownerRoleId: null,
      resultLt: null,
      budgetCents: null,
      expectedResultLt: 'Gairės',
      stageId: target.stages[0]!.id,
    })
    const edges = await db.from('activity_dependencies').where('activity_id', two!.id)
    assert.equal(edges[0].depends_on_id, one!.id)
    const [deliverable] = await ofProject('deliverables', target)
    assert.deepInclude(deliverable, {
      delivered_count: 0,
      delivered_on: null,
      status: 'planned',
      target_count: 2,
    })
    const [deadline] = await ofProject('deadlines', target)
    assert.deepInclude(deadline, { status: 'open', done_on: null, activity_id: one!.id })
    assert.lengthOf(await ofProject('indicators', target), 1)
    assert.lengthOf(await db.from('activity_goals').where('activity_id', one!.id), 1)
    const events = await db.from('audit_events').where('project_id', target.project.id)
    assert.deepEqual(
      events.map(({ action }) => action),
      ['project.plan_copied']
    )
  })

  test('goes beside activities only when confirmed, with numbers of its own', async ({
    client,
    assert,
  }) => {
    const { source, target } = await twoProjects()
    await createActivity(target, { number: '1.1' })
    const fields = { source: source.project.id, startsOn: '2021-03-09' }
    const refused = await post(client, target, target.manager, fields)
    refused.assertStatus(422)
    refused.assertTextIncludes('Čia jau yra 1 veikla')
    assert.lengthOf(await ofProject('activities', target), 1)
    const done = await post(client, target, target.manager, { ...fields, isConfirmed: '1' })
    done.assertStatus(303)
    const numbers = (await ofProject('activities', target)).map(({ number }) => number).sort()
    assert.deepEqual(numbers, ['1.1', '1.1-2', '1.2'])
  })

  test('is refused from a project one does not see, and to whom may not plan', async ({
    client,
    assert,
  }) => {
    const { source, target } = await twoProjects()
    const fields = { source: source.project.id, startsOn: '2021-03-09' }
    const unseen = await post(client, target, target.coordinator, fields)
    unseen.assertStatus(422)
    const member = await post(client, target, target.member, fields)
    member.assertStatus(403)
    assert.isEmpty(await ofProject('activities', target))
  })

  test('must not make a stage outside the project', async ({ client, assert }) => {
    const { source, target } = await twoProjects()
    await db.from('stages').where('project_id', target.project.id).delete()
    const fields = { source: source.project.id, startsOn: '2022-06-01' }
    const refused = await post(client, target, target.manager, fields)
    refused.assertStatus(422)
    refused.assertTextIncludes('href="#field-startsOn"')
    assert.isEmpty(await ofProject('stages', target))
  })
})
