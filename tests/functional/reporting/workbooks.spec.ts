import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import ExcelJS from 'exceljs'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import FinancialReport from '#app/reporting/models/financial_report'
import Activity from '#app/workplan/activities/models/activity'
import Deadline from '#app/workplan/deadlines/models/deadline'
import { approvedBudget } from '#tests/factories/budgets'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'
import { columnOf, rowOf } from '../../unit/workbooks/read_back.js'
import { XLSX } from '#tests/workbook_answers'

const HOSTILE = '=HYPERLINK("http://example.org","Spauskite")'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

async function download(client: ApiClient, path: string, person: Team['finance']) {
  const answer = await client.get(path).loginAs(person)
  answer.assertStatus(200)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(answer.body() as unknown as ArrayBuffer)
  return { answer, workbook }
}

/** A report of three lines: staff, hostile text in SEK, and a sensitive one; the office follows from staff. */
async function report() {
  const team = await projectWithTeam()
  const period = await createPeriod(team)
  const { staff, travel, external } = team.categories
  await approvedBudget(team, [
    [staff, team.stages[0]!, 2_000_000],
    [external, team.stages[1]!, 3_000_000],
  ])
  const held = {
    status: 'approved',
    reportingPeriodId: period.id,
    councilDecisionId: team.decision.id,
  } as const
  await createExpense(team, {
    ...held,
    costCategoryId: staff.id,
    eligibleCents: 398_028,
    isSensitive: true,
    descriptionLt: 'Atlyginimas',
  })
  const supplier = await createSupplier({ name: HOSTILE, legalCode: '012345678' })
  const krona = {
    currency: 'SEK',
    exchangeRate: '10.2853',
    netCents: 1_234_500,
    eligibleCents: 1_234_500,
  }
  await createExpense(team, {
    ...held,
    ...krona,
    declaredCents: 120_026,
    costCategoryId: travel.id,
    supplierId: supplier.id,
    descriptionLt: HOSTILE,
  })
  await createExpense(team, {
    ...held,
    stageId: team.stages[1]!.id,
    eligibleCents: 10_001,
    invoiceNumber: '000123',
  })
  await createExpense(team, { ...held, status: 'draft', eligibleCents: 999_999 })
  const path = (kind: string, language: string) =>
    `/projects/${team.project.id}/periods/${period.id}/${kind}_workbook.xlsx?language=${language}`
  return { team, period, path, declared: 398_028 + 11_940 + 120_026 + 10_001 }
}

const events = (team: Team) =>
  db.from('audit_events').where('project_id', team.project.id).orderBy('id')

