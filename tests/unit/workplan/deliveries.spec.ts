import { test } from '@japa/runner'
import fc from 'fast-check'
import { deliverableStates, openSteps } from '#app/workplan/deliverables/deliverable_states'
import { timingOf } from '#app/workplan/deliverables/deliverable_timing'
import { deliveredIn, reachedOn } from '#app/workplan/deliverables/deliveries'

const day = fc
  .integer({ min: 0, max: 600 })
  .map((at) => new Date(Date.UTC(2021, 2, 9 + at)).toISOString().slice(0, 10))
const parts = fc.array(fc.record({ deliveredOn: day, count: fc.integer({ min: 1, max: 50 }) }))

test.group('Parts of a deliverable', () => {
  test('of a period and of before and after it make all of them', ({ assert }) => {
    fc.assert(
      fc.property(parts, day, day, (deliveries, one, other) => {
        const [from, to] = [one, other].sort() as [string, string]
        const before = deliveries.filter(({ deliveredOn }) => deliveredOn < from)
        const after = deliveries.filter(({ deliveredOn }) => deliveredOn > to)
        const sum = deliveredIn(before) + deliveredIn(deliveries, from, to) + deliveredIn(after)
        assert.equal(sum, deliveredIn(deliveries))
      })
    )
  })

  test('reach the target on a day exactly when there are enough of them by then', ({ assert }) => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 200 }), (deliveries, target) => {
        const reached = reachedOn(deliveries, target)
        assert.equal(reached !== null, deliveredIn(deliveries) >= target)
        if (!reached) return
        assert.isAtLeast(deliveredIn(deliveries, '', reached), target)
        const before = deliveries.filter(({ deliveredOn }) => deliveredOn < reached)
        assert.isBelow(deliveredIn(before), target)
      })
    )
  })
})

test.group('The life of a deliverable', () => {
  test('is late only after its day and only while it is awaited', ({ assert }) => {
    const dueOn = '2022-06-30'
    assert.equal(timingOf({ status: 'planned', dueOn }, '2022-06-30'), 'due')
    assert.equal(timingOf({ status: 'in_progress', dueOn }, '2022-07-01'), 'late')
    assert.equal(timingOf({ status: 'submitted', dueOn }, '2022-07-01'), 'late')
    assert.equal(timingOf({ status: 'adopted', dueOn }, '2022-07-01'), 'delivered')
    assert.equal(timingOf({ status: 'cancelled', dueOn }, '2022-07-01'), 'cancelled')
  })

  test('from {status} leads to {steps}')
    .with([
      { status: 'planned', steps: ['start', 'deliver', 'cancel'] },
      { status: 'in_progress', steps: ['deliver', 'cancel'] },
      { status: 'delivered', steps: ['deliver'] },
      { status: 'drafting', steps: ['consult', 'cancel'] },
      { status: 'in_consultation', steps: ['redraft', 'submit', 'cancel'] },
      { status: 'submitted', steps: ['redraft', 'adopt', 'cancel'] },
      { status: 'adopted', steps: [] },
      { status: 'cancelled', steps: [] },
    ] as const)
    .run(({ assert }, { status, steps }) => assert.deepEqual(openSteps(status), [...steps]))

  test('asks for the decision that adopted a plan and for the reason of going back', ({
    assert,
  }) => {
    assert.deepEqual(deliverableStates.adopt.needs, ['councilDecisionId'])
    assert.deepEqual(deliverableStates.redraft.needs, ['note'])
    assert.deepEqual(deliverableStates.cancel.needs, ['note'])
  })
})
