import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import type User from '#app/identity/models/user'
import type Activity from '#app/workplan/activities/models/activity'
import { emptyAfterwards } from '#tests/factories/database'
import { createExpense } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'
import { createActivity } from '#tests/factories/workplan'

const form = (activity: Activity, more: Record<string, unknown> = {}) => ({
  stageId: activity.stageId,
  number: activity.number,
  titleLt: activity.titleLt,
  startsOn: activity.startsOn,
  endsOn: activity.endsOn,
  rowVersion: activity.rowVersion,
  ...more,
})

const put = (client: ApiClient, activity: Activity, by: User, more: Record<string, unknown>) =>
  client
    .put(`/projects/${activity.projectId}/activities/${activity.id}`)
    .header('Accept-Language', 'lt')
    .form(form(activity, more))
    .loginAs(by)
    .withCsrfToken()
    .redirects(0)

const stored = () =>
  db.from('activity_dependencies').orderBy('id').select('activity_id', 'depends_on_id')

test.group('What an activity waits for', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is set by numbers, leaves its trace, and is taken away again', async ({
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
    const saved = await put(client, two, team.coordinator, { dependsOn: '1.1' })
    saved.assertStatus(303)
    assert.deepEqual(await stored(), [{ activity_id: two.id, depends_on_id: one.id }])
    const event = await db
      .from('audit_events')
      .where('subject_id', two.id)
      .orderBy('id', 'desc')
      .firstOrFail()
    assert.equal(event.action, 'activity.updated')
    assert.equal(JSON.parse(event.before).dependsOn, '')
    assert.equal(JSON.parse(event.after).dependsOn, '1.1')
    await two.refresh()
    assert.isAbove(two.rowVersion, 1)
    const cleared = await put(client, two, team.coordinator, { dependsOn: '' })
    cleared.assertStatus(303)
    assert.isEmpty(await stored())
  })

  test('must not close a ring; the refusal names it and keeps what was typed', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const [one, two, three] = await Promise.all(
      ['1.1', '1.2', '2.1'].map((number) => createActivity(team, { number }))
    )
    await db.table('activity_dependencies').multiInsert([
      { activity_id: two!.id, depends_on_id: one!.id },
      { activity_id: three!.id, depends_on_id: two!.id },
    ])
    const refused = await put(client, one!, team.manager, { dependsOn: '2.1', titleLt: 'Kita' })
    refused.assertStatus(422)
    refused.assertTextIncludes('1.1 → 2.1 → 1.2 → 1.1')
    refused.assertTextIncludes('value="2.1"')
    assert.lengthOf(await stored(), 2)
    await one!.refresh()
    assert.notEqual(one!.titleLt, 'Kita')
    for (const [typed, sentence] of [
      ['1.1', 'laukti pati savęs'],
      ['7.7', 'kurios numeris 7.7'],
    ]) {
      const answer = await put(client, one!, team.manager, { dependsOn: typed })
      answer.assertStatus(422)
      answer.assertTextIncludes(sentence!)
    }
  })

  test('of another project is unknown here', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    await createActivity(other, { number: '8.8' })
    const activity = await createActivity(team)
    const answer = await put(client, activity, team.manager, { dependsOn: '8.8' })
    answer.assertStatus(422)
    assert.isEmpty(await stored())
  })

  test('is not for a member to set', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await createActivity(team, { number: '1.1' })
    const two = await createActivity(team, { number: '1.2' })
    const answer = await put(client, two, team.member, { dependsOn: '1.1' })
    answer.assertStatus(403)
    assert.isEmpty(await stored())
  })

  test('that ends later is told on the page, the form and the list', async ({ client }) => {
    const team = await projectWithTeam()
    const one = await createActivity(team, { number: '1.1', titleLt: 'Ilgoji' })
    const two = await createActivity(team, { number: '1.2' })
    await db.table('activity_dependencies').insert({ activity_id: two.id, depends_on_id: one.id })
    const base = `/projects/${team.project.id}/activities`
    for (const path of [`${base}/${two.id}`, `${base}/${two.id}/edit`]) {
      const page = await client.get(path).header('Accept-Language', 'lt').loginAs(team.manager)
      page.assertTextIncludes('baigiasi veikla 1.1 „Ilgoji“')
    }
    const list = await client.get(base).header('Accept-Language', 'lt').loginAs(team.member)
    list.assertTextIncludes('Prasideda per anksti')
    const source = await client
      .get(`${base}/${one.id}`)
      .header('Accept-Language', 'lt')
      .loginAs(team.member)
    source.assertTextIncludes('Laukia šios')
  })
})

test.group('What an activity costs and delivers', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('counts what is delivered by unit, and says when there is nothing to count', async ({
    client,
  }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team)
    const path = `/projects/${team.project.id}/activities/${activity.id}`
    const bare = await client.get(path).header('Accept-Language', 'en').loginAs(team.member)
    bare.assertTextIncludes('No deliverables yet')
    const row = (number: string, target: number, delivered: number, more = {}) => ({
      project_id: team.project.id,
      activity_id: activity.id,
      kind: 'output',
      number,
      title_lt: `Rezultatas ${number}`,
      target_count: target,
      delivered_count: delivered,
      due_on: '2021-06-30',
      status: 'in_progress',
      created_at: '2021-01-01 00:00:00',
      updated_at: '2021-01-01 00:00:00',
      ...more,
    })
    for (const one of [
      row('R1', 4, 3),
      row('R2', 1, 0),
      row('R3', 9, 9, { status: 'cancelled' }),
      row('R4', 50, 70, { unit_lt: 'dalyviai', unit_en: 'participants' }),
    ]) {
      await db.table('deliverables').insert(one)
    }
    const page = await client.get(path).header('Accept-Language', 'en').loginAs(team.member)
    page.assertTextIncludes('3 of 5 delivered')
    page.assertTextIncludes('participants: 50 of 50')
  })

  test('shows costs by state beside the budget to those who see expenses, and to nobody else', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team, { budgetCents: 500_000 })
    const expense = (status: string, cents: number) =>
      createExpense(team, {
        status: status as never,
        activityId: activity.id,
        netCents: cents,
        vatCents: 0,
        eligibleCents: cents,
        declaredCents: cents,
      })
    await expense('submitted', 100_000)
    await expense('approved', 23_400)
    await expense('draft', 7_700)
    const path = `/projects/${team.project.id}/activities/${activity.id}`
    const page = await client.get(path).header('Accept-Language', 'en').loginAs(team.manager)
    const text = page.text().replaceAll(/[\u00a0\u202f]/g, ' ')
    for (const sum of ['5,000.00', '1,234.00', '3,766.00', '77.00']) assert.include(text, sum)
    const coordinator = await client
      .get(path)
      .header('Accept-Language', 'en')
      .loginAs(team.coordinator)
    assert.include(coordinator.text(), '5,000.00')
    assert.notInclude(coordinator.text(), '1,234.00')
    assert.notInclude(coordinator.text(), 'Cost so far')
  })
})

test.group('Two people at once', (group) => {
  group.each.setup(emptyAfterwards)

  test('who add opposite dependencies make no ring', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const one = await createActivity(team, { number: '1.1' })
    const two = await createActivity(team, { number: '1.2' })
    const answers = await Promise.all([
      put(client, one, team.manager, { dependsOn: '1.2' }),
      put(client, two, team.coordinator, { dependsOn: '1.1' }),
    ])
    assert.deepEqual(answers.map((answer) => answer.status()).sort(), [303, 422])
    assert.lengthOf(await stored(), 1)
  })
})
