import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { verifyChain } from '#app/audit_trail/verify_chain'
import { submitReport } from '#app/reporting/actions/submit_report'
import { emptyAfterwards } from '#tests/factories/database'
import { actorIn } from '#tests/factories/projects'
import { provenReport } from '#tests/factories/reports'
import { dyingAt } from '#tests/functional/crash/dying'

type Report = Awaited<ReturnType<typeof provenReport>>

const managerOf = ({ team }: Report) => actorIn(team.project, team.manager, 'manager')
const of = ({ team, period }: Report) => ({
  projectId: team.project.id,
  periodId: period.id,
  userId: team.manager.id,
})

/** Where the report stands: in one of its two states with all that belongs to it, or the parts that do not agree. */
async function stateOf({ team, period }: Report): Promise<string> {
  const report = await db.from('financial_reports').where('reporting_period_id', period.id).first()
  const expenses = await db.from('expenses').where('reporting_period_id', period.id)
  const statuses = [...new Set(expenses.map(({ status }) => status))].join()
  const events = await db
    .from('audit_events')
    .where({ project_id: team.project.id })
    .where('action', 'like', 'financial_report.%')
  const frozen = report?.snapshot_id
    ? await db.from('report_snapshots').where('id', report.snapshot_id).first()
    : null
  const whole = [report?.status ?? 'draft', statuses, frozen?.submitted_at ? 'frozen' : 'floating']
  const chain = await verifyChain(`project:${team.project.id}`)
  return `${whole.join(' ')}, ${events.length} events${chain.brokenAt === null ? '' : ', broken chain'}`
}

const DRAFT = 'draft approved floating'
const SUBMITTED = 'submitted reported frozen'

test.group('A process that is killed while a report', (group) => {
  group.tap((one) => one.timeout(300_000))
  group.each.setup(emptyAfterwards)

  test('is handed in leaves it a draft, and it can be handed in afterwards', async ({ assert }) => {
    const report = await provenReport()
    const other = await provenReport()
    const whole = (await dyingAt('submit', of(other), 0))!
    const late = [7, 5, 3, 2, 1, 0].map((before) => whole - before)
    for (const question of [Math.round(whole / 2), ...late]) {
      assert.isNull(await dyingAt('submit', of(report), question))
      assert.equal(await stateOf(report), `${DRAFT}, 0 events`, `${question} of ${whole}`)
    }
    assert.isNotNull(await dyingAt('submit', of(report), 0))
    assert.equal(await stateOf(report), `${SUBMITTED}, 1 events`)
  })

  test('is taken back leaves it submitted, and it can be taken back afterwards', async ({
    assert,
  }) => {
    const report = await provenReport()
    await submitReport(of(report).projectId, of(report).periodId, managerOf(report))
    for (const question of [6, 9]) {
      assert.isNull(await dyingAt('reopen', of(report), question))
      assert.equal(await stateOf(report), `${SUBMITTED}, 1 events`, `question ${question}`)
    }
    assert.isNotNull(await dyingAt('reopen', of(report), 0))
    assert.equal(await stateOf(report), `${DRAFT}, 2 events`)
  })
})
