import { test } from '@japa/runner'
import fc from 'fast-check'
import { flatRate } from '#app/money/flat_rate'
import { anyCents, anyRate, isPlainAmount } from './arbitraries.js'

test.group('Flat-rate categories', () => {
  test('{rate} basis points of {base} are {amount}: cut to the cent, never rounded up')
    .with([
      { base: 3980_28, rate: 300, amount: 119_40 },
      { base: 2814_78, rate: 300, amount: 84_44 },
      { base: -3980_28, rate: 300, amount: -119_40 },
      { base: 33, rate: 300, amount: 0 },
      { base: 0, rate: 300, amount: 0 },
      { base: 100, rate: 0, amount: 0 },
    ])
    .run(({ assert }, { base, rate, amount }) => {
      assert.strictEqual(flatRate(base, rate), amount)
    })

  test('never more than the rate allows, and a correction takes back exactly what was given', ({
    assert,
  }) => {
    fc.assert(
      fc.property(anyCents, anyRate, (base, rate) => {
        const amount = flatRate(base, rate)
        assert.isTrue(isPlainAmount(amount) && isPlainAmount(flatRate(-base, rate)))
        const cut = BigInt(Math.abs(base)) * BigInt(rate) - BigInt(Math.abs(amount)) * 10_000n
        assert.isTrue(cut >= 0n && cut < 10_000n)
        assert.equal(flatRate(-base, rate) + amount, 0)
      })
    )
  })
})
