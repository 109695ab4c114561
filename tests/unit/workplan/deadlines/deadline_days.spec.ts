import { test } from '@japa/runner'
import { daysLate, timingOf } from '#app/workplan/deadlines/deadline_days'

const WEDNESDAY = '2021-03-10'

test.group('A deadline', () => {
  test('due {dueOn} is {expected} on Wednesday, 10 March 2021')
    .with([
      { dueOn: '2021-03-09', expected: 'late' },
      { dueOn: '2021-03-10', expected: 'this_week' },
      { dueOn: '2021-03-14', expected: 'this_week' },
      { dueOn: '2021-03-15', expected: 'coming' },
    ] as const)
    .run(({ assert }, { dueOn, expected }) => {
      assert.equal(timingOf({ status: 'open', dueOn }, WEDNESDAY), expected)
    })

  test('that is done or cancelled is never late', ({ assert }) => {
    assert.equal(timingOf({ status: 'done', dueOn: '2020-01-01' }, WEDNESDAY), 'done')
    assert.equal(timingOf({ status: 'cancelled', dueOn: '2020-01-01' }, WEDNESDAY), 'cancelled')
  })

  test('counts calendar days late, over the change of the clocks too', ({ assert }) => {
    const due = { dueOn: '2021-03-26', doneOn: null }
    assert.equal(daysLate({ ...due, status: 'open' }, '2021-03-30'), 4)
    assert.equal(daysLate({ ...due, status: 'open' }, '2021-03-26'), 0)
    assert.equal(daysLate({ ...due, status: 'done', doneOn: '2021-03-29' }, '2021-12-01'), 3)
    assert.equal(daysLate({ ...due, status: 'done', doneOn: '2021-03-01' }, '2021-12-01'), 0)
    assert.equal(daysLate({ ...due, status: 'cancelled' }, '2021-12-01'), 0)
  })
})
