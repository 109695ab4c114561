import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import ExcelJS from 'exceljs'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { RuleBroken } from '#app/shared/errors'
import { projectState } from '#app/finance/expenses/queries/project_state'
import { reopenReport } from '#app/reporting/actions/reopen_report'
import { takeInExpenses } from '#app/reporting/actions/take_in_expenses'
import { submitReport, takeUp } from '#app/reporting/actions/submit_report'
import { findPeriod } from '#app/reporting/queries/find_period'
import { reportOverview } from '#app/reporting/queries/report_overview'
import { makeSnapshot } from '#app/reporting/snapshots/make_snapshot'
import { createExpense } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { actorIn } from '#tests/factories/projects'
import { prove, provenReport } from '#tests/factories/reports'

type Report = Awaited<ReturnType<typeof provenReport>>

const path = ({ team, period }: Report, rest = '') =>
  `/projects/${team.project.id}/periods/${period.id}${rest}`

const hand = (client: ApiClient, report: Report, person: Report['team']['manager']) =>
  client.post(path(report, '/submission')).loginAs(person).withCsrfToken().redirects(0)

const managerOf = ({ team }: Report) => actorIn(team.project, team.manager, 'manager')
const statuses = async ({ period }: Report) =>
  (await db.from('expenses').where('reporting_period_id', period.id).orderBy('number')).map(
    ({ status }) => status
  )
const reportOf = ({ period }: Report) =>
  db.from('financial_reports').where('reporting_period_id', period.id).first()

