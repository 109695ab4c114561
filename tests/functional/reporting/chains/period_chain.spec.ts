import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import ProgrammeRule from '#app/projects/models/programme_rule'
import Deadline from '#app/workplan/deadlines/models/deadline'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'
import { roleOf } from '#tests/factories/workplan'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const chainPath = (team: Team, id: number) => `/projects/${team.project.id}/periods/${id}/chain`
const DAYS = { partnerDueOn: null, endsOn: '2021-06-30' }

async function stepsOf(periodId: number) {
  const rows = await Deadline.query().where('period_id', periodId).orderBy('due_on')
  return rows.map(({ chainStep, dueOn, status }) => [chainStep, dueOn, status])
}

function events(team: Team) {
  return db
    .from('audit_events')
    .where({ project_id: team.project.id, action: 'reporting_period.chain_built' })
    .orderBy('id')
}

/** Opens the preview and presses its button. */
async function build(client: ApiClient, team: Team, periodId: number, by: User, mark?: string) {
  const page = await client.get(chainPath(team, periodId)).loginAs(by)
  page.assertStatus(200)
  const shown = /name="mark" value="([^"]*)"/.exec(page.text())?.[1] ?? ''
  return client
    .post(chainPath(team, periodId))
    .form({ mark: mark ?? shown })
    .header('Accept-Language', 'lt')
    .loginAs(by)
    .withCsrfToken()
    .redirects(0)
}

