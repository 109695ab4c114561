import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import ProgrammeRule from '#app/projects/models/programme_rule'
import { plannedName } from '#app/finance/what_if/what_if'
import { approvedBudget } from '#tests/factories/budgets'
import { createExpense } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>
type Fields = Record<string, string | number>

const url = (team: Team, rest = '') => `/projects/${team.project.id}/budget${rest}`

/** Travel of 1 000.00, of which 900.00 is spent and 250.00 stands in a draft; external services of 1 000.00. */
async function withSpending() {
  const team = await projectWithTeam()
  const { travel, external } = team.categories
  const [first, second] = team.stages
  await ProgrammeRule.create({
    programmeId: team.programme.id,
    rule: 'flexibility_limit_bp',
    value: 2000,
    validFrom: '2014-01-01',
    source: 'Programos vadovas, 13 skyrius',
    isConfirmed: false,
  })
  await approvedBudget(team, [
    [travel, first!, 60_000],
    [travel, second!, 40_000],
    [external, second!, 100_000],
  ])
  const ofTravel = { costCategoryId: travel.id, stageId: first!.id }
  await createExpense(team, { ...ofTravel, status: 'approved', eligibleCents: 90_000 })
  await createExpense(team, { ...ofTravel, status: 'draft', eligibleCents: 35_000 })
  return { team, travel, external }
}

function post(client: ApiClient, team: Team, rest: string, fields: Fields, by: User) {
  return client.post(url(team, rest)).form(fields).loginAs(by).withCsrfToken().redirects(0)
}

const panel = (client: ApiClient, team: Team, rest: string, fields: Fields) =>
  client
    .post(url(team, rest))
    .form(fields)
    .header('x-requested-with', 'XMLHttpRequest')
    .loginAs(team.finance)
    .withCsrfToken()

test.group('What if', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('starts from the budget, or from what is used and expected where that is more', async ({
    client,
  }) => {
    const { team } = await withSpending()
    const page = await client.get(url(team, '/what-if')).loginAs(team.manager)
    page.assertStatus(200)
    page.assertTextIncludes('value="1250,00"')
    page.assertTextIncludes('value="1000,00"')
    page.assertTextIncludes('Tvirtinti negalima: didėja ERPF suma')
  })

  test('tells while typing whether the programme must agree', async ({ client, assert }) => {
    const { team, travel, external } = await withSpending()
    const fields = (one: string, other: string) => ({
      [plannedName(travel.id)]: one,
      [plannedName(external.id)]: other,
    })
    const free = await panel(client, team, '/what-if/preview', fields('1200,00', '800,00'))
    free.assertStatus(200)
    free.assertTextIncludes('Programos pritarimo nereikia')
    assert.notInclude(free.text(), '<html')
    const past = await panel(client, team, '/what-if/preview', fields('1200,01', '799,99'))
    past.assertTextIncludes('Reikia programos pritarimo')
    past.assertTextIncludes('riba viršyta 0,01')
    const unclear = await panel(client, team, '/what-if/preview', fields('daug', '1000,00'))
    unclear.assertTextIncludes('Ne visas sumas pavyko suprasti')
    const below = await panel(client, team, '/what-if/preview', fields('800,00', '1000,00'))
    below.assertTextIncludes('planuojama mažiau, nei jau panaudota ar tvirtinama (900,00')
  })

  test('prints the request in the language of its reader', async ({ client }) => {
    const { team, travel, external } = await withSpending()
    const fields = {
      [plannedName(travel.id)]: '1250,00',
      [plannedName(external.id)]: '750,00',
      reason: 'Brangesni skrydžiai',
    }
    const english = { ...fields, language: 'en' }
    const page = await post(client, team, '/what-if/request', english, team.manager)
    page.assertStatus(200)
    page.assertTextIncludes('Request to change the project budget')
    page.assertTextIncludes('+250.00')
    page.assertTextIncludes('+25.00%')
    page.assertTextIncludes('Brangesni skrydžiai')
    page.assertTextIncludes('Programos vadovas, 13 skyrius (to be checked)')
    const lithuanian = { ...fields, language: 'lt' }
    const own = await post(client, team, '/what-if/request', lithuanian, team.manager)
    own.assertTextIncludes('Prašymas pakeisti projekto biudžetą')
    own.assertTextIncludes('+250,00')
  })

  test('makes a draft whose later stage takes the change', async ({ client, assert }) => {
    const { team, travel, external } = await withSpending()
    const fields = {
      [plannedName(travel.id)]: '1150,00',
      [plannedName(external.id)]: '850,00',
      reason: 'Brangesni skrydžiai',
    }
    const answer = await post(client, team, '/what-if/draft', fields, team.finance)
    answer.assertStatus(303)
    const draft = await db.from('budget_versions').where('status', 'draft').firstOrFail()
    assert.equal(draft.note, 'Brangesni skrydžiai')
    const lines = await db.from('budget_lines').where('budget_version_id', draft.id).orderBy('id')
    assert.deepEqual(
      lines.map((line) => Number(line.amount_cents)),
      [60_000, 55_000, 85_000]
    )
    const again = await post(client, team, '/what-if/draft', fields, team.finance)
    again.assertStatus(422)
    again.assertTextIncludes('Biudžeto juodraštis jau yra')
    again.assertTextIncludes('value="1150,00"')
  })

  test('is seen by who sees the budget; only finance makes a draft', async ({ client, assert }) => {
    const { team } = await withSpending()
    const hidden = await client.get(url(team, '/what-if')).loginAs(team.coordinator)
    hidden.assertStatus(404)
    const refused = await post(client, team, '/what-if/draft', {}, team.manager)
    refused.assertStatus(403)
    assert.lengthOf(await db.from('budget_versions').where('status', 'draft'), 0)
  })

  test('refuses what it cannot read and keeps it', async ({ client }) => {
    const { team, travel } = await withSpending()
    const fields = { [plannedName(travel.id)]: 'daug', reason: 'Mano priežastis' }
    const answer = await post(client, team, '/what-if/request', fields, team.finance)
    answer.assertStatus(422)
    answer.assertTextIncludes('value="daug"')
    answer.assertTextIncludes('Mano priežastis')
  })
})

