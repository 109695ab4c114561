import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { budgetLeft } from '#app/finance/budget/queries/budget_left'
import { budgetMatrix } from '#app/finance/budget/queries/budget_matrix'
import type Expense from '#app/finance/expenses/models/expense'
import CostCategory from '#app/projects/models/cost_category'
import { budgetStructure } from '#app/finance/budget/queries/budget_structure'
import { reportSums } from '#app/reporting/queries/report_sums'
import { runChecks } from '#app/reporting/checks/run_checks'
import { approvedBudget } from '#tests/factories/budgets'
import { createExpense } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

/** A project whose report holds 3 980.28 of staff in two lines, of which office takes 3 %. */
async function workedExample() {
  const team = await projectWithTeam()
  const { staff, office } = team.categories
  await approvedBudget(team, [
    [staff, team.stages[0]!, 1_000_000],
    [office, team.stages[0]!, 30_000],
  ])
  const period = await createPeriod(team)
  const expense = (costCategoryId: number, cents: number, status: Expense['status'] = 'reported') =>
    createExpense(team, {
      status,
      reportingPeriodId: period.id,
      costCategoryId,
      eligibleCents: cents,
      declaredCents: cents,
    })
  const monthly = await expense(staff.id, 281_478)
  const hourly = await expense(staff.id, 116_550)
  const inside = `/projects/${team.project.id}`
  return { team, period, expense, monthly, hourly, inside }
}

const certify = (expense: Expense, certifiedCents: number) =>
  expense
    .merge({
      status: certifiedCents === expense.declaredCents ? 'certified' : 'certified_in_part',
      certifiedCents,
    })
    .save()

/** The figures with spaces as one types them. */
const plain = (page: string) => page.replace(/[\u00a0\u202f]/g, ' ')

test.group('Flat rates through the screens', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('every page says how the office came about: 3 % of 3 980,28 is 119,40', async ({
    client,
    assert,
  }) => {
    const { team, period, inside } = await workedExample()
    for (const page of ['/budget', `/periods/${period.id}`, '/expenses']) {
      const response = await client.get(`${inside}${page}`).loginAs(team.finance)
      response.assertStatus(200)
      assert.include(plain(response.text()), '3 % nuo „Kategorija staff“: 3 980,28 € → 119,40 €')
    }
  })

  test('when control cuts 1 165,50 of staff the office falls to 84,44: 34,96 less', async ({
    client,
    assert,
  }) => {
    const { team, period, monthly, hourly, inside } = await workedExample()
    await certify(monthly, 281_478)
    await certify(hourly, 0)
    const report = await client.get(`${inside}/periods/${period.id}`).loginAs(team.auditor)
    const words = plain(report.text())
    assert.include(words, '3 % nuo „Kategorija staff“: 3 980,28 € → 119,40 €')
    assert.include(words, 'Po kontrolės: 3 % nuo 2 814,78 € → 84,44 €, 34,96 € mažiau')
    const budget = await client.get(`${inside}/budget`).loginAs(team.manager)
    assert.include(plain(budget.text()), '3 % nuo „Kategorija staff“: 2 814,78 € → 84,44 €')
  })

  test('certified, reported and on the way say the same on the budget page and in reports', async ({
    assert,
  }) => {
    const { team, monthly, expense } = await workedExample()
    await certify(monthly, 281_478)
    await expense(team.categories.staff.id, 33_333, 'submitted')
    const { rows } = await budgetMatrix(team.project.id)
    const office = rows.find(({ code }) => code === 'office')!
    assert.equal(office.total.certifiedCents, 8_444)
    assert.equal(office.total.certifiedCents + office.total.reportedCents, 11_940)
    const { certifiedCents, reportedCents, inApprovalCents } = office.total
    assert.equal(certifiedCents + reportedCents + inApprovalCents, 12_940)
    assert.deepEqual(office.basis, { baseCents: 431_361, derivedCents: 12_940 })
    const { id } = team.categories.office
    const left = await budgetLeft(team.project.id, id, team.stages[0]!.id)
    assert.deepInclude(left, { usedCents: 11_940, inApprovalCents: 1_000, leftCents: 17_060 })
  })

  test('staff may be 20 % of all other direct costs, with office on that', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const { staff, travel, external } = team.categories
    await staff.merge({ flatRateBp: 2000, flatRateOfOthers: true }).save()
    const period = await createPeriod(team)
    for (const [category, cents] of [
      [travel, 154_536],
      [external, 484_000],
    ] as const) {
      await createExpense(team, {
        status: 'reported',
        reportingPeriodId: period.id,
        costCategoryId: category.id,
        eligibleCents: cents,
        declaredCents: cents,
      })
    }
    const { categories } = await budgetStructure(team.project.id)
    const sums = await reportSums(team.project.id, categories)
    const declared = (code: string) => {
      const { id } = categories.find((category) => category.code === code)!
      return sums.filter((sum) => sum.costCategoryId === id).map((sum) => sum.declaredCents)
    }
    assert.deepEqual(declared('staff'), [127_707])
    assert.deepEqual(declared('office'), [3_831])
    const { rows } = await budgetMatrix(team.project.id)
    assert.deepEqual(
      rows.map(({ code, total }) => [code, total.reportedCents]),
      [
        ['staff', 127_707],
        ['office', 3_831],
        ['travel', 154_536],
        ['external', 484_000],
        ['equipment', 0],
      ]
    )
    const page = await client
      .get(`/projects/${team.project.id}/periods/${period.id}`)
      .loginAs(team.finance)
    const words = plain(page.text())
    assert.include(words, '20 % nuo visų kitų tiesioginių išlaidų: 6 385,36 € → 1 277,07 €')
    assert.include(words, '3 % nuo „Kategorija staff“: 1 277,07 € → 38,31 €')
  })

  test('a real cost in a flat-rate category is found: it would be funded twice', async ({
    assert,
  }) => {
    const { team, period, expense } = await workedExample()
    const rent = await expense(team.categories.office.id, 5_000)
    const doubled = async () => {
      const results = await runChecks({ projectId: team.project.id, periodId: period.id })
      return results.find(({ check }) => check.name === 'flat_rate_doubled')!.rows
    }
    assert.deepEqual(
      (await doubled()).map(({ expenseId }) => expenseId),
      [rent.id]
    )
    await rent.delete()
    assert.deepEqual(await doubled(), [])
    const { staff, travel } = team.categories
    const trip = await expense(travel.id, 10_000)
    await travel.merge({ validTo: '2021-06-30' }).save()
    await CostCategory.create({
      programmeId: team.programme.id,
      code: 'travel',
      position: 3,
      nameLt: 'Kelionės',
      nameEn: 'Travel',
      needsInvoice: false,
      flatRateBp: 1500,
      flatRateOfId: staff.id,
      validFrom: '2021-07-01',
    })
    assert.deepEqual(
      (await doubled()).map(({ expenseId }) => expenseId),
      [trip.id]
    )
  })
})