test.group('The deadlines of a period', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are shown before they are made, then made in one change with one event', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team, DAYS)
    const page = await client
      .get(chainPath(team, period.id))
      .header('Accept-Language', 'lt')
      .loginAs(team.finance)
    page.assertTextIncludes('Bus sukurtas')
    page.assertTextIncludes('2021-09-30')
    assert.notInclude(page.text(), 'name="mark"')
    assert.isEmpty(await stepsOf(period.id))

    ;(await build(client, team, period.id, team.manager)).assertStatus(303)
    assert.deepEqual(await stepsOf(period.id), [
      ['internal_cutoff', '2021-07-13', 'open'],
      ['to_controller', '2021-07-23', 'open'],
      ['controller_done', '2021-09-23', 'open'],
      ['to_lead_partner', '2021-09-30', 'open'],
    ])
    const rows = await Deadline.query().where('period_id', period.id).orderBy('due_on')
    assert.equal(rows[0]!.ownerRoleId, (await roleOf(team, team.finance)).id)
    assert.equal(rows[3]!.deputyRoleId, (await roleOf(team, team.coordinator)).id)
    assert.equal(rows[3]!.titleLt, '1 laikotarpis: ataskaita pagrindiniam partneriui')
    assert.equal(rows[3]!.titleEn, 'Period 1: report to the lead partner')
    const [event, ...more] = await events(team)
    assert.isEmpty(more)
    assert.deepInclude(event, { subject_type: 'reporting_period', subject_id: period.id })
    assert.deepInclude(JSON.parse(event.after), {
      internalCutoffOn: '2021-07-13',
      toLeadPartnerOn: '2021-09-30',
    })
  })

  test('follow the programme’s spans and the period’s own days', async ({ client, assert }) => {
    const team = await projectWithTeam()
    for (const [rule, value] of [
      ['control_months', 1],
      ['lead_partner_handover_days', 0],
      ['internal_cutoff_days', 5],
    ] as const) {
      await ProgrammeRule.create({
        programmeId: team.programme.id,
        rule,
        value,
        validFrom: '2014-01-01',
        source: 'Vadovas',
        isConfirmed: true,
      })
    }
    const period = await createPeriod(team, { ...DAYS, leadPartnerDueOn: '2021-10-15' })
    await build(client, team, period.id, team.coordinator)
    assert.deepEqual(
      (await stepsOf(period.id)).map(([, day]) => day),
      ['2021-09-10', '2021-09-15', '2021-10-15', '2021-10-15']
    )
  })

  test('move when the period’s days moved, but never what is done or cancelled', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team, DAYS)
    await build(client, team, period.id, team.manager)
    const list = () =>
      client
        .get(`/projects/${team.project.id}/deadlines`)
        .header('Accept-Language', 'lt')
        .loginAs(team.manager)
    assert.notInclude((await list()).text(), 'nebesutampa')
    const step = (chainStep: string) =>
      Deadline.query().where({ period_id: period.id, chain_step: chainStep }).firstOrFail()
    await (await step('internal_cutoff')).merge({ status: 'done', doneOn: '2021-07-12' }).save()
    await (await step('to_controller')).merge({ status: 'cancelled' }).save()
    await period.merge({ leadPartnerDueOn: '2021-10-31' }).save()
    ;(await list()).assertTextIncludes('1 laikotarpio terminai nebesutampa')
    ;(await list()).assertTextIncludes(chainPath(team, period.id))

    const preview = await client
      .get(chainPath(team, period.id))
      .header('Accept-Language', 'lt')
      .loginAs(team.manager)
    for (const words of ['2021-09-30', '2021-10-31', 'Bus perkeltas', 'Atliktas, nekeičiamas']) {
      preview.assertTextIncludes(words)
    }
    ;(await build(client, team, period.id, team.manager)).assertStatus(303)
    assert.deepEqual(await stepsOf(period.id), [
      ['internal_cutoff', '2021-07-13', 'done'],
      ['to_controller', '2021-07-23', 'cancelled'],
      ['controller_done', '2021-10-24', 'open'],
      ['to_lead_partner', '2021-10-31', 'open'],
    ])
    const moved = (await events(team))[1]
    assert.deepEqual(JSON.parse(moved.before), {
      controllerDoneOn: '2021-09-23',
      toLeadPartnerOn: '2021-09-30',
    })
    assert.notInclude((await list()).text(), 'nebesutampa')
  })

  test('are not touched a second time, and leave no second event', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team, DAYS)
    await build(client, team, period.id, team.manager)
    const before = await db.from('deadlines').where('period_id', period.id).orderBy('id')
    const again = await build(client, team, period.id, team.manager)
    again.assertStatus(422)
    again.assertTextIncludes('keisti nėra ko')
    assert.deepEqual(await db.from('deadlines').where('period_id', period.id).orderBy('id'), before)
    assert.lengthOf(await events(team), 1)
  })

  test('are not made otherwise than they were shown', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team, DAYS)
    const response = await build(client, team, period.id, team.manager, 'make:2021-01-01')
    response.assertStatus(422)
    response.assertTextIncludes('Peržiūrėkite iš naujo')
    assert.isEmpty(await stepsOf(period.id))
    assert.isEmpty(await events(team))
  })

  test('are refused when the period’s days stand the wrong way round', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team, {
      ...DAYS,
      partnerDueOn: '2021-10-01',
      controllerDueOn: '2021-09-01',
    })
    const response = await build(client, team, period.id, team.manager)
    response.assertStatus(422)
    response.assertTextIncludes('ne iš eilės')
    assert.isEmpty(await stepsOf(period.id))
  })

  test('{role} cannot make them, and nothing is written')
    .with([{ role: 'finance' }, { role: 'auditor' }, { role: 'member' }] as const)
    .run(async ({ client, assert }, { role }) => {
      const team = await projectWithTeam()
      const period = await createPeriod(team, DAYS)
      const response = await build(client, team, period.id, team[role])
      response.assertStatus(403)
      assert.isEmpty(await stepsOf(period.id))
    })

  test('of another project do not exist', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const theirs = await createPeriod(await projectWithTeam(), DAYS)
    const page = await client.get(chainPath(team, theirs.id)).loginAs(team.manager)
    page.assertStatus(404)
    const post = client.post(chainPath(team, theirs.id)).loginAs(team.manager).withCsrfToken()
    ;(await post).assertStatus(404)
    assert.isEmpty(await stepsOf(theirs.id))
  })
})
