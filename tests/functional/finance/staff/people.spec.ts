import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import Employee from '#app/finance/staff/models/employee'
import StaffAssignment from '#app/finance/staff/models/staff_assignment'
import StaffMonth from '#app/finance/staff/models/staff_month'
import StaffYearCost from '#app/finance/staff/models/staff_year_cost'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'
import {
  assign,
  createEmployee,
  enterMonth,
  enterYearCost,
  yearHoursRule,
} from '#tests/factories/staff'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const plain = (page: string) => page.replace(/[\u00a0\u202f]/g, ' ')

const post = (client: ApiClient, team: Team, path: string, fields: object, person = team.finance) =>
  client
    .post(`/projects/${team.project.id}/staff${path}`)
    .form(fields)
    .loginAs(person)
    .withCsrfToken()
    .redirects(0)

const put = (client: ApiClient, team: Team, path: string, fields: object) =>
  client
    .put(`/projects/${team.project.id}/staff${path}`)
    .form(fields)
    .loginAs(team.finance)
    .withCsrfToken()
    .redirects(0)

function personForm(team: Team, given: object = {}) {
  return {
    code: 'T-77',
    fullName: 'Vardenis Pavardenis',
    positionLt: 'Strateginio planavimo skyriaus patarėja',
    positionEn: 'Adviser',
    employedFrom: '2015-01-05',
    costCategoryId: team.categories.staff.id,
    method: 'fixed_share',
    shareBp: '20',
    startsOn: '2021-03-09',
    ...given,
  }
}

function assignmentForm(team: Team, given: object = {}) {
  const { costCategoryId, method, shareBp, startsOn } = personForm(team)
  return { costCategoryId, method, shareBp, startsOn, ...given }
}

test.group('The people of a project', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are added with their first assignment and leave a trace without their name', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const saved = await post(client, team, '', personForm(team))
    saved.assertStatus(303)
    const person = await Employee.findByOrFail('code', 'T-77')
    const assignment = await StaffAssignment.findByOrFail('employeeId', person.id)
    assert.deepInclude(assignment.$attributes, { projectId: team.project.id, shareBp: 2000 })
    const actions = await db.from('audit_events').orderBy('id').select('action', 'project_id')
    assert.deepInclude(actions, { action: 'employee.created', project_id: null })
    assert.deepInclude(actions, {
      action: 'staff_assignment.created',
      project_id: team.project.id,
    })
    const seen = await client
      .get(`/projects/${team.project.id}/staff/${person.id}`)
      .loginAs(team.finance)
    seen.assertTextIncludes('Vardenis Pavardenis')
    for (const reader of [team.manager, team.auditor]) {
      const page = await client
        .get(`/projects/${team.project.id}/staff/${person.id}`)
        .loginAs(reader)
      page.assertStatus(200)
      page.assertTextIncludes('Strateginio planavimo skyriaus patarėja')
      assert.notInclude(page.text(), 'Vardenis Pavardenis')
    }
    const trail = await client.get(`/projects/${team.project.id}/audit`).loginAs(team.auditor)
    assert.notInclude(trail.text(), 'Vardenis Pavardenis')
  })

  test('are written by the finance officer only', async ({ client, assert }) => {
    const team = await projectWithTeam()
    for (const [person, status] of [
      [team.manager, 403],
      [team.auditor, 403],
      [team.coordinator, 404],
      [team.member, 404],
      [team.admin, 404],
    ] as const) {
      const response = await post(client, team, '', personForm(team), person)
      response.assertStatus(status)
    }
    assert.lengthOf(await Employee.all(), 0)
  })

  test('known by their code are one person in all projects, whose data stay', async ({
    client,
    assert,
  }) => {
    const here = await projectWithTeam()
    const there = await projectWithTeam()
    const person = await createEmployee({ code: 'T-77', positionLt: 'Patarėja' })
    await assign(there, person, { shareBp: 5000 })
    const response = await post(client, here, '', personForm(here, { positionLt: 'Kita' }))
    response.assertStatus(303)
    const [only] = await Employee.all()
    assert.equal(only!.positionLt, 'Patarėja')
    assert.lengthOf(await StaffAssignment.all(), 2)
  })

  test('wrong input comes back in Lithuanian with what was typed', async ({ client, assert }) => {
    const team = await projectWithTeam()
    for (const [wrong, words] of [
      [{ shareBp: '' }, 'Fiksuotai daliai įrašykite procentus'],
      [{ shareBp: '120' }, 'Procentai rašomi nuo 0 iki 100'],
      [{ startsOn: '2014-12-31' }, 'negali prasidėti anksčiau nei darbas'],
      [{ employedTo: '2021-12-31', endsOn: '2022-01-31' }, 'turi baigtis ne vėliau'],
      [{ endsOn: '2021-03-01' }, 'Pabaiga negali būti ankstesnė'],
      [{ costCategoryId: team.categories.external.id }, 'Pasirinkite iš sąrašo'],
    ] as const) {
      const response = await post(client, team, '', personForm(team, wrong))
      response.assertStatus(422)
      assert.include(response.text(), words)
      assert.include(response.text(), 'Vardenis Pavardenis')
    }
    assert.lengthOf(await Employee.all(), 0)
  })
})

