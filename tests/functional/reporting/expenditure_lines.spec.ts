import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { financialReportData } from '#app/reporting/queries/financial_report_data'
import { listPeriods } from '#app/reporting/queries/list_periods'
import { createExpense } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

const COUNT = 1_003

/** A report of more lines than are read at once. */
async function longReport() {
  const team = await projectWithTeam()
  const period = await createPeriod(team)
  const first = await createExpense(team, { status: 'approved', reportingPeriodId: period.id })
  const {
    id,
    gross_cents: derived,
    ...row
  } = await db.from('expenses').where('id', first.id).firstOrFail()
  const more = Array.from({ length: COUNT - 1 }, (_, index) => {
    const cents = 101 + index * 7
    const amounts = { net_cents: cents, eligible_cents: cents, declared_cents: cents }
    return { ...row, ...amounts, number: index + 2, reference: `L-${index + 2}` }
  })
  for (let at = 0; at < more.length; at += 200) {
    await db.table('expenses').multiInsert(more.slice(at, at + 200))
  }
  const reader = {
    locale: 'lt' as const,
    say: (key: string) => key,
    name: '',
    now: new Date(),
    seesSensitive: true,
  }
  const periods = await listPeriods(team.project.id)
  return { id, report: await financialReportData(team.project.id, periods[0]!, periods, reader) }
}

test.group('The lines of a long report', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('come page by page, each once and in order, and carry the fund’s part to the cent', async ({
    assert,
  }) => {
    const { report } = await longReport()
    const lines = await Array.fromAsync(report.lines())
    assert.lengthOf(lines, COUNT)
    assert.equal(new Set(lines.map((line) => line.reference)).size, COUNT)
    assert.equal(lines[COUNT - 1]!.reference, `L-${COUNT}`)
    const declared = lines.reduce((sum, line) => sum + line.declaredCents, 0)
    assert.equal(
      declared,
      report.categories.reduce((sum, part) => sum + part.thisReportCents, 0)
    )
    assert.equal(
      lines.reduce((sum, line) => sum + line.erdfCents, 0),
      Math.floor((declared * 85) / 100)
    )
  })

  test('stop rather than tell two truths when an expense is taken out meanwhile', async ({
    assert,
  }) => {
    const { id, report } = await longReport()
    await db.from('expenses').where('id', id).update({ reporting_period_id: null })
    await assert.rejects(
      () => Array.fromAsync(report.lines()),
      'The expenses changed while the report was written'
    )
  })
})
