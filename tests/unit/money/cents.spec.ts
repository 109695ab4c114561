import { test } from '@japa/runner'
import fc from 'fast-check'
import { assertCents, negate, sumCents, toCents } from '#app/money/cents'
import { anyCents, isPlainAmount } from './arbitraries.js'

test.group('Cents', () => {
  test('an amount is a safe whole number and nothing else: {$self}')
    .with([0.1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53)])
    .run(({ assert }, value) => {
      assert.throws(() => assertCents(value), RangeError as any)
      assert.throws(() => sumCents([value]), RangeError as any)
      assert.throws(() => toCents(value), RangeError as any)
      assert.throws(() => negate(value), RangeError as any)
    })

  test('the largest exact amounts are accepted', ({ assert }) => {
    assert.doesNotThrow(() => assertCents(Number.MAX_SAFE_INTEGER))
    assert.doesNotThrow(() => assertCents(Number.MIN_SAFE_INTEGER))
  })

  test('two halves of a cent do not pass as a cent', ({ assert }) => {
    assert.throws(() => sumCents([0.5, 0.5]), /not a whole number of cents/)
    assert.throws(() => sumCents([9_007_199_254_740_990, 0.4]), /not a whole number of cents/)
  })

  test('a sum that can no longer be exact is refused instead of drifting', ({ assert }) => {
    assert.throws(() => sumCents([Number.MAX_SAFE_INTEGER, 1]), /not a whole number of cents/)
    assert.throws(() => sumCents([Number.MAX_SAFE_INTEGER, 1, -1]), /not a whole number of cents/)
  })

  test('a sum does not depend on the order of its amounts', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(anyCents), (amounts) => {
        const sum = sumCents(amounts)
        assert.isTrue(isPlainAmount(sum))
        assert.equal(sumCents([...amounts].reverse()), sum)
        assert.equal(sumCents([sum, ...amounts.map(negate)]), 0)
      })
    )
  })

  test('nothing adds up to zero', ({ assert }) => {
    assert.strictEqual(sumCents([]), 0)
  })

  test('an amount from SQLite or MySQL reads the same: {value}')
    .with([
      { value: 123456, cents: 123456 },
      { value: '123456', cents: 123456 },
      { value: '-123456', cents: -123456 },
      { value: '123456.0000', cents: 123456 },
      { value: 123456n, cents: 123456 },
      { value: null, cents: 0 },
      { value: '0', cents: 0 },
    ])
    .run(({ assert }, { value, cents }) => {
      assert.strictEqual(toCents(value), cents)
    })

  test('a database value that is not whole cents is refused: {$self}')
    .with(['1234.56', '', ' ', '1e3', 'abc', '9007199254740993', '0x10', 12.5])
    .run(({ assert }, value) => {
      assert.throws(() => toCents(value), RangeError as any)
    })

  test('a column that was not selected is a mistake, not zero', ({ assert }) => {
    assert.throws(() => toCents(undefined), TypeError as any)
    assert.throws(() => toCents(true), TypeError as any)
    assert.throws(() => toCents(new Date()), TypeError as any)
  })

  test('zero has no sign', ({ assert }) => {
    for (const zero of [toCents(-0), toCents('-0'), negate(0), sumCents([-0])]) {
      assert.isTrue(isPlainAmount(zero))
    }
  })
})
