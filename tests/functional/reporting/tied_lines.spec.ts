import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { financialReportData } from '#app/reporting/queries/financial_report_data'
import { listPeriods } from '#app/reporting/queries/list_periods'
import { sayIn } from '#app/reporting/say'
import { createExpense } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

test.group('Lines that are tied to others', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('say in the list of expenditure what they correct, and what they are a share of', async ({
    assert,
  }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const within = { status: 'approved', reportingPeriodId: period.id } as const
    const original = await createExpense(team, { ...within, eligibleCents: 10_001 })
    await createExpense(team, {
      ...within,
      kind: 'correction',
      correctsId: original.id,
      comment: 'Grąžinta prekė',
      eligibleCents: -4_000,
    })
    await createExpense(team, {
      ...within,
      kind: 'recharge',
      rechargeOf: 'NS-15',
      rechargeBaseCents: 100_000,
      rechargeShareBp: 1_250,
      rechargeMethod: '15 iš 120 m²',
      eligibleCents: 12_500,
    })
    const periods = await listPeriods(team.project.id)
    const report = await financialReportData(team.project.id, periods[0]!, periods, {
      locale: 'lt',
      say: sayIn('lt'),
      name: '',
      now: new Date(),
      seesSensitive: true,
    })
    const lines = await Array.fromAsync(report.lines())
    assert.deepEqual(
      lines.map(({ declaredCents, comment }) => [declaredCents, comment]),
      [
        [10_001, null],
        [-4_000, `Koreguoja ${original.reference}. Grąžinta prekė`],
        [
          12_500,
          'Dalis bendrų išlaidų: 12,5\u00a0% nuo 1\u00a0000,00\u00a0€ (NS-15; 15 iš 120 m²).',
        ],
      ]
    )
    const erdf = lines.reduce((sum, line) => sum + line.erdfCents, 0)
    assert.equal(erdf, Math.floor(((10_001 - 4_000 + 12_500) * 85) / 100))
  })
})
