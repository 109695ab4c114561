import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import ProgrammeRule from '#app/projects/models/programme_rule'
import BudgetVersion from '#app/finance/budget/models/budget_version'
import { budgetFacts, wholeVersion } from '#app/finance/budget/queries/budget_facts'
import { approvedBudget } from '#tests/factories/budgets'
import { PDF } from '#tests/factories/expense_forms'
import { createExpense } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>
type Cell = [category: { id: number }, stage: { id: number }, cents: number]

const url = (team: Team, rest = '') => `/projects/${team.project.id}/budget${rest}`
const cell = (category: { id: number }, stage: { id: number }) => `cell_${category.id}_${stage.id}`
const actions = async (team: Team) =>
  (await db.from('audit_events').where('project_id', team.project.id).orderBy('id')).map(
    ({ action }) => action
  )

const setRule = (team: Team, rule: string, value: number) =>
  ProgrammeRule.create({
    programmeId: team.programme.id,
    rule,
    value,
    validFrom: '2014-01-01',
    source: 'Programos vadovas, 13 skyrius',
    isConfirmed: true,
  })

/** 1 000.00 of travel and 1 000.00 of external services, approved by the programme, which lets 20 % be shifted. */
async function withBudget() {
  const team = await projectWithTeam()
  await setRule(team, 'flexibility_limit_bp', 2000)
  const { travel, external } = team.categories
  const stage = team.stages[1]!
  const base = await approvedBudget(team, [
    [travel, stage, 100_000],
    [external, stage, 100_000],
  ])
  return { team, base, stage, travel, external }
}

const draftOf = (team: Team, cells: Cell[], number = 2) =>
  approvedBudget(team, cells, {
    number,
    status: 'draft',
    councilDecisionId: null,
    approvedOn: null,
  })

function approve(client: ApiClient, team: Team, version: BudgetVersion, given = {}, by?: User) {
  return client
    .post(url(team, `/versions/${version.id}/approval`))
    .form({
      approvalKind: 'internal',
      councilDecisionId: team.decision.id,
      approvedOn: '2021-03-10',
      rowVersion: 1,
      ...given,
    })
    .loginAs(by ?? team.manager)
    .withCsrfToken()
    .redirects(0)
}

const statusOf = async (version: BudgetVersion) =>
  (await BudgetVersion.findOrFail(version.id)).status

