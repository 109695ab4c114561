import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { reportContracts } from '#app/reporting/queries/report_contracts'
import { sayIn } from '#app/reporting/say'
import { amend, createContract, createLimit } from '#tests/factories/contracts'
import { createExpense } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

const READER = {
  locale: 'lt' as const,
  say: sayIn('lt'),
  name: 'Finansininkė',
  now: new Date('2022-01-10T10:00:00Z'),
  seesSensitive: true,
}

test.group('The contracts of a report', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are those of its lines, with what earlier reports and this one took', async ({
    assert,
  }) => {
    const team = await projectWithTeam()
    const first = await createPeriod(team)
    const second = await createPeriod(team, {
      number: 2,
      startsOn: '2021-09-01',
      endsOn: '2021-12-31',
      partnerDueOn: '2022-01-31',
    })
    const contract = await createContract(team)
    await createContract(team)
    await amend(contract, -50_000)
    const under = { contractId: contract.id, supplierId: contract.supplierId }
    const add = (periodId: number, eligibleCents: number, given = {}) =>
      createExpense(team, {
        ...under,
        reportingPeriodId: periodId,
        eligibleCents,
        status: 'approved',
        ...given,
      })
    await add(first.id, 300_000, { status: 'certified', certifiedCents: 200_000 })
    await add(second.id, 100_000, { contractExcessReason: 'Skubus darbas' })
    await add(second.id, 7_000, { status: 'submitted' })
    const read = (periodId: number, before: number[]) =>
      reportContracts(team.project.id, periodId, before, READER)
    const [line, ...others] = await read(second.id, [first.id])
    assert.lengthOf(others, 0)
    assert.deepInclude(line, {
      number: contract.number,
      signedCents: 1_000_000,
      amendedCents: -50_000,
      // the invoice counts, not what control left of it
      usedBeforeCents: 300_000,
      thisReportCents: 100_000,
      excessReasons: ['Skubus darbas'],
      alarm: null,
    })
    assert.deepInclude((await read(first.id, []))[0], {
      usedBeforeCents: 0,
      thisReportCents: 300_000,
    })
    await createLimit('unpublished_survey', 900_000)
    const [alarmed] = await read(second.id, [first.id])
    assert.include(alarmed!.alarm, contract.number)
  })

  test('are none where no line was paid under one', async ({ assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    await createContract(team)
    assert.isEmpty(await reportContracts(team.project.id, period.id, [], READER))
  })
})
