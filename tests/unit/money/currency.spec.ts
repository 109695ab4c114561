import { test } from '@japa/runner'
import fc from 'fast-check'
import { toEuro } from '#app/money/currency'
import { anyCents, isPlainAmount } from './arbitraries.js'

/** A rate as { text, units } where units is the rate in steps of 10^-8. */
const anyExchangeRate = fc.bigInt({ min: 1_000_000n, max: 10_000_000_000_000n }).map((units) => {
  const digits = String(units).padStart(9, '0')
  return { units, text: `${digits.slice(0, -8)}.${digits.slice(-8)}` }
})

test.group('Conversion to euro', () => {
  test('{amount} at {rate} is {euro} euro cents')
    .with([
      { amount: 12_345_00, rate: '10.2853', euro: 1200_26 },
      { amount: -12_345_00, rate: '10.2853', euro: -1200_26 },
      { amount: 100_00, rate: '1', euro: 100_00 },
      { amount: 1, rate: '2', euro: 1 },
      { amount: -1, rate: '2', euro: -1 },
      { amount: 1, rate: '2.00000001', euro: 0 },
      { amount: 85_00, rate: '0.85000000', euro: 100_00 },
      { amount: 0, rate: '10.2853', euro: 0 },
    ])
    .run(({ assert }, { amount, rate, euro }) => {
      assert.strictEqual(toEuro(amount, rate), euro)
    })

  test('a currency without cents is converted by its own unit', ({ assert }) => {
    assert.equal(toEuro(16_000, '160', 0), 100_00)
    assert.equal(toEuro(1_234_567, '0.5', 3), 2469_13)
  })

  test('the result is within half a cent of the exact quotient', ({ assert }) => {
    fc.assert(
      fc.property(anyCents, anyExchangeRate, (amount, rate) => {
        const cents = toEuro(amount, rate.text)
        assert.isTrue(isPlainAmount(cents))
        const error = 2n * (BigInt(cents) * rate.units - BigInt(amount) * 100_000_000n)
        assert.isTrue(error >= -rate.units && error <= rate.units)
      })
    )
  })

  test('a credit note converts to the exact mirror of its invoice', ({ assert }) => {
    fc.assert(
      fc.property(anyCents, anyExchangeRate, (amount, rate) => {
        assert.isTrue(isPlainAmount(toEuro(-amount, rate.text)))
        assert.equal(toEuro(amount, rate.text) + toEuro(-amount, rate.text), 0)
      })
    )
  })

  test('a rate that is no positive plain decimal is refused: {$self}')
    .with(['0', '0.0000', '-1', '', '1e3', '10,2853', ' 1', '.5', '5.', 'NaN'])
    .run(({ assert }, rate) => {
      assert.throws(() => toEuro(100, rate), /plain decimal|above zero/)
    })

  test('a fraction of a cent or an odd number of decimals is refused', ({ assert }) => {
    assert.throws(() => toEuro(0.5, '1'), /whole number of cents/)
    assert.throws(() => toEuro(1, '1', 1.5), /currency decimals/)
    assert.throws(() => toEuro(1, '1', 5), /currency decimals/)
    assert.throws(() => toEuro(1, '1', -1), /currency decimals/)
  })
})
