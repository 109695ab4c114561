import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  blockers,
  PROGRESS_CHECKS,
  runProgressChecks,
} from '#app/reporting/progress/checks/run_progress_checks'
import { compareFacts, type ChosenFact } from '#app/reporting/progress/facts/chosen_facts'
import type { Fact } from '#app/reporting/progress/facts/fact'
import { narrativeOf } from '#app/reporting/progress/narrative'

const fact = (row: object, kind: Fact['kind'] = 'activity', subjectId = 1): Fact => ({
  kind,
  subjectId,
  said: { lt: 'Veikla', en: 'Activity' },
  href: '',
  row,
})

const chosen = (given: Partial<ChosenFact> = {}): ChosenFact => ({
  id: 1,
  kind: 'activity',
  subjectId: 1,
  said: { lt: 'Veikla', en: 'Activity' },
  commentLt: null,
  commentEn: null,
  goal: null,
  rowVersion: 1,
  ...given,
})

const narrative = narrativeOf({ summaryLt: 'Santrauka', summaryEn: 'Summary' })

function broken(facts: Fact[], taken: ChosenFact[], text = narrative): string[] {
  const checked = { narrative: text, facts: compareFacts(facts, taken), period, day: '2022-01-01' }
  return runProgressChecks(checked)
    .filter(({ found }) => found.length > 0)
    .map(({ check }) => check.name)
}

const period = { endsOn: '2021-12-31' }

test.group('Checks before a progress report is handed in', () => {
  test('{name}')
    .with([
      {
        name: 'ask for a summary and a fact',
        facts: [],
        taken: [],
        text: narrativeOf({}),
        found: ['no_summary', 'nothing_chosen'],
      },
      {
        name: 'ask for both languages',
        facts: [fact({})],
        taken: [chosen({ goal: 'fully' })],
        text: narrativeOf({ summaryLt: 'Santrauka' }),
        found: ['missing_translation'],
      },
      {
        name: 'find what changed and what is gone',
        facts: [fact({}, 'risk', 2)],
        taken: [chosen({ goal: 'not' })],
        text: narrative,
        found: ['changed_since'],
      },
      {
        name: 'ask for the result and the goal of what is done',
        facts: [fact({ status: 'done' })],
        taken: [chosen()],
        text: narrative,
        found: ['activity_without_result', 'activity_without_goal'],
      },
      {
        name: 'ask for minutes and attendance',
        facts: [fact({ hasMinutes: true, hasAttendance: false }, 'meeting')],
        taken: [chosen({ kind: 'meeting' })],
        text: narrative,
        found: ['meeting_without_proof'],
      },
      {
        name: 'ask for the value and source of an indicator',
        facts: [fact({ value: null, sourceLt: null }, 'indicator')],
        taken: [chosen({ kind: 'indicator' })],
        text: narrative,
        found: ['indicator_without_value'],
      },
      {
        name: 'ask why something is late',
        facts: [fact({ isLate: true, activityId: 7 }, 'deliverable')],
        taken: [chosen({ kind: 'deliverable' })],
        text: narrative,
        found: ['late_without_deviation'],
      },
      {
        name: 'take a deviation for the reason',
        facts: [
          fact({ isLate: true, activityId: 7 }, 'deliverable'),
          fact({ activityId: 7 }, 'deviation'),
        ],
        taken: [chosen({ kind: 'deliverable' }), chosen({ kind: 'deviation', id: 2 })],
        text: narrative,
        found: [],
      },
      {
        name: 'find a comment in one language',
        facts: [fact({}, 'risk')],
        taken: [chosen({ kind: 'risk', commentLt: 'Pastaba' })],
        text: narrative,
        found: ['comment_without_translation'],
      },
      {
        name: 'do not ask about what is only offered',
        facts: [fact({}, 'risk'), fact({ isLate: true, status: 'done' }, 'activity', 9)],
        taken: [chosen({ kind: 'risk' })],
        text: narrative,
        found: [],
      },
    ])
    .run(({ assert }, { facts, taken, text, found }) => {
      assert.deepEqual(broken(facts, taken, text), found)
    })

  test('are named once each', ({ assert }) => {
    for (const key of ['code', 'name'] as const) {
      assert.lengthOf(new Set(PROGRESS_CHECKS.map((check) => check[key])), PROGRESS_CHECKS.length)
    }
  })

  test('of facts refuse nothing when only texts may change', ({ assert }) => {
    const checked = { narrative, facts: [], period, day: '2022-01-01' }
    const results = runProgressChecks(checked)
    assert.lengthOf(blockers(results, false), 1)
    assert.lengthOf(blockers(results, true), 0)
  })
})

test.group('Facts beside what the report holds', () => {
  test('every fact of either side has one standing, whatever was chosen', ({ assert }) => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 30 }))
    fc.assert(
      fc.property(ids, ids, fc.boolean(), (offered, taken, isSaidAlike) => {
        const said = isSaidAlike ? { lt: 'Veikla', en: 'Activity' } : { lt: 'Kita', en: 'Other' }
        const told = compareFacts(
          offered.map((id) => fact({}, 'risk', id)),
          taken.map((id) => chosen({ id, kind: 'risk', subjectId: id, said }))
        )
        const all = new Set([...offered, ...taken])
        assert.sameMembers(
          told.map(({ subjectId }) => subjectId),
          [...all]
        )
        for (const { subjectId, standing } of told) {
          const inBoth = isSaidAlike ? 'chosen' : 'changed'
          const expected = !taken.includes(subjectId)
            ? 'offered'
            : offered.includes(subjectId)
              ? inBoth
              : 'gone'
          assert.equal(standing, expected)
        }
      })
    )
  })
})