test.group('Spending in sight', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is warned of on the budget and on the overview before it breaks', async ({ client }) => {
    const { team } = await withSpending()
    for (const path of ['/budget', '']) {
      const page = await client.get(`/projects/${team.project.id}${path}`).loginAs(team.manager)
      page.assertTextIncludes('Numatomos išlaidos viršys lankstumo ribą: 1 kategorija')
    }
  })

  test('inside the flexibility is only told', async ({ client, assert }) => {
    const { team } = await withSpending()
    await db
      .from('expenses')
      .where('status', 'draft')
      .update({ eligible_cents: 20_000, declared_cents: 20_000 })
    const page = await client.get(url(team)).loginAs(team.finance)
    page.assertTextIncludes('1 kategorija viršys biudžetą, bet liks lankstumo ribose')
    assert.notInclude(page.text(), 'viršys lankstumo ribą')
  })
})

test.group('The panel beside a budget’s form', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('tells totals, who pays, and what is left after use', async ({ client }) => {
    const { team, travel, external } = await withSpending()
    const [first, second] = team.stages
    const answer = await panel(client, team, '/versions/preview', {
      [`cell_${travel.id}_${first!.id}`]: '600,00',
      [`cell_${travel.id}_${second!.id}`]: '500,00',
      [`cell_${external.id}_${second!.id}`]: '900,00',
      [`funding_state_${second!.id}`]: '100,00',
    })
    answer.assertStatus(200)
    answer.assertTextIncludes('Programos pritarimo nereikia')
    answer.assertTextIncludes('2\u00a0000,00')
    answer.assertTextIncludes('1\u00a0700,00')
    answer.assertTextIncludes('+100,00')
    answer.assertTextIncludes('dar galima panaudoti 200,00')
  })

  test('tells nothing of another project’s version', async ({ client }) => {
    const { team } = await withSpending()
    const { team: other } = await withSpending()
    const { id } = await db
      .from('budget_versions')
      .where('project_id', other.project.id)
      .firstOrFail()
    const answer = await panel(client, team, '/versions/preview', { versionId: id })
    answer.assertStatus(404)
  })

  test('comes with the whole form for who has no script', async ({ client }) => {
    const { team } = await withSpending()
    const answer = await post(client, team, '/versions/preview', { note: 'Mintis' }, team.finance)
    answer.assertStatus(200)
    answer.assertTextIncludes('Mintis')
    answer.assertTextIncludes("name='_csrf'")
  })
})