test.group('Approving a shift', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('inside the flexibility needs nobody else', async ({ client, assert }) => {
    const { team, base, stage, travel, external } = await withBudget()
    const draft = await draftOf(team, [
      [travel, stage, 120_000],
      [external, stage, 80_000],
    ])
    const answer = await approve(client, team, draft)
    answer.assertStatus(303)
    const approved = await BudgetVersion.findOrFail(draft.id)
    assert.deepInclude(approved.$attributes, { status: 'approved', approvalKind: 'internal' })
    assert.equal(await statusOf(base), 'superseded')
  })

  test('past it, by one cent, is refused as an internal one', async ({ client, assert }) => {
    const { team, stage, travel, external } = await withBudget()
    const draft = await draftOf(team, [
      [travel, stage, 120_001],
      [external, stage, 79_999],
    ])
    const refused = await approve(client, team, draft)
    refused.assertStatus(422)
    refused.assertTextIncludes('viršija lankstumo ribą')
    assert.equal(await statusOf(draft), 'draft')
    assert.deepEqual(await actions(team), [])
    const consented = await approve(client, team, draft, { approvalKind: 'programme' })
    consented.assertStatus(303)
  })

  test('counts from the last version of the programme, not from the last shift', async ({
    client,
    assert,
  }) => {
    const { team, stage, travel, external } = await withBudget()
    const first = await draftOf(team, [
      [travel, stage, 115_000],
      [external, stage, 85_000],
    ])
    const once = await approve(client, team, first)
    once.assertStatus(303)
    const cells: Cell[] = [
      [travel, stage, 125_000],
      [external, stage, 75_000],
    ]
    const second = await draftOf(team, cells, 3)
    const twice = await approve(client, team, second)
    twice.assertStatus(422)
    const consented = await approve(client, team, second, { approvalKind: 'programme' })
    consented.assertStatus(303)
    const third = await draftOf(
      team,
      [
        [travel, stage, 150_000],
        [external, stage, 50_000],
      ],
      4
    )
    const further = await approve(client, team, third)
    further.assertStatus(303)
    assert.equal(await statusOf(third), 'approved')
  })

  test('must say by whose consent', async ({ client, assert }) => {
    const { team, stage, travel } = await withBudget()
    const draft = await draftOf(team, [[travel, stage, 100_000]])
    const answer = await approve(client, team, draft, { approvalKind: '' })
    answer.assertStatus(422)
    answer.assertTextIncludes('href="#field-approvalKind"')
    assert.equal(await statusOf(draft), 'draft')
  })

  test('never takes more of the fund, unless the programme’s rule lets it', async ({
    client,
    assert,
  }) => {
    const { team, stage, travel, external } = await withBudget()
    const draft = await draftOf(team, [
      [travel, stage, 101_000],
      [external, stage, 100_000],
    ])
    const refused = await approve(client, team, draft, { approvalKind: 'programme' })
    refused.assertStatus(422)
    refused.assertTextIncludes('ERPF suma negali didėti')
    assert.equal(await statusOf(draft), 'draft')
    await setRule(team, 'erdf_growth_limit_bp', 100)
    const allowed = await approve(client, team, draft, { approvalKind: 'programme' })
    allowed.assertStatus(303)
  })

  test('never plans less than is spent already', async ({ client, assert }) => {
    const { team, stage, travel, external } = await withBudget()
    const spent = { status: 'approved', costCategoryId: external.id, stageId: stage.id } as const
    await createExpense(team, { ...spent, eligibleCents: 90_000 })
    const draft = await draftOf(team, [
      [travel, stage, 110_001],
      [external, stage, 89_999],
    ])
    const refused = await approve(client, team, draft)
    refused.assertStatus(422)
    refused.assertTextIncludes('Kategorijoms (external) planuojama mažiau')
    assert.equal(await statusOf(draft), 'draft')
  })

  test('rests on a decision or another paper, and keeps the paper', async ({ client, assert }) => {
    drive.fake()
    const { team, stage, travel } = await withBudget()
    const draft = await draftOf(team, [[travel, stage, 100_000]])
    const alone = await approve(client, team, draft, { councilDecisionId: '' })
    alone.assertStatus(422)
    alone.assertTextIncludes('Pasirinkite sprendimą arba pridėkite dokumentą')
    const answer = await client
      .post(url(team, `/versions/${draft.id}/approval`))
      .fields({ approvalKind: 'programme', approvedOn: '2021-03-10', rowVersion: '1' })
      .file('document', PDF, { filename: 'pritarimas.pdf', contentType: 'application/pdf' })
      .loginAs(team.manager)
      .withCsrfToken()
      .redirects(0)
    answer.assertStatus(303)
    const version = await BudgetVersion.findOrFail(draft.id)
    const document = await db.from('documents').where('id', version.approvalDocumentId!).first()
    assert.equal(document.file_name, 'pritarimas.pdf')
    assert.isNull(version.councilDecisionId)
    const page = await client.get(url(team, `/versions/${draft.id}`)).loginAs(team.auditor)
    page.assertTextIncludes('pritarimas.pdf')
    drive.restore()
  })

  test('by two at once is done by one', async ({ client, assert }) => {
    const { team, stage, travel } = await withBudget()
    const draft = await draftOf(team, [[travel, stage, 100_000]])
    const first = await approve(client, team, draft)
    const second = await approve(client, team, draft)
    first.assertStatus(303)
    second.assertStatus(409)
    assert.deepEqual(await actions(team), ['budget_version.approved'])
  })

  test('leaves one budget in force: the database allows no second', async ({ assert }) => {
    const { team, stage, travel } = await withBudget()
    const another = () =>
      db.transaction(() => approvedBudget(team, [[travel, stage, 1]], { number: 2 }))
    await assert.rejects(another, /UNIQUE|Duplicate/)
  })
})