/** Every cell of every sheet, formulas with their stored results. */
async function cellsOf(client: ApiClient, report: Report, language: string) {
  const answer = await client
    .get(path(report, `/financial_workbook.xlsx?language=${language}`))
    .loginAs(report.team.auditor)
  answer.assertStatus(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(answer.body() as unknown as ArrayBuffer)
  return book.worksheets.map((sheet) => {
    const cells: [string, unknown][] = []
    sheet.eachRow((row) => row.eachCell((cell) => cells.push([cell.address, cell.value])))
    return { name: sheet.name, cells }
  })
}

/** Everything that a report shows gets another name, another rate or another sum. */
async function changeEverything({ team }: Report) {
  await db.from('suppliers').update({ name: 'UAB „Kita“' })
  await db.from('projects').update({ title_lt: 'Kitas', title_en: 'Other', erdf_rate_bp: 7000 })
  await db.from('stages').update({ name_lt: 'Kitas etapas', name_en: 'Another stage' })
  await db.from('cost_categories').whereNotNull('flat_rate_bp').update({ flat_rate_bp: 1500 })
  await db.from('cost_categories').update({ name_lt: 'Kita kategorija' })
  await db.from('council_decisions').update({ number: 'T2-999' })
  await db.from('expense_documents').delete()
  await db.from('budget_lines').update({ amount_cents: 1 })
  await db.from('users').where('id', team.auditor.id).update({ full_name: 'Kitas auditorius' })
}

test.group('Handing a report in', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('freezes its lines, rates, shares and budget version and leaves its trace', async ({
    client,
    assert,
  }) => {
    const report = await provenReport()
    const answer = await hand(client, report, report.team.manager)
    answer.assertStatus(303)
    assert.deepEqual(await statuses(report), ['reported', 'reported'])
    const row = await reportOf(report)
    assert.containsSubset(row, {
      status: 'submitted',
      erdf_rate_bp: 8500,
      submitted_by: report.team.manager.id,
    })
    assert.isNotNull(row.budget_version_id)
    const lines = await db
      .from('report_lines')
      .where('snapshot_id', row.snapshot_id)
      .orderBy('position')
    assert.deepEqual(
      lines.map((line) => [line.expense_id, Number(line.declared_cents), line.flat_rate_bp]),
      [
        [report.pay.id, 398_028, null],
        [report.bought.id, 10_001, null],
        [null, 11_940, 300],
      ]
    )
    const erdf = lines.reduce((sum, line) => sum + Number(line.erdf_cents), 0)
    assert.equal(erdf, 356_973)
    assert.include(lines[1].content_en, 'Expert services')
    const event = await db
      .from('audit_events')
      .where('action', 'financial_report.submitted')
      .firstOrFail()
    assert.containsSubset(JSON.parse(event.after), {
      lines: 3,
      declaredCents: 419_969,
      erdfCents: 356_973,
    })
  })

  test('keeps both workbooks cell for cell, whatever is changed afterwards', async ({
    client,
    assert,
  }) => {
    const report = await provenReport()
    await submitReport(report.team.project.id, report.period.id, managerOf(report))
    const before = {
      lt: await cellsOf(client, report, 'lt'),
      en: await cellsOf(client, report, 'en'),
    }
    assert.isAbove(before.lt.flatMap(({ cells }) => cells).length, 200)
    await changeEverything(report)
    assert.deepEqual(await cellsOf(client, report, 'lt'), before.lt)
    assert.deepEqual(await cellsOf(client, report, 'en'), before.en)
  })

  test('hides what is personal in a frozen line from those without the right', async ({
    client,
    assert,
  }) => {
    const report = await provenReport()
    await submitReport(report.team.project.id, report.period.id, managerOf(report))
    const texts = (sheets: Awaited<ReturnType<typeof cellsOf>>) => JSON.stringify(sheets)
    assert.notInclude(texts(await cellsOf(client, report, 'lt')), 'Atlyginimas')
    const own = { ...report, team: { ...report.team, auditor: report.team.finance } }
    assert.include(texts(await cellsOf(client, own, 'lt')), 'Atlyginimas')
  })

  test('keeps its flat rate for what later reports say was reported before', async ({ assert }) => {
    const report = await provenReport()
    const { project } = report.team
    await submitReport(project.id, report.period.id, managerOf(report))
    await db.from('cost_categories').whereNotNull('flat_rate_bp').update({ flat_rate_bp: 1500 })
    const { period } = await findPeriod(project.id, report.period.id)
    assert.equal((await reportOverview(project.id, period)).declaredCents, 419_969)
  })

  test('shows what the checks had found then, not what they would find today', async ({
    client,
  }) => {
    const report = await provenReport()
    const late = { ...report.held, paidOn: '2021-09-15', invoiceNumber: 'SER 900' }
    const outside = await createExpense(report.team, late)
    await prove(report.team, outside)
    await submitReport(report.team.project.id, report.period.id, managerOf(report))
    await db.from('expense_documents').delete()
    await db.from('expenses').where('id', outside.id).update({ paid_on: '2021-05-01' })
    const page = await client.get(path(report)).loginAs(report.team.manager)
    page.assertTextIncludes('Apmokėta ne per ataskaitinį laikotarpį: 1')
    page.assertTextIncludes(outside.reference)
    page.assertTextIncludes('Pridėta sąskaita faktūra')
  })

  test('is for the manager alone', async ({ client, assert }) => {
    const report = await provenReport()
    for (const person of ['finance', 'coordinator', 'auditor'] as const) {
      const answer = await hand(client, report, report.team[person])
      answer.assertStatus(person === 'coordinator' ? 404 : 403)
    }
    assert.isNull(await reportOf(report))
    assert.lengthOf(await db.from('report_snapshots'), 0)
  })

  test('is refused in words while a check finds an error', async ({ client, assert }) => {
    const report = await provenReport()
    await db.from('expense_documents').where('kind', 'payment').delete()
    const answer = await hand(client, report, report.team.manager)
    answer.assertStatus(422)
    answer.assertTextIncludes('Ataskaitos pateikti negalima, kol patikros randa klaidų')
    assert.isNull(await reportOf(report))
    assert.deepEqual(await statuses(report), ['approved', 'approved'])
  })

  test('is refused without lines, without a budget, and a second time', async ({
    client,
    assert,
  }) => {
    const report = await provenReport()
    const empty = await createPeriod(report.team, {
      number: 2,
      startsOn: '2021-09-01',
      endsOn: '2021-12-31',
    })
    const none = await hand(client, { ...report, period: empty }, report.team.manager)
    none.assertStatus(422)
    none.assertTextIncludes('nėra nė vienos eilutės')
    ;(await hand(client, report, report.team.manager)).assertStatus(303)
    ;(await hand(client, report, report.team.manager)).assertStatus(422)
    assert.lengthOf(await db.from('report_snapshots').whereNotNull('submitted_at'), 1)

    const other = await provenReport()
    await db
      .from('budget_versions')
      .where('project_id', other.team.project.id)
      .update({ status: 'superseded' })
    const bare = await hand(client, other, other.team.manager)
    bare.assertTextIncludes('neturi patvirtinto biudžeto')
  })

  test('takes nothing up that was frozen before somebody changed something', async ({ assert }) => {
    const report = await provenReport()
    const { project } = report.team
    const actor = managerOf(report)
    const { period, periods } = await findPeriod(project.id, report.period.id)
    const state = await projectState(project.id)
    const snapshot = await makeSnapshot(project.id, period, periods, actor.now)
    await createExpense(report.team, { ...report.held, reportingPeriodId: null })
    await takeInExpenses(project.id, period.id, actor)
    await assert.rejects(
      () => takeUp(project.id, period.id, { snapshot, state }, actor),
      RuleBroken as never
    )
    assert.deepEqual(await statuses(report), ['approved', 'approved', 'approved'])
    assert.isNull(await reportOf(report))
  })

  test('clears away what an interrupted try has left, and nothing that was handed in', async ({
    assert,
  }) => {
    const report = await provenReport()
    const { project } = report.team
    const { period, periods } = await findPeriod(project.id, report.period.id)
    await makeSnapshot(project.id, period, periods, '2021-09-01T08:00:00.000Z')
    await makeSnapshot(project.id, period, periods, '2021-09-02T08:00:00.000Z')
    const left = await db.from('report_snapshots').select('id')
    assert.lengthOf(left, 1)
    assert.lengthOf(await db.from('report_lines'), 3)
    await db.from('report_snapshots').update({ submitted_at: '2021-09-02 08:00:00' })
    await makeSnapshot(project.id, period, periods, '2021-09-09T08:00:00.000Z')
    assert.lengthOf(await db.from('report_snapshots'), 2)
  })
})

