import fc from 'fast-check'
import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import {
  chainDays,
  changesAnything,
  isInOrder,
  markOf,
  planChain,
  type ChainDeadline,
  type ChainPeriod,
} from '#app/workplan/deadlines/chain'
import { CHAIN_STEPS } from '#app/workplan/deadlines/models/deadline'

const USUAL = { leadPartnerMonths: 3, handoverDays: 7, controlMonths: 2, cutoffDays: 10 }

const period = (endsOn: string, given: Partial<ChainPeriod> = {}): ChainPeriod => ({
  endsOn,
  partnerDueOn: null,
  controllerDueOn: null,
  leadPartnerDueOn: null,
  ...given,
})
const daysOf = (...from: Parameters<typeof chainDays>) =>
  chainDays(...from).map(({ dueOn }) => dueOn)

const anyDay = fc
  .integer({ min: 0, max: 36_000 })
  .map((days) => DateTime.utc(1999, 1, 1).plus({ days }).toISODate()!)
const anySpans = fc.record({
  leadPartnerMonths: fc.integer({ min: 0, max: 24 }),
  handoverDays: fc.integer({ min: 0, max: 400 }),
  controlMonths: fc.integer({ min: 0, max: 24 }),
  cutoffDays: fc.integer({ min: 0, max: 400 }),
})
const anyStatus = fc.constantFrom('open' as const, 'done' as const, 'cancelled' as const)
const anyExisting = fc.subarray([...CHAIN_STEPS]).chain((steps) =>
  fc.tuple(
    ...steps.map((step, id) =>
      fc.record({
        id: fc.constant(id + 1),
        step: fc.constant(step),
        dueOn: anyDay,
        status: anyStatus,
      })
    )
  )
) as fc.Arbitrary<ChainDeadline[]>

test.group('A period’s chain', () => {
  test('is counted backwards from three months after the period: {endsOn}')
    .with([
      { endsOn: '2021-06-30', days: ['2021-07-13', '2021-07-23', '2021-09-23', '2021-09-30'] },
      { endsOn: '2021-12-31', days: ['2022-01-14', '2022-01-24', '2022-03-24', '2022-03-31'] },
      // the last day of a shorter month, in a common and in a leap year
      { endsOn: '2021-11-30', days: ['2021-12-11', '2021-12-21', '2022-02-21', '2022-02-28'] },
      { endsOn: '2023-11-30', days: ['2023-12-12', '2023-12-22', '2024-02-22', '2024-02-29'] },
    ])
    .run(({ assert }, { endsOn, days }) => {
      assert.deepEqual(daysOf(period(endsOn), USUAL), days)
    })

  test('takes the last day of a month that has no such day', ({ assert }) => {
    const given = period('2021-12-31', { controllerDueOn: '2022-04-30', leadPartnerDueOn: null })
    assert.equal(chainDays(given, USUAL)[1]!.dueOn, '2022-02-28')
    const leap = period('2023-12-31', { controllerDueOn: '2024-04-30' })
    assert.equal(chainDays(leap, USUAL)[1]!.dueOn, '2024-02-29')
  })

  test('keeps the days that stand with the period and says so', ({ assert }) => {
    const given = period('2021-12-31', { leadPartnerDueOn: '2022-04-15' })
    assert.deepEqual(chainDays(given, USUAL), [
      { step: 'internal_cutoff', dueOn: '2022-01-29', isGiven: false },
      { step: 'to_controller', dueOn: '2022-02-08', isGiven: false },
      { step: 'controller_done', dueOn: '2022-04-08', isGiven: false },
      { step: 'to_lead_partner', dueOn: '2022-04-15', isGiven: true },
    ])
  })

  test('keeps its order whatever the day and the spans', ({ assert }) => {
    fc.assert(
      fc.property(anyDay, fc.option(anyDay), anySpans, (endsOn, leadPartnerDueOn, spans) => {
        const days = chainDays(period(endsOn, { leadPartnerDueOn }), spans)
        assert.isTrue(isInOrder(days))
        assert.deepEqual(
          days.map(({ step }) => step),
          [...CHAIN_STEPS]
        )
        for (const { dueOn } of days) assert.isTrue(DateTime.fromISO(dueOn).isValid)
      })
    )
  })

  test('is never later when the lead partner waits for it earlier', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anySpans, (one, other, spans) => {
        const [early, late] = [one, other].sort() as [string, string]
        const before = daysOf(period(early, { leadPartnerDueOn: early }), spans)
        const after = daysOf(period(early, { leadPartnerDueOn: late }), spans)
        return before.every((day, at) => day <= after[at]!)
      })
    )
  })

  test('knows when the period’s own days stand the wrong way round', ({ assert }) => {
    const wrong = period('2021-12-31', {
      partnerDueOn: '2022-04-01',
      controllerDueOn: '2022-03-01',
    })
    assert.isFalse(isInOrder(chainDays(wrong, USUAL)))
  })

  test('makes what is missing, moves what is open, leaves the rest; done once it is done', ({
    assert,
  }) => {
    fc.assert(
      fc.property(anyDay, anySpans, anyExisting, (endsOn, spans, existing) => {
        const plan = planChain(chainDays(period(endsOn), spans), existing)
        for (const step of plan) {
          const before = existing.find((one) => one.step === step.step)
          const action = !before
            ? 'make'
            : before.status !== 'open'
              ? before.status
              : before.dueOn === step.dueOn
                ? 'keep'
                : 'move'
          assert.equal(step.action, action)
        }
        const after = plan.map((step, id): ChainDeadline =>
          step.deadline && step.deadline.status !== 'open'
            ? step.deadline
            : { id: id + 1, step: step.step, dueOn: step.dueOn, status: 'open' }
        )
        const again = planChain(chainDays(period(endsOn), spans), after)
        assert.isFalse(changesAnything(again))
        if (changesAnything(plan)) assert.notEqual(markOf(again), markOf(plan))
      })
    )
  })
})
