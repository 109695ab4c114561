import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { fixedShare, hourlyRate, hoursCost } from '#app/money/staff_cost'
import { toEuro } from '#app/money/currency'
import { budgetMatrix } from '#app/finance/budget/queries/budget_matrix'
import { listPeriods } from '#app/reporting/queries/list_periods'
import { financialReportData } from '#app/reporting/queries/financial_report_data'
import type Expense from '#app/finance/expenses/models/expense'
import { approvedBudget } from '#tests/factories/budgets'
import { createExpense } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

type Given = Parameters<typeof projectWithTeam>[0]

/** The worked example of the domain rules, entered as expenses: budget 50 000.00, office 3 % of staff. */
async function workedExample(given: Given = {}) {
  const team = await projectWithTeam(given)
  const { staff, travel, external } = team.categories
  const [stage] = team.stages
  await approvedBudget(team, [
    [staff, stage!, 2_000_000],
    [travel, stage!, 1_000_000],
    [external, stage!, 2_000_000],
  ])
  const period = await createPeriod(team)
  const held = { status: 'reported', reportingPeriodId: period.id } as const
  const expense = (costCategoryId: number, cents: number, more: Partial<Expense> = {}) =>
    createExpense(team, {
      ...held,
      costCategoryId,
      eligibleCents: cents,
      declaredCents: cents,
      ...more,
    })

  const monthly = await expense(staff.id, 6 * fixedShare(234_567, 2000))
  const hourly = await expense(staff.id, hoursCost(hourlyRate(3_182_040), 6300))
  const krona = {
    currency: 'SEK',
    exchangeRate: '10.2853',
    netCents: 1_234_500,
    eligibleCents: 1_234_500,
  }
  const flight = await expense(travel.id, 0, {
    ...krona,
    declaredCents: toEuro(1_234_500, '10.2853'),
  })
  const hotel = await expense(travel.id, 34_510)
  const experts = await expense(external.id, 484_000, { netCents: 400_000, vatCents: 84_000 })
  const all = [monthly, hourly, flight, hotel, experts]
  const reader = {
    locale: 'lt' as const,
    say: (key: string) => key,
    name: 'FLC',
    now: new Date(),
    seesSensitive: true,
  }
  const report = async () => {
    const periods = await listPeriods(team.project.id)
    const { lines, ...data } = await financialReportData(
      team.project.id,
      periods[0]!,
      periods,
      reader
    )
    return { ...data, lines: await Array.fromAsync(lines()) }
  }
  return { team, all, monthly, hourly, hotel, report }
}

function certify(expense: Expense, certifiedCents = expense.declaredCents) {
  const isWhole = certifiedCents === expense.declaredCents
  return expense
    .merge({ status: isWhole ? 'certified' : 'certified_in_part', certifiedCents })
    .save()
}

const sum = (numbers: (number | null)[]) =>
  numbers.reduce<number>((total, cents) => total + (cents ?? 0), 0)

test.group('The worked example through the database', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('declares 10 485.04 with 119.40 of office, and its lines carry the fund’s part', async ({
    assert,
  }) => {
    const { report } = await workedExample()
    const { categories, stages, erdf, lines } = await report()
    assert.deepEqual(
      categories.map((category) => [category.code, category.thisReportCents]),
      [
        ['staff', 398_028],
        ['office', 11_940],
        ['travel', 154_536],
        ['external', 484_000],
        ['equipment', 0],
      ]
    )
    assert.equal(sum(stages.map((stage) => stage.thisReportCents)), 1_048_504)
    assert.equal(sum(lines.map((line) => line.declaredCents)), 1_048_504)
    assert.equal(erdf.budgetCents, 4_250_000)
    assert.equal(erdf.thisReportCents, 891_228)
    assert.equal(sum(lines.map((line) => line.erdfCents)), 891_228)
  })

  test('certifies 10 400.74: ERDF 8 840.62, city 1 560.12, 20.80 % used, 39 599.26 left', async ({
    assert,
  }) => {
    const { team, all, hotel, report } = await workedExample()
    for (const expense of all) await certify(expense)
    await certify(hotel, hotel.declaredCents - 8_430)
    const { categories, erdf, lines } = await report()
    const certified = sum(categories.map((category) => category.certifiedCents))
    assert.equal(certified, 1_040_074)
    assert.equal(erdf.certifiedCents, 884_062)
    assert.equal(certified - erdf.certifiedCents, 156_012)
    assert.equal(sum(lines.map((line) => line.deductedCents)), 8_430)
    const { total, split } = await budgetMatrix(team.project.id)
    assert.deepInclude(total, { usedCents: 1_040_074, leftCents: 3_959_926, usedShare: 2080 })
    assert.deepEqual(split.used, { erdf: 884_062, own: 156_012 })
  })

  test('at 70 % gives ERDF 7 280.51 and city 3 120.23', async ({ assert }) => {
    const { all, hotel, report } = await workedExample({ erdfRateBp: 7000 })
    for (const expense of all) await certify(expense)
    await certify(hotel, hotel.declaredCents - 8_430)
    const { erdf, categories } = await report()
    assert.equal(erdf.certifiedCents, 728_051)
    assert.equal(
      sum(categories.map((category) => category.certifiedCents)) - erdf.certifiedCents,
      312_023
    )
  })

  test('drops the office to 84.44 when control cuts 1 165.50 of staff', async ({ assert }) => {
    const { team, all, hourly, report } = await workedExample()
    for (const expense of all) await certify(expense)
    await certify(hourly, 0)
    const { categories, lines } = await report()
    const office = categories.find((category) => category.code === 'office')!
    assert.equal(office.thisReportCents, 11_940)
    assert.equal(office.certifiedCents, 8_444)
    const line = lines.find((one) => one.costForm === 'flat_rate')!
    assert.deepInclude(line, { declaredCents: 11_940, certifiedCents: 8_444, deductedCents: 3_496 })
    const matrix = await budgetMatrix(team.project.id)
    assert.equal(matrix.rows.find((row) => row.code === 'office')!.total.usedCents, 8_444)
  })
})