test.group('Shares over all projects', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('never pass 100 % in a month; the refusal names month and sum, not the project', async ({
    client,
    assert,
  }) => {
    const here = await projectWithTeam()
    const there = await projectWithTeam()
    const person = await createEmployee()
    await assign(there, person, { shareBp: 7000, startsOn: '2021-06-15', endsOn: '2021-09-10' })
    const own = await assign(here, person, { shareBp: 3000, endsOn: '2021-12-31' })
    const path = `/${person.id}/assignments/${own.id}`
    const form = assignmentForm(here, { endsOn: '2021-12-31', rowVersion: 1 })
    const refused = await put(client, here, path, { ...form, shareBp: '30,01' })
    refused.assertStatus(422)
    const words = plain(refused.text())
    assert.include(words, '2021-06 mėn. šio žmogaus dalys visuose projektuose kartu būtų 100,01 %')
    assert.notInclude(words, there.project.code)
    await own.refresh()
    assert.equal(own.shareBp, 3000)
    ;(await put(client, here, path, { ...form, shareBp: '25' })).assertStatus(303)
    const before = { ...form, shareBp: '95', endsOn: '2021-05-31', rowVersion: 2 }
    ;(await put(client, here, path, before)).assertStatus(303)
  })

  test('one project has one share in a month', async ({ client }) => {
    const team = await projectWithTeam()
    const person = await createEmployee()
    await assign(team, person, { endsOn: '2021-06-10' })
    const path = `/${person.id}/assignments`
    const clash = await post(client, team, path, assignmentForm(team, { startsOn: '2021-06-11' }))
    clash.assertStatus(422)
    clash.assertTextIncludes('Vieną mėnesį galioja viena dalis')
    const next = await post(client, team, path, assignmentForm(team, { startsOn: '2021-07-01' }))
    next.assertStatus(303)
  })

  test('a share that changes inside a period is pointed out', async ({ client }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const person = await createEmployee()
    await assign(team, person, { endsOn: '2021-05-31' })
    await assign(team, person, { startsOn: '2021-06-01', shareBp: 3000 })
    const sheet = await client
      .get(`/projects/${team.project.id}/staff/${person.id}/periods/${period.id}`)
      .loginAs(team.manager)
    sheet.assertTextIncludes('Per laikotarpį keičiasi dalis arba būdas')
  })
})

