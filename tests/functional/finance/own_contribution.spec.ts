import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { decisionCovers } from '#app/finance/own_contribution/queries/decision_covers'
import { runChecks } from '#app/reporting/checks/run_checks'
import CouncilDecision from '#app/projects/models/council_decision'
import { approvedBudget } from '#tests/factories/budgets'
import { createContract, createLimit } from '#tests/factories/contracts'
import { expenseForm } from '#tests/factories/expense_forms'
import { createExpense } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const url = (team: Team, rest = '') => `/projects/${team.project.id}/own-contribution${rest}`

/** A report with 2 000 EUR of approved staff under the decision, so 60 EUR of office with it. */
async function withStaff(given: object = {}) {
  const team = await projectWithTeam()
  const period = await createPeriod(team)
  const place = { reportingPeriodId: period.id, councilDecisionId: team.decision.id }
  const expense = await createExpense(team, {
    ...place,
    status: 'approved',
    costCategoryId: team.categories.staff.id,
    eligibleCents: 200_000,
    ...given,
  })
  return { team, period, place, expense }
}

test.group('The own contribution', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is counted with the flat rates, and alike on the page, while typing and in the checks', async ({
    client,
    assert,
  }) => {
    const { team, period, place } = await withStaff()
    // (2 000 + 60) x 15 %
    const { decisions } = await decisionCovers(team.project.id)
    assert.deepInclude(decisions[0], { inApprovalCents: 30_900, leftCents: 1_000_000 - 30_900 })
    await createExpense(team, { ...place, status: 'draft', eligibleCents: 100_000 })

    const page = await client.get(url(team)).loginAs(team.auditor)
    page.assertTextIncludes('9\u00a0691,00')
    page.assertTextIncludes('150,00')
    const form = await expenseForm(team, { reportingPeriodId: period.id, net: '1000', vat: '' })
    const panel = await client
      .post(`/projects/${team.project.id}/expenses/preview`)
      .header('x-requested-with', 'XMLHttpRequest')
      .form(form)
      .loginAs(team.finance)
      .withCsrfToken()
    // what is left without the draft of somebody else, and with this expense too
    for (const sum of ['9\u00a0541,00', '9\u00a0391,00', '150,00']) panel.assertTextIncludes(sum)

    await team.decision.merge({ ownContributionCents: 30_899 }).save()
    const results = await runChecks({ projectId: team.project.id, periodId: period.id })
    const failed = results.filter(({ rows }) => rows.length > 0).map(({ check }) => check.name)
    assert.include(failed, 'decision_exceeded')
  })

  test('follows what control certified, and is given back by what was voided or set aside', async ({
    assert,
  }) => {
    const { team, place } = await withStaff({ status: 'certified', certifiedCents: 100_000 })
    await createExpense(team, { ...place, status: 'voided', voidReason: 'x' })
    await createExpense(team, { ...place, status: 'set_aside', setAsideOn: '2021-12-01' })
    const { decisions, uncovered } = await decisionCovers(team.project.id)
    assert.deepInclude(decisions[0], {
      certifiedCents: 15_450,
      chargedCents: 15_450,
      draftCents: 0,
    })
    assert.equal(uncovered.chargedCents, 0)
  })

  test('that no decision covers, or beyond one, is told on its page and on the first page', async ({
    client,
    assert,
  }) => {
    const { team, place } = await withStaff()
    const overview = () => client.get(`/projects/${team.project.id}`).loginAs(team.finance)
    assert.notInclude((await overview()).text(), 'Reikia dėmesio')
    const bare = await createExpense(team, {
      ...place,
      councilDecisionId: null,
      status: 'submitted',
      eligibleCents: 100_000,
    })
    await team.decision.merge({ ownContributionCents: 30_000 }).save()
    const first = await overview()
    first.assertTextIncludes('Savivaldybės indėlio be tarybos sprendimo: 150,00\u00a0€')
    first.assertTextIncludes('sprendime T2-29 leistas savivaldybės indėlis: 9,00\u00a0€')
    first.assertTextIncludes(url(team, `/${team.decision.id}`))
    const list = await client.get(url(team)).loginAs(team.manager)
    list.assertTextIncludes(bare.reference)
    list.assertTextIncludes('leista suma viršyta 9,00\u00a0€')
    const expense = await client
      .get(`/projects/${team.project.id}/expenses/${bare.id}`)
      .loginAs(team.manager)
    expense.assertTextIncludes('Nenurodyta, kuris tarybos sprendimas')
    const member = await client.get(`/projects/${team.project.id}`).loginAs(team.member)
    assert.notInclude(member.text(), 'Reikia dėmesio')
  })

  test('is traced from a decision to its expenses and budgets, of this project only', async ({
    client,
    assert,
  }) => {
    const { team, expense } = await withStaff()
    const other = await CouncilDecision.create({
      projectId: team.project.id,
      actType: 'mayor_order',
      number: 'M-7',
      decidedOn: '2021-03-01',
      titleLt: 'Dėl kelionių',
    })
    await approvedBudget(team, [[team.categories.external, team.stages[0]!, 1_000_000]])
    const page = await client.get(url(team, `/${team.decision.id}`)).loginAs(team.auditor)
    page.assertStatus(200)
    page.assertTextIncludes(expense.reference)
    page.assertTextIncludes('Versija Nr. 1')
    const empty = await client.get(url(team, `/${other.id}`)).loginAs(team.auditor)
    empty.assertTextIncludes('suma nenurodyta')
    assert.notInclude(empty.text(), expense.reference)
    for (const user of [team.member, team.coordinator]) {
      const hidden = await client.get(url(team)).loginAs(user)
      hidden.assertStatus(404)
    }
  })
})

