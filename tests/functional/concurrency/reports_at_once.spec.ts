import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { RuleBroken } from '#app/shared/errors'
import { verifyChain } from '#app/audit_trail/verify_chain'
import { reopenReport } from '#app/reporting/actions/reopen_report'
import { submitReport } from '#app/reporting/actions/submit_report'
import { takeInExpenses } from '#app/reporting/actions/take_in_expenses'
import { emptyAfterwards } from '#tests/factories/database'
import { createExpense } from '#tests/factories/expenses'
import { actorIn } from '#tests/factories/projects'
import { prove, provenReport } from '#tests/factories/reports'

type Report = Awaited<ReturnType<typeof provenReport>>

const managerOf = ({ team }: Report) => actorIn(team.project, team.manager, 'manager')

/** What the expenses, the report and its lines say of each other must be one story. */
async function story({ period }: Report) {
  const report = await db.from('financial_reports').where('reporting_period_id', period.id).first()
  const expenses = await db
    .from('expenses')
    .where('reporting_period_id', period.id)
    .orderBy('number')
  const lines = report?.snapshot_id
    ? await db.from('report_lines').where('snapshot_id', report.snapshot_id).orderBy('position')
    : []
  return { report, expenses, ofLines: lines.flatMap((line) => line.expense_id ?? []) }
}

test.group('Handing in at the same moment', (group) => {
  group.each.setup(emptyAfterwards)

  test('hands the report in once', async ({ assert }) => {
    const report = await provenReport()
    const { project } = report.team
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => submitReport(project.id, report.period.id, managerOf(report)))
    )
    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    assert.lengthOf(refused, 2)
    assert.isTrue(refused.every((reason) => reason instanceof RuleBroken))
    const { report: row, expenses, ofLines } = await story(report)
    assert.equal(row.status, 'submitted')
    assert.deepEqual(
      ofLines,
      expenses.map(({ id }) => id)
    )
    const events = db.from('audit_events').where('action', 'financial_report.submitted')
    assert.lengthOf(await events, 1)
    assert.isNull((await verifyChain(`project:${project.id}`)).brokenAt)
  })

  test('never reports an expense that is in no line', async ({ assert }) => {
    const report = await provenReport()
    const { project } = report.team
    const late = await createExpense(report.team, { ...report.held, reportingPeriodId: null })
    await prove(report.team, late)
    await Promise.allSettled([
      submitReport(project.id, report.period.id, managerOf(report)),
      takeInExpenses(project.id, report.period.id, managerOf(report)),
    ])
    const { report: row, expenses, ofLines } = await story(report)
    const reported = expenses.filter(({ status }) => status === 'reported').map(({ id }) => id)
    assert.deepEqual(reported, ofLines)
    assert.equal(reported.length > 0, row?.status === 'submitted')
  })

  test('and taking back at once leaves one of the two states whole', async ({ assert }) => {
    const report = await provenReport()
    const { project } = report.team
    await submitReport(project.id, report.period.id, managerOf(report))
    await Promise.allSettled(
      [1, 2].map((at) =>
        reopenReport(project.id, report.period.id, `Klaida ${at}`, managerOf(report))
      )
    )
    const { report: row, expenses } = await story(report)
    assert.equal(row.status, 'draft')
    assert.isTrue(expenses.every(({ status }) => status === 'approved'))
    const events = db.from('audit_events').where('action', 'financial_report.reopened')
    assert.lengthOf(await events, 1)
  })
})