test.group('Months of pay', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const MONTH = { month: '2021-04', grossSalary: '2 304,87', employerContributions: '40,80' }

  test('are entered, corrected by whoever has the newest page, and taken out again', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const person = await createEmployee()
    await assign(team, person)
    ;(await post(client, team, `/${person.id}/months`, MONTH)).assertStatus(303)
    const twice = await post(client, team, `/${person.id}/months`, MONTH)
    twice.assertStatus(422)
    twice.assertTextIncludes('Šis mėnuo jau įvestas')
    const month = await StaffMonth.findByOrFail('employeeId', person.id)
    assert.deepInclude(month.$attributes, {
      month: '2021-04-01',
      grossSalaryCents: 230_487,
      employerContributionsCents: 4_080,
    })
    const path = `/${person.id}/months/${month.id}`
    ;(await put(client, team, path, { grossSalary: '2500', rowVersion: 1 })).assertStatus(303)
    const stale = await put(client, team, path, { grossSalary: '2600', rowVersion: 1 })
    stale.assertStatus(409)
    await client
      .delete(`/projects/${team.project.id}/staff${path}`)
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
    assert.lengthOf(await StaffMonth.all(), 0)
    const events = await db.from('audit_events').where('subject_type', 'staff_month').orderBy('id')
    assert.deepEqual(
      events.map(({ action }) => action),
      ['staff_month.created', 'staff_month.updated', 'staff_month.deleted']
    )
    const trail = await client.get(`/projects/${team.project.id}/audit`).loginAs(team.auditor)
    assert.notInclude(plain(trail.text()), '2 304,87')
  })

  test('outside an assignment, ahead, or without what the method needs are refused', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const fixed = await createEmployee()
    const hourly = await createEmployee()
    await assign(team, fixed, { endsOn: '2021-06-30' })
    await assign(team, hourly, { method: 'hourly' })
    for (const [person, wrong, words] of [
      [fixed, { month: '2021-07' }, 'į projektą nepaskirtas'],
      [fixed, { month: '2021-02' }, 'į projektą nepaskirtas'],
      [hourly, { month: '2098-01' }, 'dar neprasidėjo'],
      [fixed, { grossSalary: '' }, 'įrašykite priskaičiuotą darbo užmokestį'],
      [fixed, { month: 'balandis' }, 'Rašykite metus ir mėnesį'],
      [hourly, {}, 'kiek valandų dirbta projekte'],
      [hourly, { projectHours: '10' }, 'kiek valandų dirbta iš viso'],
      [hourly, { projectHours: '10', totalHours: '9,5' }, 'daugiau, nei dirbta iš viso'],
      [hourly, { projectHours: 'daug', totalHours: '9' }, 'Valandų suprasti nepavyko'],
      [fixed, { paidOn: '2098-01-01' }, 'negali būti ateityje'],
    ] as const) {
      const form = { ...MONTH, note: 'Atostogavo savaitę', ...wrong }
      const response = await post(client, team, `/${person.id}/months`, form)
      response.assertStatus(422)
      assert.include(response.text(), words)
      assert.include(response.text(), 'Atostogavo savaitę')
    }
    assert.lengthOf(await StaffMonth.all(), 0)
  })

  test('claim no more hours than were worked in the month, over all projects', async ({
    client,
    assert,
  }) => {
    const here = await projectWithTeam()
    const there = await projectWithTeam()
    const person = await createEmployee()
    for (const team of [here, there]) await assign(team, person, { method: 'hourly' })
    await enterMonth(there, person, '2021-04', { projectHours: 10_000, totalHours: 16_000 })
    const hours = { month: '2021-04', projectHours: '60,5', totalHours: '160' }
    const refused = await post(client, here, `/${person.id}/months`, hours)
    refused.assertStatus(422)
    assert.include(refused.text(), '2021-04 mėn. visuose projektuose kartu būtų 160,5 val.')
    assert.notInclude(refused.text(), there.project.code)
    const fits = await post(client, here, `/${person.id}/months`, { ...hours, projectHours: '60' })
    fits.assertStatus(303)
  })

  test('claim no more hours in a year than the rate was made of, over all projects', async ({
    client,
    assert,
  }) => {
    const here = await projectWithTeam()
    const there = await projectWithTeam()
    const person = await createEmployee()
    for (const team of [here, there]) await assign(team, person, { method: 'hourly' })
    await enterYearCost(here, person, { workingTimeBp: 1000, rateCents: 1850 })
    await enterMonth(there, person, '2021-11', { projectHours: 15_000, totalHours: 16_000 })
    const send = (projectHours: string) =>
      post(client, here, `/${person.id}/months`, {
        month: '2021-04',
        projectHours,
        totalHours: '160',
      })
    const refused = await send('22,01')
    refused.assertStatus(422)
    assert.include(
      refused.text(),
      '2021 m. visuose projektuose kartu būtų 172,01 val., o pagal įkainį galima ne daugiau kaip 172 val.'
    )
    ;(await send('22')).assertStatus(303)
  })

  test('suggest the employer’s contributions at the programme’s dated rate', async ({ client }) => {
    const team = await projectWithTeam()
    const person = await createEmployee()
    await assign(team, person)
    await enterMonth(team, person, '2021-03', { grossSalaryCents: 200_000 })
    await yearHoursRule(team)
    await db.table('programme_rules').insert({
      programme_id: team.programme.id,
      rule: 'employer_contributions_bp',
      value: 177,
      valid_from: '2019-01-01',
      source: 'Sodra',
      is_confirmed: true,
      created_at: '2021-01-01 00:00:00',
      updated_at: '2021-01-01 00:00:00',
    })
    const page = await client
      .get(`/projects/${team.project.id}/staff/${person.id}/months/create`)
      .loginAs(team.finance)
    page.assertTextIncludes('value="2021-04"')
    page.assertTextIncludes('35,40\u00a0€')
  })
})

test.group('Yearly costs', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const COST = {
    gross: '31 820,40',
    workingTime: '100',
    documentedFrom: '2020-01-01',
    documentedTo: '2020-12-31',
    source: 'Pažyma Nr. 12',
    documentedOn: '2021-01-20',
    appliesFrom: '2021-03-01',
  }

  test('give 18,50 an hour at 1 720 hours, and twice as much at half time', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await yearHoursRule(team)
    const person = await createEmployee()
    await assign(team, person, { method: 'hourly' })
    ;(await post(client, team, `/${person.id}/year_costs`, COST)).assertStatus(303)
    const cost = await StaffYearCost.findByOrFail('employeeId', person.id)
    assert.deepInclude(cost.$attributes, { rateCents: 1850, yearHours: 1720 })
    const twice = await post(client, team, `/${person.id}/year_costs`, COST)
    twice.assertStatus(422)
    const half = { ...COST, workingTime: '50', rowVersion: 1 }
    ;(await put(client, team, `/${person.id}/year_costs/${cost.id}`, half)).assertStatus(303)
    assert.equal((await StaffYearCost.findOrFail(cost.id)).rateCents, 3700)
  })

  test('divide by the programme’s rule of the day, never by a number of our own', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const person = await createEmployee()
    await assign(team, person, { method: 'hourly' })
    const refused = await post(client, team, `/${person.id}/year_costs`, COST)
    refused.assertStatus(422)
    refused.assertTextIncludes('nenustatytos metinės valandos')
    await yearHoursRule(team, 1600)
    ;(await post(client, team, `/${person.id}/year_costs`, COST)).assertStatus(303)
    assert.equal((await StaffYearCost.firstOrFail()).rateCents, 1989)
  })
})
