import { test } from '@japa/runner'
import fc from 'fast-check'
import { negate, sumCents } from '#app/money/cents'
import { splitCofinancing } from '#app/money/cofinancing'
import { distribute, distributeErdf } from '#app/money/distribute'
import { anyCents, anyLines, anyRate, isPlainAmount } from './arbitraries.js'

/** The same rule written the slow and obvious way: BigInt throughout and a full sort. Totals and sums above zero only. */
function distributeSlowly(total: number, weights: readonly number[]): number[] {
  const whole = BigInt(sumCents(weights))
  const shares = weights.map((weight, line) => {
    const product = BigInt(weight) * BigInt(total)
    const remainder = ((product % whole) + whole) % whole
    return { line, part: (product - remainder) / whole, remainder }
  })
  const left = total - Number(shares.reduce((sum, { part }) => sum + part, 0n))
  const byLoss = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.line - b.line : a.remainder < b.remainder ? 1 : -1
  )
  for (const share of byLoss.slice(0, left)) share.part += 1n
  return shares.map(({ part }) => Number(part))
}

test.group('Distribution over lines', () => {
  test('{total} over {weights} gives {parts}')
    .with([
      { total: 100, weights: [1, 1, 1], parts: [34, 33, 33] },
      { total: 200, weights: [1, 1, 1], parts: [67, 67, 66] },
      { total: -100, weights: [1, 1, 1], parts: [-34, -33, -33] },
      { total: 100, weights: [-1, -1, -1], parts: [34, 33, 33] },
      { total: 10, weights: [1, 2, 4], parts: [1, 3, 6] },
      { total: 85, weights: [150, -50], parts: [128, -43] },
      { total: 5, weights: [0, 7, 0], parts: [0, 5, 0] },
      { total: 0, weights: [3, -3], parts: [0, 0] },
      { total: 0, weights: [0, 0], parts: [0, 0] },
      { total: 0, weights: [], parts: [] },
    ])
    .run(({ assert }, { total, weights, parts }) => {
      assert.deepEqual(distribute(total, weights), parts)
    })

  test('an amount has nowhere to go when the weights add up to zero', ({ assert }) => {
    assert.throws(() => distribute(1, []), /add up to 0/)
    assert.throws(() => distribute(1, [0, 0]), /add up to 0/)
    assert.throws(() => distribute(1, [5, -5]), /add up to 0/)
  })

  test('parts are whole cents, add up exactly, and are under a cent from the ideal share', ({
    assert,
  }) => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), anyLines, (total, weights) => {
        const whole = BigInt(sumCents(weights))
        fc.pre(whole !== 0n)
        const parts = distribute(total, weights)
        assert.isTrue(parts.every(isPlainAmount))
        assert.equal(sumCents(parts), total)
        parts.forEach((part, line) => {
          const error = BigInt(part) * whole - BigInt(total) * BigInt(weights[line]!)
          assert.isTrue(error * error < whole * whole)
        })
      }),
      { numRuns: 500 }
    )
  })

  test('the fast way gives what the slow and obvious way gives', ({ assert }) => {
    const amount = fc.integer({ min: 0, max: 9_000_000_000_000 })
    const weight = fc.oneof(fc.integer({ min: -9, max: 99 }), amount)
    fc.assert(
      fc.property(amount, fc.array(weight, { maxLength: 30 }), (total, weights) => {
        fc.pre(total > 0 && sumCents(weights) > 0)
        fc.pre(weights.every((each) => each >= 0) || total < 1_000_000)
        assert.deepEqual(distribute(total, weights), distributeSlowly(total, weights))
      }),
      { numRuns: 500 }
    )
  })

  test('the same lines always get the same parts, and a negative total the mirror of them', ({
    assert,
  }) => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), anyLines, (total, weights) => {
        fc.pre(sumCents(weights) !== 0)
        const parts = distribute(total, weights)
        assert.deepEqual(distribute(total, [...weights]), parts)
        assert.deepEqual(distribute(-total, weights), parts.map(negate))
        assert.deepEqual(distribute(total, weights.map(negate)), parts)
      })
    )
  })

  test('given lines are left as they were', ({ assert }) => {
    const lines = Object.freeze([100, -33, 7])
    distribute(-50, lines)
    distributeErdf(lines, 8500)
    assert.deepEqual(lines, [100, -33, 7])
  })
})

