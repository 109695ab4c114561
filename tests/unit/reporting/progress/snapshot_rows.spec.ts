import { test } from '@japa/runner'
import { reportOf, snapshotRows } from '#app/reporting/progress/snapshot_rows'
import { exampleProgressReport } from '../../workbooks/example_report.js'

test.group('A frozen progress report', () => {
  test('is read back as it was', ({ assert }) => {
    assert.deepEqual(reportOf(snapshotRows(exampleProgressReport)), exampleProgressReport)
  })

  test('is not read without its cover', ({ assert }) => {
    const rows = snapshotRows(exampleProgressReport).filter(({ part }) => part !== 'cover')
    assert.throws(() => reportOf(rows), RangeError)
  })
})
