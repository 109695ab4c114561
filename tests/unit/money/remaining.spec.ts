import { test } from '@japa/runner'
import fc from 'fast-check'
import { remainingBudget } from '#app/money/remaining'
import { isPlainAmount } from './arbitraries.js'

test.group('Remaining budget', () => {
  test('what is certified, in control and submitted stands apart, and the rest is left', ({
    assert,
  }) => {
    const use = { certified: 300_00, inControl: 200_00, submitted: 100_00 }
    assert.deepEqual(remainingBudget(1000_00, use), {
      budget: 1000_00,
      certified: 300_00,
      inControl: 200_00,
      submitted: 100_00,
      used: 600_00,
      remaining: 400_00,
      usedShare: 6000,
    })
  })

  test('an overspent budget shows how far it is overspent', ({ assert }) => {
    const position = remainingBudget(100_00, { certified: 150_00, inControl: 0, submitted: 0 })
    assert.equal(position.remaining, -50_00)
    assert.equal(position.usedShare, 15_000)
  })

  test('a category without budget has no percentage', ({ assert }) => {
    const position = remainingBudget(0, { certified: 0, inControl: 0, submitted: 0 })
    assert.strictEqual(position.remaining, 0)
    assert.isNull(position.usedShare)
  })

  test('used and remaining always make the budget', ({ assert }) => {
    const amounts = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 })
    const budgets = fc.nat(10_000_000_000)
    fc.assert(
      fc.property(budgets, amounts, amounts, amounts, (budget, certified, inControl, submitted) => {
        const position = remainingBudget(budget, { certified, inControl, submitted })
        assert.equal(position.used, certified + inControl + submitted)
        assert.equal(position.used + position.remaining, budget)
        assert.isTrue(isPlainAmount(position.used) && isPlainAmount(position.remaining))
      })
    )
  })

  test('a float in any amount is refused', ({ assert }) => {
    const use = { certified: 0, inControl: 0, submitted: 0 }
    assert.throws(() => remainingBudget(0.5, use), /whole number of cents/)
    assert.throws(() => remainingBudget(1, { ...use, submitted: 0.5 }), /whole number of cents/)
  })
})
