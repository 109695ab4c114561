import { test } from '@japa/runner'
import { firstDayWithout, overlap } from '#app/projects/periods'

test.group('Periods', () => {
  test('overlap when they share a day, and not when one starts the day after', ({ assert }) => {
    const spring = { from: '2021-03-01', to: '2021-05-31' }
    assert.isTrue(overlap(spring, { from: '2021-05-31', to: null }))
    assert.isTrue(overlap({ from: '2021-05-31', to: null }, spring))
    assert.isFalse(overlap(spring, { from: '2021-06-01', to: null }))
    assert.isFalse(overlap(spring, { from: '2020-01-01', to: '2021-02-28' }))
    assert.isTrue(overlap({ from: '2020-01-01', to: null }, { from: '2030-01-01', to: null }))
  })

  test('leave the first day uncovered that none of them holds', ({ assert }) => {
    assert.equal(firstDayWithout([], '2021-03-01'), '2021-03-01')
    assert.isNull(firstDayWithout([{ from: '2020-01-01', to: null }], '2021-03-01'))
    const relay = [
      { from: '2021-01-01', to: '2021-02-28' },
      { from: '2021-03-01', to: '2021-03-31' },
    ]
    assert.equal(firstDayWithout(relay, '2021-02-01'), '2021-04-01')
    assert.equal(firstDayWithout(relay, '2020-12-31'), '2020-12-31')
    assert.equal(
      firstDayWithout([relay[0]!, { from: '2021-03-02', to: null }], '2021-02-01'),
      '2021-03-01'
    )
    assert.isNull(firstDayWithout([relay[0]!, { from: '2021-02-01', to: null }], '2021-01-15'))
  })
})
