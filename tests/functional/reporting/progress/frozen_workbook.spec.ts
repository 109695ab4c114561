import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import ExcelJS from 'exceljs'
import type User from '#app/identity/models/user'
import { approvedBudget } from '#tests/factories/budgets'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'
import { createDeviation, createIndicator, createRisk } from '#tests/factories/results'
import { createActivity, createDeadline } from '#tests/factories/workplan'

/** Every filled cell of every sheet, by sheet and address. */
async function cellsOf(client: ApiClient, path: string, person: User) {
  const answer = await client.get(path).loginAs(person)
  answer.assertStatus(200)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(answer.body() as unknown as ArrayBuffer)
  const cells: Record<string, unknown> = {}
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        cells[`${sheet.name}!${cell.address}`] = cell.value
      })
    )
  }
  return { cells, names: workbook.worksheets.map(({ name }) => name) }
}

async function written(client: ApiClient) {
  const team = await projectWithTeam()
  const { project, manager, categories, stages } = team
  const period = await createPeriod(team)
  await approvedBudget(team, [[categories.external, stages[0]!, 1_000_000]])
  const activity = await createActivity(team, { status: 'done', titleLt: '=1+1' })
  await createDeadline(team, { dueOn: '2021-05-01' })
  const risk = await createRisk(team)
  await createDeviation(team, { activityId: activity.id })
  await createIndicator(team)
  await db.table('meetings').insert({
    project_id: project.id,
    kind: 'local_group',
    title_lt: 'Pirmasis susitikimas',
    held_on: '2021-05-05',
    status: 'held',
    people_count: 21,
    created_at: '2021-05-05 10:00:00',
    updated_at: '2021-05-05 10:00:00',
  })
  const base = `/projects/${project.id}/periods/${period.id}`
  const send = (method: 'POST' | 'PUT', rest: string, form: object) =>
    client
      .request(`${base}${rest}`, method)
      .form(form)
      .loginAs(manager)
      .withCsrfToken()
      .redirects(0)
  await send('POST', '/progress_facts', { all: '1' })
  const text = { summaryLt: 'Santrauka', summaryEn: 'Summary', rowVersion: 1 }
  await send('PUT', '/progress_report', text)
  const path = (language: string) => `${base}/progress_workbook.xlsx?language=${language}`
  const submit = async () => {
    const row = await db.from('progress_reports').where('project_id', project.id).firstOrFail()
    const form = { rowVersion: row.row_version, factsVersion: row.facts_version }
    ;(await send('POST', '/progress_report/submission', form)).assertStatus(303)
  }
  return { team, activity, risk, send, path, submit }
}

const SHEETS = {
  lt: [
    'Titulinis',
    'Aprašomoji dalis',
    'Veiklos',
    'Rezultatai',
    'Rodikliai',
    'Susitikimai',
    'Terminai',
    'Komunikacija',
    'Viešinimas',
    'Rizikos',
    'Nuokrypiai',
    'Išlaidos',
    'Patikros',
  ],
  en: [
    'Cover',
    'Narrative',
    'Activities',
    'Deliverables',
    'Indicators',
    'Meetings',
    'Deadlines',
    'Communication',
    'Publicity',
    'Risks',
    'Deviations',
    'Spending',
    'Checks',
  ],
}

test.group('The workbook of a progress report', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('of a handed-in report is cell for cell the same whatever changes later', async ({
    client,
    assert,
  }) => {
    const { team, activity, risk, path, submit } = await written(client)
    const draft = await cellsOf(client, path('lt'), team.manager)
    for (const name of draft.names) assert.include(String(draft.cells[`${name}!A3`]), 'JUODRAŠTIS')
    await submit()
    const before = {
      lt: await cellsOf(client, path('lt'), team.auditor),
      en: await cellsOf(client, path('en'), team.finance),
    }
    assert.deepEqual(before.lt.names, SHEETS.lt)
    assert.deepEqual(before.en.names, SHEETS.en)
    for (const name of before.lt.names)
      assert.notInclude(String(before.lt.cells[`${name}!A3`]), 'JUODRAŠTIS')
    await activity.merge({ titleLt: 'Visai kita', titleEn: 'Another', status: 'cancelled' }).save()
    await risk.merge({ titleLt: 'Kita rizika', status: 'closed', closedOn: '2021-04-01' }).save()
    await db
      .from('meetings')
      .update({ title_lt: 'Pervadintas', people_count: 1, status: 'planned' })
    await db.from('deadlines').update({ title_lt: 'Kitas', due_on: '2022-01-01' })
    await db.from('team_roles').update({ position_lt: 'Kitos pareigos', position_en: 'Other' })
    await db.from('users').update({ full_name: 'Kitas Vardas' })
    await db.from('projects').update({ title_lt: 'Kitas projektas', title_en: 'Other project' })
    await db.from('budget_lines').update({ amount_cents: 1 })
    const after = {
      lt: await cellsOf(client, path('lt'), team.manager),
      en: await cellsOf(client, path('en'), team.manager),
    }
    assert.deepEqual(after, before)
  })

  test('holds no money for the coordinator, before and after the handing in', async ({
    client,
    assert,
  }) => {
    const { team, path, submit } = await written(client)
    for (const isHandedIn of [false, true]) {
      if (isHandedIn) await submit()
      const { names } = await cellsOf(client, path('lt'), team.coordinator)
      assert.deepEqual(
        names,
        SHEETS.lt.filter((name) => name !== 'Išlaidos')
      )
    }
  })

  test('shows the whole report in both languages, odd text harmless', async ({
    client,
    assert,
  }) => {
    const { team, path } = await written(client)
    const { cells } = await cellsOf(client, path('lt'), team.manager)
    assert.equal(cells['Veiklos!C6'], '=1+1')
    assert.equal(cells['Aprašomoji dalis!B6'], 'Santrauka')
    assert.equal(cells['Susitikimai!E6'], 21)
    assert.equal(cells['Išlaidos!B6'], 10_000)
    assert.deepInclude(cells['Rizikos!E6'], { formula: 'C6*D6', result: 12 })
    const english = await cellsOf(client, path('en'), team.manager)
    assert.equal(english.cells['Narrative!B6'], 'Summary')
  })
})
