import { test } from '@japa/runner'
import fc from 'fast-check'
import { assessShift, flexibilityOf, type FlexibilityRule } from '#app/finance/what_if/flexibility'

const BY_CATEGORY: FlexibilityRule = {
  categoryLimitBp: 2000,
  totalLimitBp: 0,
  needsApproval: true,
  erdfGrowthBp: 0,
}
const BY_PARTNER: FlexibilityRule = { ...BY_CATEGORY, categoryLimitBp: null, totalLimitBp: 2000 }

const anyBudget = fc.integer({ min: 0, max: 900_000_000 })
const anyLimit = fc.oneof(fc.constantFrom(0, 1000, 2000), fc.integer({ min: 0, max: 10_000 }))

const sameErdf = { baseCents: 100, amountCents: 100 }
const shift = (categoryId: number, baseCents: number, amountCents: number) => ({
  categoryId,
  baseCents,
  amountCents,
})

test.group('An amount beside the limit of 20 %', () => {
  test('{base} → {amount} is {standing}')
    .with([
      { base: 100_00, amount: 100_00, standing: 'within' },
      { base: 100_00, amount: 0, standing: 'within' },
      { base: 100_00, amount: 100_01, standing: 'in_limit' },
      { base: 100_00, amount: 120_00, standing: 'in_limit' },
      { base: 100_00, amount: 120_01, standing: 'over_limit' },
      { base: 99, amount: 118, standing: 'in_limit' },
      { base: 99, amount: 119, standing: 'over_limit' },
      { base: 0, amount: 0, standing: 'within' },
      { base: 0, amount: 1, standing: 'over_limit' },
    ])
    .run(({ assert }, { base, amount, standing }) => {
      assert.equal(flexibilityOf(base, amount, 2000).standing, standing)
    })

  test('has no percent where nothing was approved', ({ assert }) => {
    assert.isNull(flexibilityOf(0, 500, 2000).changeShare)
    assert.equal(flexibilityOf(30_000, 30_550, 2000).changeShare, 183)
  })

  test('never passes the limit by a cent, and one cent more is past it', ({ assert }) => {
    fc.assert(
      fc.property(anyBudget, anyLimit, (base, limit) => {
        const allowed = flexibilityOf(base, 0, limit).allowedCents!
        assert.isAtMost((allowed - base) * 10_000, base * limit)
        assert.isAbove((allowed - base + 1) * 10_000, base * limit)
        assert.notEqual(flexibilityOf(base, allowed, limit).standing, 'over_limit')
        assert.equal(flexibilityOf(base, allowed + 1, limit).standing, 'over_limit')
        assert.equal(flexibilityOf(base, allowed, limit).roomCents, 0)
      })
    )
  })

  test('never gets better by spending more', ({ assert }) => {
    const order = ['within', 'in_limit', 'over_limit']
    fc.assert(
      fc.property(anyBudget, anyBudget, anyBudget, anyLimit, (base, one, other, limit) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        const standing = (amount: number) =>
          order.indexOf(flexibilityOf(base, amount, limit).standing)
        assert.isAtMost(standing(less), standing(more))
      })
    )
  })
})

test.group('A changed budget', () => {
  test('inside the limit is free, past it needs the programme', ({ assert }) => {
    const inside = [shift(1, 1000, 1200), shift(2, 1000, 800)]
    const past = [shift(1, 1000, 1201), shift(2, 1000, 799)]
    assert.equal(assessShift(BY_CATEGORY, inside, sameErdf).verdict, 'free')
    assert.equal(assessShift(BY_CATEGORY, past, sameErdf).verdict, 'needs_approval')
    assert.equal(assessShift(BY_PARTNER, past, sameErdf).verdict, 'free')
    const lenient = { ...BY_CATEGORY, needsApproval: false }
    assert.equal(assessShift(lenient, past, sameErdf).verdict, 'free')
    assert.equal(assessShift(BY_CATEGORY, [shift(1, 1000, 1000)], sameErdf).verdict, 'unchanged')
  })

  test('that grows in total needs the programme unless its rule is about the total', ({
    assert,
  }) => {
    const grown = [shift(1, 1000, 1100)]
    assert.equal(assessShift(BY_CATEGORY, grown, sameErdf).verdict, 'needs_approval')
    assert.equal(assessShift(BY_PARTNER, grown, sameErdf).verdict, 'free')
  })

  test('never takes more of the fund, unless the programme’s rule lets it', ({ assert }) => {
    const more = { baseCents: 850, amountCents: 851 }
    assert.equal(assessShift(BY_PARTNER, [shift(1, 1000, 1001)], more).verdict, 'refused')
    const growing = { ...BY_PARTNER, erdfGrowthBp: 100 }
    assert.equal(assessShift(growing, [shift(1, 1000, 1001)], more).verdict, 'needs_approval')
    fc.assert(
      fc.property(anyBudget, fc.integer({ min: 1, max: 1_000_000 }), (erdf, growth) => {
        const fund = { baseCents: erdf, amountCents: erdf + growth }
        assert.equal(assessShift(BY_CATEGORY, [], fund).verdict, 'refused')
      })
    )
  })

  test('adds up: the changes of its categories are the change of its total', ({ assert }) => {
    const shifts = fc.array(fc.tuple(anyBudget, anyBudget), { maxLength: 12 })
    fc.assert(
      fc.property(shifts, (pairs) => {
        const { categories, total } = assessShift(
          BY_CATEGORY,
          pairs.map(([base, amount], index) => shift(index, base, amount)),
          sameErdf
        )
        const sum = categories.reduce((changes, { changeCents }) => changes + changeCents, 0)
        assert.equal(sum, total.changeCents)
      })
    )
  })

  test('is free exactly when no category and not the total passes its limit', ({ assert }) => {
    const shifts = fc.array(fc.tuple(anyBudget, anyBudget), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(shifts, anyLimit, (pairs, limit) => {
        const rule = { ...BY_CATEGORY, categoryLimitBp: limit }
        const rows = pairs.map(([base, amount], index) => shift(index, base, amount))
        const { verdict, total, categories } = assessShift(rule, rows, sameErdf)
        const isOver = [...categories, total].some(
          ({ amountCents, allowedCents }) => amountCents > allowedCents!
        )
        assert.equal(verdict === 'needs_approval', isOver)
      })
    )
  })
})
