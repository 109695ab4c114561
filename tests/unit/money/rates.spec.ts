import { test } from '@japa/runner'
import fc from 'fast-check'
import { assertRate, percentOf, percentUsed } from '#app/money/rates'
import { divideDown, divideHalfUp } from '#app/money/rounding'
import { anyCents, anyRate, isPlainAmount } from './arbitraries.js'

test.group('Rates', () => {
  test('a rate is whole basis points between 0 and 100 %: {$self}')
    .with([-1, 10_001, 0.85, 8500.5, Number.NaN])
    .run(({ assert }, rate) => {
      assert.throws(() => assertRate(rate), /not a rate/)
      assert.throws(() => percentOf(100, rate), /not a rate/)
    })

  test('{part} of {whole} is {percent} basis points, a half goes up')
    .with([
      { part: 1_040_074, whole: 5_000_000, percent: 2080 },
      { part: 1, whole: 3, percent: 3333 },
      { part: 2, whole: 3, percent: 6667 },
      { part: 1, whole: 20_000, percent: 1 },
      { part: 1, whole: 20_001, percent: 0 },
      { part: -1, whole: 20_000, percent: -1 },
      { part: 1, whole: -20_000, percent: -1 },
      { part: -1, whole: -20_000, percent: 1 },
      { part: 150, whole: 100, percent: 15_000 },
      { part: 0, whole: 100, percent: 0 },
    ])
    .run(({ assert }, { part, whole, percent }) => {
      assert.strictEqual(percentUsed(part, whole), percent)
    })

  test('a share of nothing is no number, not 100 %', ({ assert }) => {
    assert.isNull(percentUsed(5, 0))
    assert.isNull(percentUsed(0, 0))
  })

  test('a share of an amount is rounded half-up, the same for invoice and credit note', ({
    assert,
  }) => {
    assert.equal(percentOf(50, 100), 1)
    assert.equal(percentOf(49, 100), 0)
    assert.equal(percentOf(-50, 100), -1)
    fc.assert(
      fc.property(anyCents, anyRate, (base, rate) => {
        const share = percentOf(base, rate)
        assert.isTrue(isPlainAmount(share))
        assert.isTrue(isPlainAmount(percentOf(-base, rate)))
        assert.equal(percentOf(-base, rate) + share, 0)
        const error = BigInt(share) * 10_000n - BigInt(base) * BigInt(rate)
        assert.isTrue(error >= -5_000n && error <= 5_000n)
      })
    )
  })

  test('a division keeps every digit of amounts whose product passes 2^53', ({ assert }) => {
    assert.equal(percentOf(Number.MAX_SAFE_INTEGER, 9_999), 9_006_298_534_815_517)
    assert.equal(divideDown(-(10n ** 20n) - 1n, 10n ** 5n), -1_000_000_000_000_000)
    assert.equal(divideHalfUp(10n ** 20n + 50_000n, 10n ** 5n), 1_000_000_000_000_001)
  })

  test('a result that cannot be exact is refused', ({ assert }) => {
    assert.throws(() => divideDown(10n ** 20n, 1n), /too large/)
    assert.throws(() => divideHalfUp(1n, 0n), /Cannot divide/)
    assert.throws(() => divideDown(1n, -1n), /Cannot divide/)
  })
})