test.group('What was approved', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is neither changed nor deleted', async ({ client, assert }) => {
    const { team, base, stage, travel } = await withBudget()
    const changed = await client
      .put(url(team, `/versions/${base.id}`))
      .form({ [cell(travel, stage)]: '1,00', rowVersion: 1 })
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
    changed.assertStatus(422)
    const deleted = await client
      .delete(url(team, `/versions/${base.id}`))
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
    deleted.assertStatus(422)
    deleted.assertTextIncludes('Ištrinti galima tik juodraštį')
    const lines = await db.from('budget_lines').where('budget_version_id', base.id)
    assert.deepEqual(
      lines.map((line) => Number(line.amount_cents)),
      [100_000, 100_000]
    )
    assert.deepEqual(await actions(team), [])
  })

  test('a draft is deleted with its amounts, which the trail keeps', async ({ client, assert }) => {
    const { team, stage, travel } = await withBudget()
    const draft = await draftOf(team, [[travel, stage, 100_000]])
    const send = (by: User) =>
      client
        .delete(url(team, `/versions/${draft.id}`))
        .loginAs(by)
        .withCsrfToken()
        .redirects(0)
    const refused = await send(team.manager)
    refused.assertStatus(403)
    const answer = await send(team.finance)
    answer.assertStatus(303)
    assert.isNull(await BudgetVersion.find(draft.id))
    assert.lengthOf(await db.from('budget_lines').where('budget_version_id', draft.id), 0)
    const [event] = await db.from('audit_events').where('project_id', team.project.id)
    assert.equal(event.action, 'budget_version.deleted')
    assert.include(event.after, '100000')
  })
})

test.group('Who pays a version', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const save = (client: ApiClient, team: Team, fields: Record<string, string>) =>
    client
      .post(url(team, '/versions'))
      .form(fields)
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)

  async function paidBy(team: Team) {
    const { structure, versions } = await budgetFacts(team.project.id)
    const { funding } = await wholeVersion(versions[0]!, structure)
    return funding.map(({ source, amountCents }) => [source, amountCents])
  }

  test('follows the rate when nothing is typed', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const name = cell(team.categories.travel, team.stages[0]!)
    const answer = await save(client, team, { [name]: '333,33' })
    answer.assertStatus(303)
    assert.deepEqual(await paidBy(team), [
      ['erdf', 28_333],
      ['city', 5_000],
    ])
  })

  test('takes the state’s part from the city’s', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const stage = team.stages[0]!
    const name = cell(team.categories.travel, stage)
    await save(client, team, { [name]: '1000,00', [`funding_state_${stage.id}`]: '75,00' })
    assert.deepEqual(await paidBy(team), [
      ['erdf', 85_000],
      ['city', 7_500],
      ['state', 7_500],
    ])
  })

  test('is refused when it passes the stage or the rate, and what was typed is kept', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const stage = team.stages[0]!
    const name = cell(team.categories.travel, stage)
    const state = `funding_state_${stage.id}`
    const tooMuch = await save(client, team, { [name]: '1000,00', [state]: '150,01' })
    tooMuch.assertStatus(422)
    tooMuch.assertTextIncludes('Šaltinių suma didesnė už etapo biudžetą')
    tooMuch.assertTextIncludes(`href="#field-${state}"`)
    tooMuch.assertTextIncludes('value="150,01"')
    const overRate = await save(client, team, {
      [name]: '1000,00',
      [`funding_erdf_${stage.id}`]: '850,01',
    })
    overRate.assertStatus(422)
    overRate.assertTextIncludes('ERPF dalis didesnė, nei leidžia finansavimo intensyvumas')
    assert.lengthOf(await db.from('budget_versions'), 0)
  })
})

test.group('Two versions beside each other', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are any two of one project, never of another', async ({ client }) => {
    const { team, base, stage, travel, external } = await withBudget()
    const { base: foreign } = await withBudget()
    const draft = await draftOf(team, [
      [travel, stage, 112_500],
      [external, stage, 87_500],
    ])
    const see = (id: number, withId: number) =>
      client
        .get(url(team, `/versions/${id}/difference`))
        .qs({ with: withId })
        .loginAs(team.auditor)
    const forth = await see(draft.id, base.id)
    forth.assertTextIncludes('+125,00')
    forth.assertTextIncludes('+12,50')
    const back = await see(base.id, draft.id)
    back.assertTextIncludes('\u2212125,00')
    const strange = await see(draft.id, foreign.id)
    strange.assertStatus(404)
  })
})
