import { test } from '@japa/runner'
import fc from 'fast-check'
import { budgetPosition } from '#app/finance/budget/budget_use'
import {
  deriveFlatRates,
  flatRateBasis,
  flatRateByStage,
  type CellUse,
} from '#app/finance/budget/flat_rates'

const STAFF = 1
const OFFICE = { id: 2, flatRateBp: 300, baseIds: [STAFF] }

function staff(given: Partial<CellUse>): CellUse {
  return {
    costCategoryId: STAFF,
    stageId: 1,
    periodId: 1,
    certifiedCents: 0,
    reportedCents: 0,
    inApprovalCents: 0,
    ...given,
  }
}

test.group('Flat-rate categories', () => {
  test('office is 3 % of staff, cut to the cent: 3 980.28 gives 119.40', ({ assert }) => {
    const [office] = deriveFlatRates([staff({ certifiedCents: 398_028 })], [OFFICE])
    assert.deepEqual(office, { ...staff({ certifiedCents: 119_40 }), costCategoryId: OFFICE.id })
  })

  test('when control cuts staff by 1 165.50, office falls to 84.44', ({ assert }) => {
    const [office] = deriveFlatRates([staff({ certifiedCents: 281_478 })], [OFFICE])
    assert.equal(office!.certifiedCents, 84_44)
  })

  test('each report is cut on its own', ({ assert }) => {
    const half = { certifiedCents: 50 }
    const office = deriveFlatRates([staff(half), staff({ ...half, periodId: 2 })], [OFFICE])
    assert.deepEqual(
      office.map((use) => [use.periodId, use.certifiedCents]),
      [
        [1, 1],
        [2, 1],
      ]
    )
  })

  test('the stages of one report share its amount and add up to it', ({ assert }) => {
    const shares = flatRateByStage(
      new Map([
        [1, 116_550],
        [2, 281_478],
      ]),
      300
    )
    assert.deepEqual(
      [...shares],
      [
        [1, 34_96],
        [2, 84_44],
      ]
    )
  })

  test('certified, reported and on the way add up to the cut of the whole base', ({ assert }) => {
    const amount = fc.integer({ min: 0, max: 10_000_000 })
    const rows = fc.array(fc.tuple(amount, amount, amount), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 10_000 }), (given, rate) => {
        const uses = given.map(([certifiedCents, reportedCents, inApprovalCents], index) =>
          staff({ stageId: index, certifiedCents, reportedCents, inApprovalCents })
        )
        const derived = deriveFlatRates(uses, [{ ...OFFICE, flatRateBp: rate }])
        const base = given.flat().reduce((sum, cents) => sum + cents, 0)
        const parts = derived.flatMap((use) => [
          use.certifiedCents,
          use.reportedCents,
          use.inApprovalCents,
        ])
        assert.equal(
          parts.reduce((sum, cents) => sum + cents, 0),
          Number((BigInt(base) * BigInt(rate)) / 10_000n)
        )
        assert.isTrue(parts.every((cents) => cents >= 0))
      })
    )
  })
})

test.group('Flat rates that stand on others', () => {
  const TRAVEL = 5
  const EXTERNAL = 6
  const STAFF_RATE = { id: STAFF, flatRateBp: 2000, baseIds: [TRAVEL, EXTERNAL] }

  test('staff is 20 % of the other direct costs, and office 3 % of that staff', ({ assert }) => {
    const others = [
      staff({ costCategoryId: TRAVEL, reportedCents: 154_536 }),
      staff({ costCategoryId: EXTERNAL, reportedCents: 484_001 }),
    ]
    const derived = deriveFlatRates(others, [STAFF_RATE, OFFICE])
    assert.deepEqual(
      derived.map((use) => [use.costCategoryId, use.reportedCents]),
      [
        [STAFF, 127_707],
        [OFFICE.id, 3_831],
      ]
    )
    assert.deepEqual(flatRateBasis(OFFICE, [...others, ...derived]), {
      baseCents: 127_707,
      derivedCents: 3_831,
    })
  })

  test('both are cut once on a report’s total, whatever its stages, categories and steps', ({
    assert,
  }) => {
    const amount = fc.integer({ min: 0, max: 10_000_000 })
    const use = fc.record({
      costCategoryId: fc.constantFrom(TRAVEL, EXTERNAL),
      stageId: fc.integer({ min: 1, max: 3 }),
      periodId: fc.constantFrom(1, 2, null),
      certifiedCents: amount,
      reportedCents: amount,
      inApprovalCents: amount,
    })
    const rate = fc.integer({ min: 1, max: 10_000 })
    const whole = (uses: CellUse[]) =>
      uses.reduce(
        (sum, one) => sum + one.certifiedCents + one.reportedCents + one.inApprovalCents,
        0
      )
    const cut = (cents: number, bp: number) => Number((BigInt(cents) * BigInt(bp)) / 10_000n)
    fc.assert(
      fc.property(fc.array(use, { maxLength: 12 }), rate, rate, (uses, staffBp, officeBp) => {
        const rates = [
          { ...STAFF_RATE, flatRateBp: staffBp },
          { ...OFFICE, flatRateBp: officeBp },
        ]
        const derived = deriveFlatRates(uses, rates)
        for (const periodId of new Set(uses.map((one) => one.periodId))) {
          const of = (id: number) =>
            derived.filter((one) => one.periodId === periodId && one.costCategoryId === id)
          const base = whole(uses.filter((one) => one.periodId === periodId))
          assert.equal(whole(of(STAFF)), cut(base, staffBp))
          assert.equal(whole(of(OFFICE.id)), cut(cut(base, staffBp), officeBp))
        }
        assert.isTrue(
          derived.every(
            (one) => Math.min(one.certifiedCents, one.reportedCents, one.inApprovalCents) >= 0
          )
        )
      })
    )
  })
})

test.group('A budget position', () => {
  test('certified 10 400.74 of 50 000.00 is 20.80 % used and leaves 39 599.26', ({ assert }) => {
    const position = budgetPosition(5_000_000, {
      certifiedCents: 1_040_074,
      reportedCents: 0,
      inApprovalCents: 0,
    })
    assert.deepInclude(position, { usedCents: 1_040_074, leftCents: 3_959_926, usedShare: 2080 })
  })

  test('what is on the way is not free any more, but is not used yet', ({ assert }) => {
    const position = budgetPosition(100, {
      certifiedCents: 10,
      reportedCents: 20,
      inApprovalCents: 90,
    })
    assert.deepInclude(position, {
      usedCents: 30,
      inApprovalCents: 90,
      leftCents: -20,
      usedShare: 3000,
    })
  })

  test('a rate that changed between reports is claimed once in each', ({ assert }) => {
    const old = { ...OFFICE, id: 2, validFrom: '2014-01-01', validTo: '2021-12-31' }
    const later = { ...OFFICE, id: 3, flatRateBp: 500, validFrom: '2022-01-01', validTo: null }
    const ends = new Map([
      [1, '2021-12-31'],
      [2, '2022-12-31'],
    ])
    const pay = { reportedCents: 100_000 }
    const uses = [staff(pay), staff({ ...pay, periodId: 2 }), staff({ ...pay, periodId: null })]
    const derived = deriveFlatRates(uses, [old, later], ends)
    assert.deepEqual(
      derived.map((use) => [use.periodId, use.costCategoryId, use.reportedCents]),
      [
        [1, 2, 3_000],
        [2, 3, 5_000],
        [null, 3, 5_000],
      ]
    )
  })
})
