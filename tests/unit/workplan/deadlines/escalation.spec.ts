import { test } from '@japa/runner'
import { isEscalated } from '#app/workplan/deadlines/escalation'
import { kindsToProve } from '#app/workplan/deadlines/proof'

test.group('A late deadline', () => {
  test('goes to the manager after the days of the rule, never while it is in time')
    .with([
      { late: 0, after: 0, goes: false },
      { late: 1, after: 0, goes: true },
      { late: 2, after: 3, goes: false },
      { late: 3, after: 3, goes: true },
      { late: 40, after: 3, goes: true },
    ])
    .run(({ assert }, { late, after, goes }) => {
      assert.equal(isEscalated(late, after), goes)
    })
})

test.group('Proof', () => {
  test('is asked of reports, claims and deliverables unless the programme says otherwise', ({
    assert,
  }) => {
    assert.deepEqual([...kindsToProve(() => null)], ['report', 'claim', 'deliverable'])
    const said: Record<string, number> = { report_proof_flag: 0, claim_proof_flag: 1 }
    assert.deepEqual([...kindsToProve((rule) => said[rule] ?? null)], ['claim', 'deliverable'])
  })
})