test.group('The financial workbook', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('holds lines that add up to the totals, the fund’s part to the cent', async ({
    client,
    assert,
  }) => {
    const { team, path, declared } = await report()
    const { answer, workbook } = await download(client, path('financial', 'lt'), team.finance)
    assert.equal(answer.header('content-type'), XLSX)
    assert.equal(
      answer.header('content-disposition'),
      `attachment; filename="${team.project.code}-1-finansine-ataskaita.xlsx"`
    )
    assert.deepEqual(
      workbook.worksheets.map((sheet) => sheet.name),
      ['Titulinis', 'Suvestinė', 'Etapai', 'Išlaidų sąrašas', 'Pirkimai', 'Patikros']
    )
    const list = workbook.getWorksheet('Išlaidų sąrašas')!
    const cents = (title: string, at: number) =>
      Math.round(Number(list.getRow(at).getCell(columnOf(list, title)).value) * 100)
    const lines = [6, 7, 8, 9]
    const sum = (title: string) => lines.reduce((total, at) => total + cents(title, at), 0)
    assert.deepEqual(
      lines.map((at) => cents('Deklaruojama suma, EUR', at)),
      [398_028, 120_026, 10_001, 11_940]
    )
    assert.equal(sum('Deklaruojama suma, EUR'), declared)
    assert.equal(sum('ERPF dalis, EUR'), Math.floor((declared * 85) / 100))
    assert.equal(sum('Savivaldybės dalis, EUR'), declared - Math.floor((declared * 85) / 100))
    const cover = workbook.getWorksheet('Titulinis')!
    assert.equal(
      (rowOf(cover, 'ERPF lėšos, EUR').getCell(2).value as ExcelJS.CellFormulaValue).result,
      Math.floor((declared * 85) / 100) / 100
    )
    assert.equal(rowOf(cover, 'Tarybos sprendimai').getCell(2).value, 'T2-29, 2021-02-25')
    assert.equal(rowOf(cover, 'Biudžeto versija').getCell(2).value, '1')
  })

  test('shows the basis of a flat rate and marks its line', async ({ client, assert }) => {
    const { team, path } = await report()
    const { workbook } = await download(client, path('financial', 'lt'), team.finance)
    const list = workbook.getWorksheet('Išlaidų sąrašas')!
    const office = rowOf(list, 'office/1')
    assert.equal(office.getCell(columnOf(list, 'Išlaidų rūšis')).value, 'Fiksuotoji norma')
    assert.equal(
      office.getCell(columnOf(list, 'Aprašymas')).value,
      '3\u00a0% nuo kategorijos „Kategorija staff“, deklaruota 3\u00a0980,28\u00a0€'
    )
  })

  test('is a draft on every sheet until it is handed in', async ({ client, assert }) => {
    const { team, period, path } = await report()
    const draft = await download(client, path('financial', 'en'), team.finance)
    for (const sheet of draft.workbook.worksheets)
      assert.include(String(sheet.getRow(3).getCell(1).value), 'DRAFT')
    const row = { projectId: team.project.id, reportingPeriodId: period.id, erdfRateBp: 7000 }
    await FinancialReport.create({
      ...row,
      status: 'submitted',
      submittedAt: '2021-09-15T21:30:00Z',
    })
    const { workbook } = await download(client, path('financial', 'en'), team.finance)
    for (const sheet of workbook.worksheets)
      assert.notInclude(String(sheet.getRow(3).getCell(1).value), 'DRAFT')
    const cover = workbook.worksheets[0]!
    assert.deepEqual(
      rowOf(cover, 'Submitted on').getCell(2).value,
      new Date('2021-09-16T00:00:00Z')
    )
  })

  test('speaks English when asked, and keeps hostile text as text', async ({ client, assert }) => {
    const { team, path } = await report()
    const { answer, workbook } = await download(client, path('financial', 'en'), team.finance)
    assert.include(answer.header('content-disposition'), '-1-financial-report.xlsx')
    const list = workbook.worksheets[3]!
    assert.equal(list.getRow(7).getCell(columnOf(list, 'Supplier')).value, HOSTILE)
    assert.equal(list.getRow(7).getCell(columnOf(list, 'Description')).value, HOSTILE)
    assert.equal(list.getRow(8).getCell(columnOf(list, 'Invoice number')).value, '000123')
  })

  test('keeps sensitive descriptions from the auditor', async ({ client, assert }) => {
    const { team, path } = await report()
    const texts = async (person: Team['finance']) => {
      const { workbook } = await download(client, path('financial', 'lt'), person)
      const list = workbook.getWorksheet('Išlaidų sąrašas')!
      return list.getRow(6).getCell(columnOf(list, 'Aprašymas')).value
    }
    assert.equal(await texts(team.finance), 'Atlyginimas')
    assert.isNull(await texts(team.auditor))
  })

  test('says what was reported before, certified where certified', async ({ client, assert }) => {
    const { team, path } = await report()
    const earlier = await createPeriod(team, {
      number: 7,
      startsOn: '2021-03-01',
      endsOn: '2021-03-08',
    })
    const held = { reportingPeriodId: earlier.id, costCategoryId: team.categories.staff.id }
    await createExpense(team, {
      ...held,
      status: 'certified_in_part',
      eligibleCents: 398_028,
      certifiedCents: 281_478,
    })
    await createExpense(team, { ...held, status: 'set_aside', eligibleCents: 50_000 })
    const { workbook } = await download(client, path('financial', 'lt'), team.finance)
    const summary = workbook.getWorksheet('Suvestinė')!
    const before = columnOf(summary, 'Ankstesnėse ataskaitose, EUR')
    assert.equal(rowOf(summary, 'staff Kategorija staff').getCell(before).value, 2814.78)
    assert.equal(rowOf(summary, 'office Kategorija office').getCell(before).value, 84.44)
  })

  test('is recorded before it leaves', async ({ client, assert }) => {
    const { team, period, path } = await report()
    await download(client, path('financial', 'en'), team.auditor)
    const [event] = await events(team)
    assert.deepInclude(event, {
      action: 'workbook.downloaded',
      actor_id: team.auditor.id,
      subject_id: period.id,
    })
    assert.deepEqual(JSON.parse(event.after), { kind: 'financial', period: 1, language: 'en' })
  })

  test('does not exist for members and the coordinator', async ({ client, assert }) => {
    const { team, path } = await report()
    for (const person of [team.member, team.coordinator, team.outsider]) {
      const answer = await client.get(path('financial', 'lt')).loginAs(person)
      answer.assertStatus(404)
    }
    assert.lengthOf(await events(team), 0)
  })

  test('in a language that does not exist is refused', async ({ client, assert }) => {
    const { team, path } = await report()
    const answer = await client.get(path('financial', 'xx')).loginAs(team.finance)
    answer.assertStatus(422)
    assert.lengthOf(await events(team), 0)
  })
})

