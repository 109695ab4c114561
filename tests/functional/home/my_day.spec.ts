import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { today } from '#app/shared/today'
import type User from '#app/identity/models/user'
import { myDay } from '#app/home/my_day/queries/my_day'
import BudgetVersion from '#app/finance/budget/models/budget_version'
import { createExpense } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { joinTeam, projectWithTeam } from '#tests/factories/projects'
import { createUser } from '#tests/factories/users'
import { createActivity, createDeadline, roleOf } from '#tests/factories/workplan'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

/** What stands in the project when nobody has been idle: one of everything that makes a line. */
async function busy(team: Team) {
  await createDeadline(team, { titleLt: 'Pavėluota ataskaita' })
  await createDeadline(team, { titleLt: 'Šiandienos darbas', dueOn: today() })
  await createExpense(team, { status: 'submitted' })
  await createExpense(team, { status: 'returned', returnReason: 'Trūksta sutarties' })
  await createExpense(team)
  await createActivity(team)
  await createPeriod(team)
  await BudgetVersion.create({ projectId: team.project.id, number: 1, status: 'draft' })
}

/** Gives the project a state that answers can be kept by, as its first change does. */
async function begin(team: Team) {
  await db.table('audit_chains').insert({
    scope: `project:${team.project.id}`,
    last_sequence: 1,
    last_hash: String(team.project.id).padStart(64, '0'),
  })
}

async function questions(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const counted = () => count++
  const client = db.connection().getReadClient()
  client.on('query', counted)
  await work()
  client.off('query', counted)
  return count
}

test.group('My day', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('tells each role what it has to deal with, and nothing of the others’', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await busy(team)
    const see = async (person: User) =>
      (await client.get('/my-day').header('Accept-Language', 'lt').loginAs(person)).text()

    const manager = await see(team.manager)
    for (const text of [
      'Vėluoja: 1',
      'Pavėluota ataskaita',
      'Šiandienos darbas',
      'Laukia patvirtinimo',
      'Patvirtinti 1 išlaidų įrašą',
      'Patvirtinti biudžeto versiją',
      'Parašyti pažangos ataskaitą',
      'Patikslinti 1 nuo plano atsilikusią veiklą',
    ]) {
      assert.include(manager, text)
    }
    assert.match(manager, /121,00/)
    assert.notInclude(manager, 'juodraštį')

    const finance = await see(team.finance)
    for (const text of [
      'Pataisyti 1 grąžintą išlaidų įrašą',
      'Užbaigti 1 išlaidų juodraštį',
      'Užbaigti biudžeto juodraštį',
      'Pridėti dokumentus prie 3 išlaidų įrašų',
    ]) {
      assert.include(finance, text)
    }
    assert.notInclude(finance, 'Laukia patvirtinimo')
    assert.notInclude(finance, 'Pavėluota ataskaita')

    const member = await see(team.member)
    assert.include(member, 'Šiandienos darbas')
    for (const text of ['Laukia Jūsų', 'Grįžo', 'Viršyta', 'Pavėluota ataskaita']) {
      assert.notInclude(member, text)
    }
    const auditor = await see(team.auditor)
    assert.include(auditor, 'Mano projektai')
    assert.include(auditor, team.project.titleLt)
  })

  test('gathers all one’s projects and leads from each line into its own', async ({
    client,
    assert,
  }) => {
    const one = await projectWithTeam()
    const other = await projectWithTeam()
    const foreign = await projectWithTeam()
    await joinTeam(other.project, 'manager', one.manager)
    for (const team of [one, other, foreign]) await createExpense(team, { status: 'submitted' })
    const page = await client.get('/my-day').loginAs(one.manager)
    for (const { project } of [one, other]) {
      assert.include(page.text(), `/projects/${project.id}/expenses?status=submitted`)
      assert.include(page.text(), project.code)
    }
    assert.notInclude(page.text(), `/projects/${foreign.project.id}`)
  })

  test('asks nobody to approve what she logged, and shows one’s own late work to its owner', async ({
    assert,
  }) => {
    const team = await projectWithTeam()
    await createExpense(team, { status: 'submitted', loggedBy: team.manager.id })
    const owner = await roleOf(team, team.finance)
    await createDeadline(team, { ownerRoleId: owner.id })
    await createDeadline(team, { deputyRoleId: owner.id })
    const { approvals } = await myDay(team.manager.id, today())
    assert.equal(approvals.count, 0)
    const { due } = await myDay(team.finance.id, today())
    assert.lengthOf(due.late, 2)
  })

  test('says kindly that nothing is left, and tells who has no project whom to ask', async ({
    client,
  }) => {
    const team = await projectWithTeam()
    const see = (person: User) =>
      client.get('/my-day').header('Accept-Language', 'lt').loginAs(person)
    ;(await see(team.coordinator)).assertTextIncludes('Šiandien viskas padaryta')
    ;(await see(await createUser())).assertTextIncludes('Kreipkitės į projekto vadovą')
    ;(await see(team.admin)).assertStatus(200)
  })

  test('costs as many questions for twenty projects as for one', async ({ assert }) => {
    const first = await projectWithTeam()
    await busy(first)
    await begin(first)
    const read = () => myDay(first.manager.id, today())
    await read()
    const one = await questions(read)
    for (let i = 0; i < 19; i++) {
      const team = await projectWithTeam()
      await joinTeam(team.project, 'manager', first.manager)
      await joinTeam(team.project, 'finance', first.manager)
      await busy(team)
      await begin(team)
    }
    await joinTeam(first.project, 'finance', first.manager)
    const { approvals } = await read()
    assert.equal(approvals.count, 20)
    const many = await questions(read)
    assert.isAtLeast(one, 12)
    // the finance officer's lines are four more, whatever the number of projects
    assert.isAtMost(many, one + 4)
  }).timeout(30_000)
})
