import { test } from '@japa/runner'
import fc from 'fast-check'
import { splitCofinancing, splitOnRunningTotal } from '#app/money/cofinancing'
import { anyCents, anyRate, isPlainAmount } from './arbitraries.js'

test.group('Co-financing', () => {
  test('splits {total} at {rate} into {erdf} of the fund and {own} of the city')
    .with([
      { total: 0, rate: 8500, erdf: 0, own: 0 },
      { total: -0, rate: 8500, erdf: 0, own: 0 },
      { total: 1, rate: 8500, erdf: 0, own: 1 },
      { total: -1, rate: 8500, erdf: 0, own: -1 },
      { total: 100_01, rate: 8500, erdf: 85_00, own: 15_01 },
      { total: -100_01, rate: 8500, erdf: -85_00, own: -15_01 },
      { total: -33_33, rate: 7000, erdf: -23_33, own: -10_00 },
      { total: 5_000_000, rate: 8500, erdf: 4_250_000, own: 750_000 },
      { total: 123, rate: 0, erdf: 0, own: 123 },
      { total: 123, rate: 10_000, erdf: 123, own: 0 },
    ])
    .run(({ assert }, { total, rate, erdf, own }) => {
      assert.deepEqual(splitCofinancing(total, rate), { erdf, own })
    })

  test('fund and city always add up, the fund never gets more than its rate', ({ assert }) => {
    fc.assert(
      fc.property(anyCents, anyRate, (total, rate) => {
        const { erdf, own } = splitCofinancing(total, rate)
        assert.isTrue(isPlainAmount(erdf) && isPlainAmount(own))
        assert.equal(erdf + own, total)
        const cut = BigInt(Math.abs(total)) * BigInt(rate) - BigInt(Math.abs(erdf)) * 10_000n
        assert.isTrue(cut >= 0n && cut < 10_000n)
      })
    )
  })

  test('a correction of the whole claim undoes it to the cent', ({ assert }) => {
    fc.assert(
      fc.property(anyCents, anyRate, (total, rate) => {
        const claim = splitCofinancing(total, rate)
        const correction = splitCofinancing(-total, rate)
        assert.isTrue(isPlainAmount(correction.erdf) && isPlainAmount(correction.own))
        assert.equal(claim.erdf + correction.erdf, 0)
        assert.equal(claim.own + correction.own, 0)
      })
    )
  })

  test('a total that has a float in it, or an impossible rate, is refused', ({ assert }) => {
    assert.throws(() => splitCofinancing(100.5, 8500), /whole number of cents/)
    assert.throws(() => splitCofinancing(100, 8500.5), /not a rate/)
    assert.throws(() => splitCofinancing(100, 10_001), /not a rate/)
  })

  test('claims split on the running total add up to the split of their sum', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(anyCents, { maxLength: 12 }), anyRate, (claims, rate) => {
        const sum = { total: 0, erdf: 0, own: 0 }
        for (const claim of claims) {
          const split = splitOnRunningTotal(sum.total, claim, rate)
          assert.isTrue(isPlainAmount(split.erdf) && isPlainAmount(split.own))
          assert.equal(split.erdf + split.own, claim)
          sum.total += claim
          sum.erdf += split.erdf
          sum.own += split.own
        }
        assert.deepEqual({ erdf: sum.erdf, own: sum.own }, splitCofinancing(sum.total, rate))
      })
    )
  })
})
