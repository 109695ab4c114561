import { test } from '@japa/runner'
import fc from 'fast-check'
import { progressOf, shareOfTarget } from '#app/workplan/indicators/indicator_progress'

const figure = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const measured = fc.record({
  counting: fc.constantFrom('adds_up', 'latest'),
  base: figure,
} as const)

test.group('Where an indicator stands', () => {
  test('before and now make the total, whatever the values', ({ assert }) => {
    fc.assert(
      fc.property(measured, fc.array(figure), fc.option(figure), (indicator, earlier, value) => {
        const { before, now, total } = progressOf(indicator, earlier, value)
        assert.equal(before + now, total)
      })
    )
  })

  test('before is the total of the period before', ({ assert }) => {
    fc.assert(
      fc.property(measured, fc.array(figure), figure, (indicator, earlier, value) => {
        const last = progressOf(indicator, earlier, value)
        assert.equal(progressOf(indicator, [...earlier, value], null).before, last.total)
      })
    )
  })

  test('adds what adds up to the base', ({ assert }) => {
    const progress = progressOf({ counting: 'adds_up', base: 500 }, [100, 250], 300)
    assert.deepEqual(progress, { before: 850, now: 300, total: 1150 })
  })

  test('takes the latest of what does not, and a period without a value leaves it there', ({
    assert,
  }) => {
    const indicator = { counting: 'latest', base: 500 } as const
    assert.deepEqual(progressOf(indicator, [700, 650], 900), { before: 650, now: 250, total: 900 })
    assert.deepEqual(progressOf(indicator, [700], null), { before: 700, now: 0, total: 700 })
    assert.deepEqual(progressOf(indicator, [], null), { before: 500, now: 0, total: 500 })
  })

  test('{total} between {base} and {target} is {share}')
    .with([
      { base: 0, target: 800, total: 600, share: 7500 },
      { base: 200, target: 800, total: 500, share: 5000 },
      { base: 1000, target: 400, total: 700, share: 5000 },
      { base: 0, target: 300, total: 100, share: 3333 },
      { base: 0, target: 300, total: 200, share: 6667 },
      { base: 0, target: 800, total: 1000, share: 12500 },
      { base: 500, target: 800, total: 200, share: -10000 },
      { base: 500, target: 500, total: 700, share: null },
      { base: 0, target: 1, total: Number.MAX_SAFE_INTEGER, share: null },
    ])
    .run(({ assert }, { base, target, total, share }) =>
      assert.equal(shareOfTarget(base, target, total), share)
    )
})
