import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import Activity from '#app/workplan/activities/models/activity'
import { projectWithTeam } from '#tests/factories/projects'
import { createActivity, createDeadline, roleOf } from '#tests/factories/workplan'

const typed = (stageId: number) => ({
  stageId,
  number: '1.1',
  titleLt: 'Spragų analizė',
  titleEn: 'Gap analysis',
  startsOn: '2021-04-01',
  endsOn: '2021-06-30',
  ownerRoleId: '',
  expectedResultLt: 'Analizė ir gairės',
  expectedResultEn: '',
})

test.group('Activities', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the coordinator plans an activity and the trail knows it', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const owner = await roleOf(team, team.coordinator)
    const response = await client
      .post(`/projects/${team.project.id}/activities`)
      .form({ ...typed(team.stages[0]!.id), ownerRoleId: owner.id })
      .loginAs(team.coordinator)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(303)
    const activity = await Activity.findByOrFail('project_id', team.project.id)
    assert.equal(activity.status, 'planned')
    assert.equal(activity.ownerRoleId, owner.id)
    const event = await db.from('audit_events').where('project_id', team.project.id).firstOrFail()
    assert.equal(event.action, 'activity.created')
    assert.equal(event.subject_id, activity.id)
  })

  test('are listed under their stages with owner, dates and state', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const owner = await roleOf(team, team.manager)
    await createActivity(team, { titleLt: 'Audros „Ąžuolas“', ownerRoleId: owner.id })
    await createActivity(team, { titleLt: 'Vėlesnė', stageId: team.stages[1]!.id, status: 'done' })
    const page = await client
      .get(`/projects/${team.project.id}/activities`)
      .header('Accept-Language', 'lt')
      .loginAs(team.member)
    page.assertStatus(200)
    for (const text of ['Audros „Ąžuolas“', 'Pareigos: manager', 'Planuojama', 'Atlikta']) {
      page.assertTextIncludes(text)
    }
    const html = page.text()
    assert.isBelow(html.indexOf('I etapas'), html.indexOf('Audros'))
    assert.isBelow(html.indexOf('Audros'), html.indexOf('II etapas'))
    assert.notInclude(html, `/projects/${team.project.id}/activities/create`)
  })

  test('an empty project says what to do first', async ({ client }) => {
    const team = await projectWithTeam()
    const url = `/projects/${team.project.id}/activities`
    const page = await client.get(url).header('Accept-Language', 'lt').loginAs(team.manager)
    page.assertTextIncludes('Veiklų dar nėra')
    await db.from('stages').where('project_id', team.project.id).delete()
    const bare = await client.get(url).header('Accept-Language', 'lt').loginAs(team.manager)
    bare.assertTextIncludes('Pirmiausia sukurkite projekto etapus')
  })

  test('one activity is read in both languages with its deadlines', async ({ client }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team, { resultLt: 'Gairės parengtos' })
    const deadline = await createDeadline(team, { activityId: activity.id })
    const page = await client
      .get(`/projects/${team.project.id}/activities/${activity.id}`)
      .header('Accept-Language', 'en')
      .loginAs(team.auditor)
    page.assertStatus(200)
    page.assertTextIncludes('Gairės parengtos')
    page.assertTextIncludes(activity.titleEn!)
    page.assertTextIncludes(deadline.titleEn!)
  })

  test('a member cannot plan and nothing is written', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const response = await client
      .post(`/projects/${team.project.id}/activities`)
      .form(typed(team.stages[0]!.id))
      .loginAs(team.member)
      .withCsrfToken()
    response.assertStatus(403)
    assert.isNull(await Activity.findBy('project_id', team.project.id))
  })

  test('an end before the start is refused in words and keeps what was typed', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const response = await client
      .post(`/projects/${team.project.id}/activities`)
      .form({ ...typed(team.stages[0]!.id), endsOn: '2021-03-31' })
      .header('Accept-Language', 'lt')
      .loginAs(team.manager)
      .withCsrfToken()
    response.assertStatus(422)
    response.assertTextIncludes('Pabaiga negali būti ankstesnė už pradžią')
    response.assertTextIncludes('Spragų analizė')
    assert.isNull(await Activity.findBy('project_id', team.project.id))
  })

  test('a number that is taken is refused at its field', async ({ client }) => {
    const team = await projectWithTeam()
    await createActivity(team, { number: '1.1' })
    const response = await client
      .post(`/projects/${team.project.id}/activities`)
      .form(typed(team.stages[0]!.id))
      .header('Accept-Language', 'en')
      .loginAs(team.manager)
      .withCsrfToken()
    response.assertStatus(422)
    response.assertTextIncludes('There is an activity 1.1 already')
  })

  test('a stage or an owner of another project is refused', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const theirs = await roleOf(other, other.manager)
    for (const foreign of [{ stageId: other.stages[0]!.id }, { ownerRoleId: theirs.id }]) {
      const response = await client
        .post(`/projects/${team.project.id}/activities`)
        .form({ ...typed(team.stages[0]!.id), ...foreign })
        .loginAs(team.manager)
        .withCsrfToken()
      response.assertStatus(422)
    }
    assert.isNull(await Activity.findBy('project_id', team.project.id))
  })

  test('results are written and the replaced text is in the trail', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team, { number: '1.1', status: 'done', resultLt: 'Sena' })
    const response = await client
      .post(`/projects/${team.project.id}/activities/${activity.id}?_method=PUT`)
      .form({ ...typed(team.stages[0]!.id), resultLt: 'Nauja', resultEn: '', rowVersion: 1 })
      .loginAs(team.manager)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(303)
    await activity.refresh()
    assert.equal(activity.resultLt, 'Nauja')
    const event = await db.from('audit_events').where('project_id', team.project.id).firstOrFail()
    assert.equal(JSON.parse(event.before).resultLt, 'Sena')
    assert.equal(JSON.parse(event.after).resultLt, 'Nauja')
  })

  test('a stale form shows both values and loses nothing', async ({ client }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team, { titleLt: 'Įrašyta kolegos', rowVersion: 1 })
    await activity.merge({ titleLt: 'Kolegos pavadinimas' }).save()
    const response = await client
      .post(`/projects/${team.project.id}/activities/${activity.id}?_method=PUT`)
      .form({ ...typed(team.stages[0]!.id), titleLt: 'Mano pavadinimas', rowVersion: 1 })
      .loginAs(team.manager)
      .withCsrfToken()
    response.assertStatus(409)
    response.assertTextIncludes('Kolegos pavadinimas')
    response.assertTextIncludes('Mano pavadinimas')
  })

  test('an activity of another project does not exist', async ({ client }) => {
    const team = await projectWithTeam()
    const theirs = await createActivity(await projectWithTeam())
    const base = `/projects/${team.project.id}/activities/${theirs.id}`
    ;(await client.get(base).loginAs(team.manager)).assertStatus(404)
    ;(await client.get(`${base}/edit`).loginAs(team.manager)).assertStatus(404)
    const step = client.post(`${base}/steps`).form({ step: 'start' })
    ;(await step.loginAs(team.manager).withCsrfToken()).assertStatus(404)
  })
})

