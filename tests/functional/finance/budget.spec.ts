import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import BudgetVersion from '#app/finance/budget/models/budget_version'
import { budgetMatrix } from '#app/finance/budget/queries/budget_matrix'
import { approvedBudget } from '#tests/factories/budgets'
import { createExpense } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const cell = (category: { id: number }, stage: { id: number }) => `cell_${category.id}_${stage.id}`
const url = (team: Team, rest = '') => `/projects/${team.project.id}/budget${rest}`
const events = (team: Team) =>
  db.from('audit_events').where('project_id', team.project.id).orderBy('id')

async function draftOf(team: Team, number = 2) {
  const { external } = team.categories
  return approvedBudget(team, [[external, team.stages[0]!, 500_000]], {
    number,
    status: 'draft',
    councilDecisionId: null,
    approvedOn: null,
  })
}

test.group('The budget matrix', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('shows budget, used, in approval and left, and who pays', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { staff, external } = team.categories
    await approvedBudget(team, [
      [staff, team.stages[0]!, 2_000_000],
      [external, team.stages[0]!, 3_000_000],
    ])
    await createExpense(team, {
      status: 'certified',
      costCategoryId: staff.id,
      eligibleCents: 398_028,
      certifiedCents: 398_028,
    })
    await createExpense(team, { status: 'reported', eligibleCents: 484_000 })
    await createExpense(team, { status: 'submitted', eligibleCents: 100_000 })
    const matrix = await budgetMatrix(team.project.id)
    assert.deepInclude(matrix.total, {
      budgetCents: 5_000_000,
      certifiedCents: 398_028 + 11_940,
      reportedCents: 484_000,
      inApprovalCents: 100_000,
      leftCents: 5_000_000 - 398_028 - 11_940 - 484_000 - 100_000,
    })
    assert.deepEqual(matrix.split.budget, { erdf: 4_250_000, own: 750_000 })
    for (const person of [team.finance, team.manager, team.auditor, team.member]) {
      const page = await client.get(url(team)).loginAs(person)
      page.assertStatus(200)
      page.assertTextIncludes('T2-29')
      page.assertTextIncludes('119,40')
    }
  })

  test('cuts the fund’s part once a report, on its total', async ({ assert }) => {
    const team = await projectWithTeam()
    const { travel, external, equipment } = team.categories
    const periods = [
      await createPeriod(team),
      await createPeriod(team, { number: 2, startsOn: '2021-09-01', endsOn: '2021-12-31' }),
    ]
    for (const period of periods) {
      for (const category of [travel, external, equipment]) {
        const held = { status: 'reported', reportingPeriodId: period.id } as const
        await createExpense(team, { ...held, costCategoryId: category.id, eligibleCents: 1 })
      }
    }
    const { split } = await budgetMatrix(team.project.id)
    assert.deepEqual(split.used, { erdf: 4, own: 2 })
  })

  test('warns in words where more was spent than planned', async ({ client }) => {
    const team = await projectWithTeam()
    await approvedBudget(team, [[team.categories.external, team.stages[0]!, 10_000]])
    await createExpense(team, { status: 'approved', eligibleCents: 12_100 })
    const page = await client.get(url(team)).loginAs(team.finance)
    page.assertTextIncludes('Biudžetas viršytas: 1 kategorija')
  })

  test('does not exist for the coordinator, strangers and other projects', async ({ client }) => {
    const team = await projectWithTeam()
    for (const person of [team.coordinator, team.outsider]) {
      const page = await client.get(url(team)).loginAs(person)
      page.assertStatus(404)
    }
  })
})