test.group('Taking a report back', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('lets it float again and keeps what was handed in', async ({ client, assert }) => {
    const report = await provenReport()
    await hand(client, report, report.team.manager)
    const answer = await client
      .post(path(report, '/reopening'))
      .form({ reopenReason: 'Trūksta vienos sąskaitos' })
      .loginAs(report.team.manager)
      .withCsrfToken()
      .redirects(0)
    answer.assertStatus(303)
    assert.deepEqual(await statuses(report), ['approved', 'approved'])
    assert.containsSubset(await reportOf(report), { status: 'draft', snapshot_id: null })
    assert.lengthOf(await db.from('report_lines'), 3)
    const event = await db
      .from('audit_events')
      .where('action', 'financial_report.reopened')
      .firstOrFail()
    assert.equal(JSON.parse(event.after).reason, 'Trūksta vienos sąskaitos')
    ;(await hand(client, report, report.team.manager)).assertStatus(303)
  })

  test('needs a reason, the right, and a report that is there to be taken back', async ({
    client,
  }) => {
    const report = await provenReport()
    const reopen = (person: Report['team']['manager'], reopenReason: string) =>
      client
        .post(path(report, '/reopening'))
        .form({ reopenReason })
        .loginAs(person)
        .withCsrfToken()
        .redirects(0)
    ;(await reopen(report.team.manager, 'Per anksti')).assertStatus(404)
    await hand(client, report, report.team.manager)
    ;(await reopen(report.team.manager, ' ')).assertStatus(422)
    ;(await reopen(report.team.finance, 'Klaida')).assertStatus(403)
  })

  test('is refused once a later report stands on it', async ({ assert }) => {
    const report = await provenReport()
    const { team } = report
    const later = await createPeriod(team, {
      number: 2,
      startsOn: '2021-09-01',
      endsOn: '2021-12-31',
    })
    const expense = await createExpense(team, {
      ...report.held,
      reportingPeriodId: later.id,
      paidOn: '2021-10-01',
    })
    await prove(team, expense)
    await submitReport(team.project.id, report.period.id, managerOf(report))
    await submitReport(team.project.id, later.id, managerOf(report))
    await assert.rejects(
      () => reopenReport(team.project.id, report.period.id, 'Klaida', managerOf(report)),
      RuleBroken as never
    )
    await reopenReport(team.project.id, later.id, 'Klaida', managerOf(report))
    await reopenReport(team.project.id, report.period.id, 'Klaida', managerOf(report))
  })
})
