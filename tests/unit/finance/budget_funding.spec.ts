import { test } from '@japa/runner'
import fc from 'fast-check'
import { splitCofinancing } from '#app/money/cofinancing'
import {
  fundingOf,
  fundingProblems,
  sourceTotal,
  SOURCES,
  type TypedFunding,
} from '#app/finance/budget/budget_funding'
import { shiftStages } from '#app/finance/budget/stage_shift'

const anyStages = fc
  .array(fc.integer({ min: 0, max: 900_000_000 }), { maxLength: 6 })
  .map((totals) => totals.map((totalCents, index) => ({ stageId: index + 1, totalCents })))
const anyRate = fc.oneof(
  fc.constantFrom(0, 7000, 8500, 10_000),
  fc.integer({ min: 0, max: 10_000 })
)
const anyTyped = fc.array(
  fc.record({
    stageId: fc.integer({ min: 1, max: 6 }),
    source: fc.constantFrom('erdf' as const, 'state' as const, 'other' as const),
    amountCents: fc.integer({ min: 0, max: 900_000_000 }),
  }),
  { maxLength: 8 }
)

test.group('Who pays a budget', () => {
  test('50 000.00 at 85 % is 42 500.00 of the fund and 7 500.00 of the city', ({ assert }) => {
    const stages = [
      { stageId: 1, totalCents: 18_000_01 },
      { stageId: 2, totalCents: 31_999_99 },
    ]
    const funding = fundingOf(stages, 8500, [])
    assert.equal(sourceTotal(funding, 'erdf'), 42_500_00)
    assert.equal(sourceTotal(funding, 'city'), 7_500_00)
  })

  test('follows the rate to the cent where nothing is typed', ({ assert }) => {
    fc.assert(
      fc.property(anyStages, anyRate, (stages, rate) => {
        const funding = fundingOf(stages, rate, [])
        const total = stages.reduce((sum, { totalCents }) => sum + totalCents, 0)
        assert.equal(sourceTotal(funding, 'erdf'), splitCofinancing(total, rate).erdf)
        assert.deepEqual(fundingProblems(stages, rate, funding), [])
      })
    )
  })

  test('adds up to every stage, whatever is typed', ({ assert }) => {
    fc.assert(
      fc.property(anyStages, anyRate, anyTyped, (stages, rate, typed) => {
        const funding = fundingOf(stages, rate, typed)
        for (const { stageId, totalCents } of stages) {
          const sum = SOURCES.reduce(
            (parts, source) => parts + sourceTotal(funding, source, stageId),
            0
          )
          assert.equal(sum, totalCents)
        }
      })
    )
  })

  test('tells a stage whose sources pass it and a fund above its rate', ({ assert }) => {
    const stages = [{ stageId: 1, totalCents: 1000 }]
    const problems = (typed: TypedFunding[]) =>
      fundingProblems(stages, 8500, fundingOf(stages, 8500, typed))
    const of = (source: TypedFunding['source'], amountCents: number) => ({
      stageId: 1,
      source,
      amountCents,
    })
    assert.deepEqual(problems([of('state', 151)]), [
      { kind: 'over_stage', stageId: 1, overCents: 1 },
    ])
    assert.deepEqual(problems([of('erdf', 851)]), [
      { kind: 'over_rate', mostCents: 850, overCents: 1 },
    ])
    assert.deepEqual(problems([of('erdf', 700), of('state', 300)]), [])
  })
})

test.group('Stages brought to another total', () => {
  const anyAmounts = fc.array(fc.integer({ min: 0, max: 900_000 }), { minLength: 1, maxLength: 5 })

  test('change from the last one backwards', ({ assert }) => {
    assert.deepEqual(shiftStages([100, 200], 350), [100, 250])
    assert.deepEqual(shiftStages([100, 200], 150), [100, 50])
    assert.deepEqual(shiftStages([100, 200], 40), [40, 0])
    assert.throws(() => shiftStages([], 1), RangeError)
    assert.throws(() => shiftStages([1], -1), RangeError)
  })

  test('add up to it and none falls below zero', ({ assert }) => {
    fc.assert(
      fc.property(anyAmounts, fc.integer({ min: 0, max: 5_000_000 }), (stages, total) => {
        const shifted = shiftStages(stages, total)
        assert.equal(
          shifted.reduce((sum, cents) => sum + cents, 0),
          total
        )
        assert.isTrue(shifted.every((cents) => cents >= 0))
      })
    )
  })
})