test.group('Drafting a budget', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('keeps every typed cell and leaves its trace', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { staff, office } = team.categories
    const [first, second] = team.stages
    const answer = await client
      .post(url(team, '/versions'))
      .form({
        [cell(staff, first!)]: '1 234,56',
        [cell(office, second!)]: '37,03',
        [cell(staff, second!)]: '',
        note: 'Pradinis',
      })
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
    answer.assertStatus(303)
    const version = await BudgetVersion.findByOrFail('projectId', team.project.id)
    assert.deepInclude(version.$attributes, { number: 1, status: 'draft', note: 'Pradinis' })
    const lines = await db.from('budget_lines').where('budget_version_id', version.id).orderBy('id')
    assert.deepEqual(
      lines.map((line) => Number(line.amount_cents)),
      [123_456, 3_703]
    )
    const [event] = await events(team)
    assert.equal(event.action, 'budget_version.drafted')
    assert.deepEqual(JSON.parse(event.after).lines, [
      { costCategoryId: staff.id, stageId: first!.id, amountCents: 123_456 },
      { costCategoryId: office.id, stageId: second!.id, amountCents: 3_703 },
    ])
  })

  test('is typed into forms that carry their token', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const fresh = await client.get(url(team, '/versions/create')).loginAs(team.finance)
    const draft = await draftOf(team)
    const changed = await client.get(url(team, `/versions/${draft.id}/edit`)).loginAs(team.finance)
    const approval = await client.get(url(team, `/versions/${draft.id}`)).loginAs(team.manager)
    for (const page of [fresh, changed, approval]) {
      page.assertStatus(200)
      page.assertTextIncludes("name='_csrf'")
      assert.notInclude(page.text(), '[object Object]')
    }
  })

  test('refuses an amount it cannot read and keeps what was typed', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const name = cell(team.categories.staff, team.stages[0]!)
    const answer = await client
      .post(url(team, '/versions'))
      .form({ [name]: 'daug', note: 'Mano pastaba' })
      .loginAs(team.finance)
      .withCsrfToken()
    answer.assertStatus(422)
    answer.assertTextIncludes('Sumos suprasti nepavyko')
    answer.assertTextIncludes('value="daug"')
    answer.assertTextIncludes('Mano pastaba')
    assert.lengthOf(await db.from('budget_versions'), 0)
  })

  test('is done one at a time', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await draftOf(team)
    const answer = await client
      .post(url(team, '/versions'))
      .form({})
      .loginAs(team.finance)
      .withCsrfToken()
    answer.assertStatus(422)
    answer.assertTextIncludes('Biudžeto juodraštis jau yra')
    assert.lengthOf(await db.from('budget_versions'), 1)
  })

  test('is for finance only', async ({ client, assert }) => {
    const team = await projectWithTeam()
    for (const person of [team.manager, team.auditor, team.member]) {
      const answer = await client
        .post(url(team, '/versions'))
        .form({})
        .loginAs(person)
        .withCsrfToken()
      answer.assertStatus(403)
    }
    assert.lengthOf(await db.from('budget_versions'), 0)
    assert.lengthOf(await events(team), 0)
  })

  test('from a form opened before somebody else saved shows both amounts', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const draft = await draftOf(team)
    const name = cell(team.categories.external, team.stages[0]!)
    const save = (value: string, version: number) =>
      client
        .put(url(team, `/versions/${draft.id}`))
        .form({ [name]: value, rowVersion: version })
        .loginAs(team.finance)
        .withCsrfToken()
        .redirects(0)
    const first = await save('6000,00', 1)
    first.assertStatus(303)
    const late = await save('7000,00', 1)
    late.assertStatus(409)
    late.assertTextIncludes('6000,00')
    late.assertTextIncludes('7000,00')
    const lines = await db.from('budget_lines').where('budget_version_id', draft.id)
    assert.deepEqual(
      lines.map((line) => Number(line.amount_cents)),
      [600_000]
    )
    const again = await save('7000,00', 2)
    again.assertStatus(303)
    assert.deepEqual(
      (await events(team)).map((event) => event.action),
      ['budget_version.updated', 'budget_version.updated']
    )
  })

  test('of another project does not exist', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const draft = await draftOf(other)
    const seen = await client.get(url(team, `/versions/${draft.id}`)).loginAs(team.finance)
    seen.assertStatus(404)
    const saved = await client
      .put(url(team, `/versions/${draft.id}`))
      .form({ rowVersion: 1 })
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
    saved.assertStatus(404)
    assert.lengthOf(await db.from('budget_lines').where('budget_version_id', draft.id), 1)
  })
})

test.group('Approving a budget', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const approve = (client: any, team: Team, version: BudgetVersion, person: any, given = {}) =>
    client
      .post(url(team, `/versions/${version.id}/approval`))
      .form({
        councilDecisionId: team.decision.id,
        approvedOn: '2021-03-10',
        rowVersion: 1,
        ...given,
      })
      .loginAs(person)
      .withCsrfToken()
      .redirects(0)

  test('names the decision and supersedes the former one', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const former = await approvedBudget(team, [[team.categories.staff, team.stages[0]!, 500_000]])
    const draft = await draftOf(team)
    const answer = await approve(client, team, draft, team.manager, { approvalKind: 'programme' })
    answer.assertStatus(303)
    await former.refresh()
    await draft.refresh()
    assert.equal(former.status, 'superseded')
    assert.deepInclude(draft.$attributes, {
      status: 'approved',
      approvalKind: 'programme',
      councilDecisionId: team.decision.id,
      approvedOn: '2021-03-10',
    })
    const [event] = await events(team)
    assert.equal(event.action, 'budget_version.approved')
    assert.deepInclude(JSON.parse(event.after), { supersededVersions: [1] })
    assert.lengthOf(JSON.parse(event.after).lines, 1)
  })

  test('is refused to finance, and nothing is written', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const draft = await draftOf(team)
    const answer = await approve(client, team, draft, team.finance)
    answer.assertStatus(403)
    await draft.refresh()
    assert.equal(draft.status, 'draft')
    assert.lengthOf(await events(team), 0)
  })

  test('is refused with reasons: a foreign decision, a date before it, an approved version', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const draft = await draftOf(team)
    const foreign = await approve(client, team, draft, team.manager, {
      councilDecisionId: other.decision.id,
    })
    foreign.assertStatus(422)
    foreign.assertTextIncludes('Pasirinkite šio projekto sprendimą')
    const early = await approve(client, team, draft, team.manager, { approvedOn: '2021-02-24' })
    early.assertStatus(422)
    early.assertTextIncludes('anksčiau nei priimtas sprendimas (2021-02-25)')
    const stale = await approve(client, team, draft, team.manager, { rowVersion: 9 })
    stale.assertStatus(409)
    const { id: councilDecisionId } = team.decision
    const was = { status: 'superseded', approvedOn: '2021-03-01', councilDecisionId } as const
    await draft.merge({ ...was, approvalKind: 'programme' }).save()
    const late = await approve(client, team, draft, team.manager, { rowVersion: 2 })
    late.assertStatus(422)
    late.assertTextIncludes('būsena jau kita')
    assert.lengthOf(await events(team), 0)
  })

  test('needs at least one amount', async ({ client }) => {
    const team = await projectWithTeam()
    const empty = await BudgetVersion.create({
      projectId: team.project.id,
      number: 1,
      status: 'draft',
    })
    const answer = await approve(client, team, empty, team.manager)
    answer.assertStatus(422)
    answer.assertTextIncludes('nėra nė vienos sumos')
  })
})