test.group('The fund part of every line', () => {
  test('lines {lines} at {rate} get {parts}')
    .with([
      { lines: [1, 1, 1, 1], rate: 5000, parts: [1, 1, 0, 0] },
      { lines: [-1, -1, -1, -1], rate: 5000, parts: [-1, -1, 0, 0] },
      { lines: [100_01, 200_02, 0], rate: 8500, parts: [85_01, 170_01, 0] },
      { lines: [1_000_001, -1_000_000], rate: 8500, parts: [850_000, -850_000] },
      { lines: [1, -1], rate: 5000, parts: [1, -1] },
      { lines: [-1, 1], rate: 5000, parts: [-1, 1] },
      { lines: [3, -3], rate: 8500, parts: [3, -3] },
      { lines: [-3, 3], rate: 8500, parts: [-3, 3] },
      { lines: [0, 0, 0], rate: 8500, parts: [0, 0, 0] },
      { lines: [], rate: 8500, parts: [] },
      { lines: [5, 7], rate: 0, parts: [0, 0] },
      { lines: [5, -7], rate: 10_000, parts: [5, -7] },
    ])
    .run(({ assert }, { lines, rate, parts }) => {
      assert.deepEqual(distributeErdf(lines, rate), parts)
    })

  test('lines add up to the fund part of the claim, credit notes or not', ({ assert }) => {
    fc.assert(
      fc.property(anyLines, anyRate, (lines, rate) => {
        const parts = distributeErdf(lines, rate)
        assert.isTrue(parts.every(isPlainAmount))
        assert.equal(sumCents(parts), splitCofinancing(sumCents(lines), rate).erdf)
      }),
      { numRuns: 500 }
    )
  })

  test('each part is under a cent from line x rate and never passes its line', ({ assert }) => {
    fc.assert(
      fc.property(anyLines, anyRate, (lines, rate) => {
        distributeErdf(lines, rate).forEach((part, line) => {
          const whole = lines[line]!
          assert.isBelow(Math.abs(part * 10_000 - whole * rate), 10_000)
          assert.isAtLeast(part, Math.min(0, whole))
          assert.isAtMost(part, Math.max(0, whole))
        })
      }),
      { numRuns: 500 }
    )
  })

  test('taking back a whole claim takes back each part to the cent', ({ assert }) => {
    fc.assert(
      fc.property(anyLines, anyRate, (lines, rate) => {
        assert.deepEqual(
          distributeErdf(lines.map(negate), rate),
          distributeErdf(lines, rate).map(negate)
        )
      }),
      { numRuns: 500 }
    )
  })

  test('very large lines stay exact', ({ assert }) => {
    const lines = [9_000_000_000_001, -2_000_000_000_003, -2_000_000_000_003, -1_000_000_000_003]
    const parts = [7_650_000_000_001, -1_700_000_000_002, -1_700_000_000_003, -850_000_000_003]
    assert.deepEqual(distributeErdf(lines, 8500), parts)
  })

  test('very large lines add up, each under a cent from line x rate', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(anyCents, { maxLength: 20 }), anyRate, (lines, rate) => {
        const parts = distributeErdf(lines, rate)
        assert.equal(sumCents(parts), splitCofinancing(sumCents(lines), rate).erdf)
        parts.forEach((part, line) => {
          const error = BigInt(part) * 10_000n - BigInt(lines[line]!) * BigInt(rate)
          assert.isTrue(error > -10_000n && error < 10_000n)
        })
      })
    )
  })

  test('100 000 lines are split in under half a second', ({ assert }) => {
    const lines = Array.from({ length: 100_000 }, (_, line) => ((line * 7_919) % 500_000) - 50_000)
    const start = performance.now()
    const parts = distributeErdf(lines, 8500)
    assert.isBelow(performance.now() - start, 500)
    assert.equal(sumCents(parts), splitCofinancing(sumCents(lines), 8500).erdf)
  })
})