test.group('The progress workbook', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('lists activities and whether deadlines were kept, owners by position', async ({
    client,
    assert,
  }) => {
    const { team, period, path } = await report()
    const role = await db
      .from('team_roles')
      .where({ project_id: team.project.id, role: 'coordinator' })
      .first()
    const owned = { projectId: team.project.id, ownerRoleId: role.id }
    await Activity.create({
      ...owned,
      stageId: team.stages[0]!.id,
      number: '1.10',
      titleLt: HOSTILE,
      startsOn: '2021-04-01',
      endsOn: '2021-05-01',
      status: 'done',
    })
    const due = { ...owned, kind: 'report' as const, dueOn: '2021-06-01' }
    await Deadline.create({ ...due, titleLt: 'Laiku', status: 'done', doneOn: '2021-06-01' })
    await Deadline.create({ ...due, titleLt: 'Vėlai', status: 'done', doneOn: '2021-06-05' })
    await Deadline.create({
      ...due,
      titleLt: 'Kito laikotarpio',
      dueOn: '2022-06-01',
      status: 'cancelled',
    })
    await client
      .post(`/projects/${team.project.id}/periods/${period.id}/progress_facts`)
      .form({ all: '1' })
      .loginAs(team.coordinator)
      .withCsrfToken()
    const { answer, workbook } = await download(client, path('progress', 'lt'), team.coordinator)
    assert.include(answer.header('content-disposition'), '-1-pazangos-ataskaita.xlsx')
    const activities = workbook.getWorksheet('Veiklos')!
    assert.equal(activities.getRow(6).getCell(columnOf(activities, 'Veikla')).value, HOSTILE)
    assert.equal(
      activities.getRow(6).getCell(columnOf(activities, 'Atsakingas asmuo')).value,
      'Pareigos: coordinator'
    )
    const deadlines = workbook.getWorksheet('Terminai')!
    const outcome = (title: string) =>
      rowOf(deadlines, title).getCell(columnOf(deadlines, 'Laikymasis')).value
    assert.equal(outcome('Laiku'), 'Įvykdyta laiku')
    assert.equal(outcome('Vėlai'), 'Įvykdyta pavėluotai')
    assert.equal(rowOf(deadlines, 'Vėlai').getCell(columnOf(deadlines, 'Vėlavimas, d.')).value, 4)
    assert.throws(() => rowOf(deadlines, 'Kito laikotarpio'))
    assert.deepInclude(JSON.parse((await events(team)).at(-1).after), {
      kind: 'progress',
      language: 'lt',
    })
  })

  test('may not be downloaded by a member', async ({ client }) => {
    const { team, path } = await report()
    const answer = await client.get(path('progress', 'lt')).loginAs(team.member)
    answer.assertStatus(403)
  })
})
