import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import Expense from '#app/finance/expenses/models/expense'
import { emptyAfterwards } from '#tests/factories/database'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'
import { assign, createEmployee, enterMonth } from '#tests/factories/staff'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const post = (client: ApiClient, team: Team, path: string, form: object = {}) =>
  client
    .post(`/projects/${team.project.id}/staff${path}`)
    .form(form)
    .loginAs(team.finance)
    .withCsrfToken()
    .redirects(0)

const statuses = (responses: { status(): number }[]) => responses.map((one) => one.status()).sort()

test.group('When two officers press at once', (group) => {
  group.each.setup(() => emptyAfterwards())

  test('two projects cannot take more of a person than there is', async ({ client, assert }) => {
    const teams = [await projectWithTeam(), await projectWithTeam()]
    const person = await createEmployee()
    for (const team of teams) await assign(team, person, { shareBp: 100, endsOn: '2021-03-31' })
    const taken = await Promise.all(
      teams.map((team) =>
        post(client, team, `/${person.id}/assignments`, {
          costCategoryId: team.categories.staff.id,
          method: 'fixed_share',
          shareBp: '60',
          startsOn: '2021-04-01',
        })
      )
    )
    assert.deepEqual(statuses(taken), [303, 422])
    const rows = await db.from('staff_assignments').where('starts_on', '2021-04-01')
    assert.lengthOf(rows, 1)
  })

  test('two projects cannot claim more hours of a month than were worked', async ({
    client,
    assert,
  }) => {
    const teams = [await projectWithTeam(), await projectWithTeam()]
    const person = await createEmployee()
    for (const team of teams) await assign(team, person, { method: 'hourly' })
    const hours = { month: '2021-04', projectHours: '90', totalHours: '160' }
    const claimed = await Promise.all(
      teams.map((team) => post(client, team, `/${person.id}/months`, hours))
    )
    assert.deepEqual(statuses(claimed), [303, 422])
  })

  test('one button pressed twice makes one expense', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const person = await createEmployee()
    await assign(team, person)
    await enterMonth(team, person, '2021-04')
    const path = `/${person.id}/periods/${period.id}/expense`
    const pressed = await Promise.all([post(client, team, path), post(client, team, path)])
    assert.include([303, 422], pressed[0]!.status())
    assert.include([303, 422], pressed[1]!.status())
    assert.lengthOf(await Expense.all(), 1)
    assert.lengthOf(await db.from('staff_claims'), 1)
  })
})