test.group('The life of an activity', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('{step} takes it from {from} to {to} and leaves {action}')
    .with([
      { step: 'start', from: 'planned', to: 'ongoing', action: 'activity.started' },
      { step: 'finish', from: 'ongoing', to: 'done', action: 'activity.finished' },
      { step: 'cancel', from: 'planned', to: 'cancelled', action: 'activity.cancelled' },
      { step: 'cancel', from: 'ongoing', to: 'cancelled', action: 'activity.cancelled' },
    ] as const)
    .run(async ({ client, assert }, { step, from, to, action }) => {
      const team = await projectWithTeam()
      const activity = await createActivity(team, { status: from })
      const response = await client
        .post(`/projects/${team.project.id}/activities/${activity.id}/steps`)
        .form({ step })
        .loginAs(team.manager)
        .withCsrfToken()
        .redirects(0)
      response.assertStatus(303)
      await activity.refresh()
      assert.equal(activity.status, to)
      const event = await db.from('audit_events').where('project_id', team.project.id).firstOrFail()
      assert.equal(event.action, action)
    })

  test('{step} is refused when it is {from}, and nothing is written')
    .with([
      { step: 'start', from: 'done' },
      { step: 'finish', from: 'planned' },
      { step: 'cancel', from: 'done' },
      { step: 'start', from: 'cancelled' },
    ] as const)
    .run(async ({ client, assert }, { step, from }) => {
      const team = await projectWithTeam()
      const activity = await createActivity(team, { status: from })
      const response = await client
        .post(`/projects/${team.project.id}/activities/${activity.id}/steps`)
        .form({ step })
        .header('Referer', `/projects/${team.project.id}/activities/${activity.id}`)
        .header('Accept-Language', 'lt')
        .loginAs(team.manager)
        .withCsrfToken()
      response.assertTextIncludes('įrašo būsena jau kita')
      await activity.refresh()
      assert.equal(activity.status, from)
      assert.isNull(await db.from('audit_events').where('project_id', team.project.id).first())
    })

  test('a member cannot move it', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team)
    const response = await client
      .post(`/projects/${team.project.id}/activities/${activity.id}/steps`)
      .form({ step: 'start' })
      .loginAs(team.member)
      .withCsrfToken()
    response.assertStatus(403)
    await activity.refresh()
    assert.equal(activity.status, 'planned')
  })
})