test.group('A budget beyond what decisions authorise', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is approved only with a reason, which stays with it', async ({ client, assert }) => {
    const team = await projectWithTeam()
    // the city's 15 % of 80 000 EUR is 12 000; the decision allows 10 000
    const cells: Parameters<typeof approvedBudget>[1] = [
      [team.categories.external, team.stages[0]!, 8_000_000],
    ]
    const draft = { status: 'draft', councilDecisionId: null, approvedOn: null } as const
    const version = await approvedBudget(team, cells, draft)
    const path = `/projects/${team.project.id}/budget/versions/${version.id}`
    const approve = (coverReason: string) =>
      client
        .post(`${path}/approval`)
        .form({
          councilDecisionId: team.decision.id,
          approvedOn: '2021-03-01',
          coverReason,
          rowVersion: 1,
        })
        .loginAs(team.manager)
        .withCsrfToken()
    const page = await client.get(path).loginAs(team.manager)
    page.assertTextIncludes('trūksta 2\u00a0000,00\u00a0€')
    const refused = await approve('')
    refused.assertStatus(422)
    refused.assertTextIncludes('Sprendimas nedengia savivaldybės dalies.')
    assert.equal((await db.from('budget_versions').first()).status, 'draft')
    const approved = await approve('Likusią dalį taryba skirs balandį')
    approved.assertStatus(200)
    const row = await db.from('budget_versions').first()
    assert.deepInclude(row, {
      status: 'approved',
      cover_reason: 'Likusią dalį taryba skirs balandį',
    })
    const event = await db.from('audit_events').where('action', 'budget_version.approved').first()
    assert.include(JSON.stringify(event), 'skirs balandį')
    const shown = await client.get(path).loginAs(team.auditor)
    shown.assertTextIncludes('Likusią dalį taryba skirs balandį')
    const overview = await client.get(`/projects/${team.project.id}`).loginAs(team.finance)
    overview.assertTextIncludes('trūksta 2\u00a0000,00\u00a0€')
  })
})

test.group('The checks of procurement', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('list contracts that are exceeded, reasons given and purchases that look split', async ({
    client,
    assert,
  }) => {
    const { team, period, place } = await withStaff()
    await createLimit('unpublished_survey', 1_000_000)
    const object = { objectName: 'Leidyba', objectKey: 'name leidyba' }
    const one = await createContract(team, { ...object, valueCents: 600_000 })
    const { supplierId } = one
    const run = async () => {
      const results = await runChecks({ projectId: team.project.id, periodId: period.id })
      const found = results.filter(({ check }) =>
        ['contract_exceeded', 'purchase_split'].includes(check.name)
      )
      return found.map(({ rows }) => rows.map(({ reference }) => reference))
    }
    const under = { ...place, contractId: one.id, supplierId, status: 'approved' } as const
    await createExpense(team, { ...under, eligibleCents: 600_000 })
    assert.deepEqual(await run(), [[], []])
    const late = await createExpense(team, {
      ...under,
      eligibleCents: 1_000,
      contractExcessReason: 'Pakeitimas pasirašomas',
    })
    const other = await createContract(team, { ...object, supplierId, valueCents: 600_000 })
    assert.deepEqual(await run(), [
      [one.number, late.reference],
      [one.number, other.number],
    ])
    const overview = await client.get(`/projects/${team.project.id}`).loginAs(team.manager)
    overview.assertTextIncludes('Viršyta 1 sutarties vertė')
    overview.assertTextIncludes('Patikrinti 1 pirkimą')
  })
})
