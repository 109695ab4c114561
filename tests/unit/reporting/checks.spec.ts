import { test } from '@japa/runner'
import { CHECKS } from '#app/reporting/checks/run_checks'

test.group('The checks of a report', () => {
  test('each have a code of their own, in the order of the codes', ({ assert }) => {
    const codes = CHECKS.map(({ code }) => code)
    assert.deepEqual(codes, [...new Set(codes)])
    assert.deepEqual(codes, [...codes].sort())
  })
})
