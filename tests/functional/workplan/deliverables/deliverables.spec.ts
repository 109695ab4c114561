import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import Deliverable from '#app/workplan/deliverables/models/deliverable'
import { deliverablesOfPeriod } from '#app/workplan/deliverables/queries/deliverables_of_period'
import { projectWithTeam } from '#tests/factories/projects'
import { createDeliverable, createDelivery } from '#tests/factories/results'
import { createActivity } from '#tests/factories/workplan'

const typed = {
  kind: 'output',
  number: 'R3',
  titleLt: 'Praktinių pavyzdžių aprašai',
  titleEn: 'Practical examples described',
  unitLt: 'aprašas',
  targetCount: '24',
  dueOn: '2021-12-15',
  descriptionLt: 'Aprašai iš „Šiaulių“',
}

test.group('Deliverables', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the coordinator plans one with its goals and the trail knows it', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team)
    const response = await client
      .post(`/projects/${team.project.id}/deliverables`)
      .form({ ...typed, 'activityId': activity.id, 'goals[]': ['13', '11'] })
      .loginAs(team.coordinator)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(303)
    const deliverable = await Deliverable.findByOrFail('project_id', team.project.id)
    assert.equal(deliverable.status, 'planned')
    assert.equal(deliverable.targetCount, 24)
    const goals = await db.from('deliverable_goals').orderBy('goal')
    assert.deepEqual(
      goals.map(({ goal }) => goal),
      [11, 13]
    )
    const event = await db.from('audit_events').where('project_id', team.project.id).firstOrFail()
    assert.equal(event.action, 'deliverable.created')
    assert.equal(JSON.parse(event.after).goals, '11, 13')
  })

  test('nobody who only reads plans one', async ({ client, assert }) => {
    const team = await projectWithTeam()
    for (const person of [team.finance, team.auditor, team.member]) {
      const response = await client
        .post(`/projects/${team.project.id}/deliverables`)
        .form(typed)
        .loginAs(person)
        .withCsrfToken()
      response.assertStatus(403)
    }
    assert.lengthOf(await db.from('deliverables'), 0)
  })

  test('goals unticked are taken away again', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const deliverable = await createDeliverable(team)
    await db.table('deliverable_goals').insert({ deliverable_id: deliverable.id, goal: 4 })
    const response = await client
      .put(`/projects/${team.project.id}/deliverables/${deliverable.id}`)
      .form({ ...typed, 'rowVersion': 1, 'goals[]': ['17'] })
      .loginAs(team.manager)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(303)
    const goals = await db.from('deliverable_goals').select('goal')
    assert.deepEqual(
      goals.map(({ goal }) => goal),
      [17]
    )
  })

  test('a number is given once and what was typed stays', async ({ client }) => {
    const team = await projectWithTeam()
    await createDeliverable(team, { number: 'R3' })
    const response = await client
      .post(`/projects/${team.project.id}/deliverables`)
      .form(typed)
      .header('Accept-Language', 'lt')
      .loginAs(team.manager)
      .withCsrfToken()
    response.assertStatus(422)
    response.assertTextIncludes('Rezultatas R3 jau yra')
    response.assertTextIncludes('Praktinių pavyzdžių aprašai')
  })

  test('an action plan stays one', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const plan = await createDeliverable(team, { kind: 'action_plan' })
    const response = await client
      .put(`/projects/${team.project.id}/deliverables/${plan.id}`)
      .form({ ...typed, rowVersion: 1 })
      .loginAs(team.manager)
      .withCsrfToken()
    response.assertStatus(422)
    assert.equal((await Deliverable.findOrFail(plan.id)).kind, 'action_plan')
  })

  test('a stale form shows both values and writes nothing', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const deliverable = await createDeliverable(team, { rowVersion: 1 })
    await deliverable.merge({ titleLt: 'Kitos pavadintas' }).save()
    const response = await client
      .put(`/projects/${team.project.id}/deliverables/${deliverable.id}`)
      .form({ ...typed, rowVersion: 1 })
      .loginAs(team.manager)
      .withCsrfToken()
    response.assertStatus(409)
    response.assertTextIncludes('Kitos pavadintas')
    response.assertTextIncludes('Praktinių pavyzdžių aprašai')
    assert.equal((await Deliverable.findOrFail(deliverable.id)).titleLt, 'Kitos pavadintas')
  })

  test('the list tells the late from the due and filters by kind', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team, { number: '1.7' })
    await createDeliverable(team, { titleLt: 'Vėluojanti analizė', activityId: activity.id })
    await createDeliverable(team, { titleLt: 'Būsimos gairės', dueOn: '2098-12-31' })
    await createDeliverable(team, {
      titleLt: 'Pateiktas filmas',
      kind: 'output',
      status: 'delivered',
      deliveredOn: '2021-12-01',
      deliveredCount: 1,
    })
    const page = async (query: string) =>
      (
        await client
          .get(`/projects/${team.project.id}/deliverables${query}`)
          .header('Accept-Language', 'lt')
          .loginAs(team.member)
      ).text()
    const all = await page('')
    for (const text of ['Vėluojanti analizė', 'Būsimos gairės', 'Pateiktas filmas', 'I etapas']) {
      assert.include(all, text)
    }
    assert.notInclude(all, 'deliverables/create')
    const late = await page('?show=late')
    assert.include(late, 'Vėluojanti analizė')
    assert.notInclude(late, 'Būsimos gairės')
    const outputs = await page('?kind=output')
    assert.include(outputs, 'Pateiktas filmas')
    assert.notInclude(outputs, 'Vėluojanti analizė')
    assert.include(await page('?owner=99999&kind=%00&state=[]&show=x'), 'Tokių rezultatų nėra')
  })

  test('a period is told what was handed over in it and until its end', async ({ assert }) => {
    const team = await projectWithTeam()
    const deliverable = await createDeliverable(team, { kind: 'output', targetCount: 5 })
    await createDelivery(deliverable.id, '2021-03-31', 1)
    await createDelivery(deliverable.id, '2021-06-30', 3)
    await createDelivery(deliverable.id, '2021-07-01', 4)
    const taken = await createDelivery(deliverable.id, '2021-05-01', 9)
    await db
      .from('deliveries')
      .where('id', taken)
      .update({ taken_back_at: '2021-06-01 10:00:00', taken_back_reason: 'Klaida' })
    const other = await projectWithTeam()
    await createDelivery((await createDeliverable(other)).id, '2021-06-01', 7)
    const rows = await deliverablesOfPeriod(team.project.id, '2021-04-01', '2021-06-30')
    assert.lengthOf(rows, 1)
    assert.containsSubset(rows[0], { deliveredNow: 3, deliveredSoFar: 4, deliveredOn: null })
    const next = await deliverablesOfPeriod(team.project.id, '2021-07-01', '2021-12-31')
    assert.containsSubset(next[0], {
      deliveredNow: 4,
      deliveredSoFar: 8,
      deliveredOn: '2021-07-01',
    })
  })
})
