import { test } from '@japa/runner'
import { ApiRequest, type ApiClient } from '@japa/api-client'
import ExcelJS from 'exceljs'
import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import { today } from '#app/shared/today'
import { projectWithTeam } from '#tests/factories/projects'
import { createActivity, createDeadline, roleOf } from '#tests/factories/workplan'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
ApiRequest.addParser(XLSX, (answer, done) => {
  const chunks: Buffer[] = []
  answer.on('data', (chunk) => chunks.push(Buffer.from(chunk)))
  answer.on('end', () => done(null, Buffer.concat(chunks)))
})

type Team = Awaited<ReturnType<typeof projectWithTeam>>
const daysAway = (days: number) => DateTime.fromISO(today()).plus({ days }).toISODate()!
const titles = (html: string) =>
  [...html.matchAll(/Darbas \d+/g)]
    .map(([title]) => title)
    .filter((t, at, all) => all[at - 1] !== t)
const listOf = (team: Team) => `/projects/${team.project.id}/deadlines`

/** The sheet's rows under its headings, by heading. */
async function sheetOf(client: ApiClient, address: string, person: User) {
  const response = await client.get(address).header('Accept-Language', 'lt').loginAs(person)
  response.assertStatus(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(response.body() as unknown as ArrayBuffer)
  const sheet = book.worksheets[0]!
  const headings = sheet.getRow(5).values as string[]
  const rows: Record<string, unknown>[] = []
  for (let at = 6; sheet.getRow(at).hasValues; at++) {
    rows.push(
      Object.fromEntries(
        headings.slice(1).map((name, column) => [name, sheet.getRow(at).getCell(column + 1).value])
      )
    )
  }
  return rows
}

test.group('The list of deadlines', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('narrows to an owner, a kind, a stage and an activity, with the counts of what is left', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const activity = await createActivity(team)
    const other = await createActivity(team, { stageId: team.stages[1]!.id })
    const owner = await roleOf(team, team.coordinator)
    await createDeadline(team, { titleLt: 'Darbas 1', activityId: activity.id })
    await createDeadline(team, { titleLt: 'Darbas 2', activityId: other.id, kind: 'claim' })
    await createDeadline(team, { titleLt: 'Darbas 3', ownerRoleId: owner.id, kind: 'claim' })
    await createDeadline(team, { titleLt: 'Darbas 4', dueOn: daysAway(400) })
    const found = async (query: string) => {
      const page = await client
        .get(`${listOf(team)}${query}`)
        .header('Accept-Language', 'lt')
        .loginAs(team.member)
      page.assertStatus(200)
      return titles(page.text())
    }
    assert.deepEqual(await found(''), ['Darbas 1', 'Darbas 2', 'Darbas 3', 'Darbas 4'])
    assert.deepEqual(await found('?show=late'), ['Darbas 1', 'Darbas 2', 'Darbas 3'])
    assert.deepEqual(await found('?show=coming'), ['Darbas 4'])
    assert.deepEqual(await found(`?owner=${owner.id}`), ['Darbas 3'])
    assert.deepEqual(await found('?kind=claim'), ['Darbas 2', 'Darbas 3'])
    assert.deepEqual(await found(`?stage=${team.stages[1]!.id}`), ['Darbas 2'])
    assert.deepEqual(await found(`?activity=${activity.id}&show=late`), ['Darbas 1'])
    assert.deepEqual(await found(`?activity=${activity.id}&show=coming`), [])
    assert.deepEqual(await found('?show=nera&owner=x&kind=y&cursor=z'), [
      'Darbas 1',
      'Darbas 2',
      'Darbas 3',
      'Darbas 4',
    ])
    const page = await client.get(`${listOf(team)}?kind=claim`).loginAs(team.member)
    assert.match(page.text(), /href="[^"]*\?show=late&(amp;)?kind=claim"[^>]*>[\s\S]{0,80}?>2</)
  })

  test('comes by pages that lose and repeat nothing, with a handful of questions', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const now = '2021-05-20 10:00:00'
    await db.table('deadlines').multiInsert(
      Array.from({ length: 120 }, (_, at) => ({
        project_id: team.project.id,
        kind: 'event',
        title_lt: `Darbas ${String(at).padStart(3, '0')}`,
        due_on: DateTime.fromISO('2021-06-01')
          .plus({ days: Math.floor(at / 3) })
          .toISODate(),
        status: 'open',
        row_version: 1,
        created_at: now,
        updated_at: now,
      }))
    )
    const seen: string[] = []
    let address: string | null = listOf(team)
    while (address) {
      const page = await client.get(address).loginAs(team.member)
      seen.push(...titles(page.text()))
      const next = /href="([^"]*cursor=[^"]*)"[^>]*rel="next"|rel="next"[^>]*href="([^"]*)"/.exec(
        page.text()
      )
      address = next ? (next[1] ?? next[2])!.replaceAll('&amp;', '&') : null
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 120 }, (_, at) => `Darbas ${String(at).padStart(3, '0')}`)
    )
  })

  test('goes into a workbook as it is filtered, and the trail knows of it', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createDeadline(team, {
      titleLt: '=Darbas 1',
      kind: 'claim',
      dueOn: '2021-05-02',
      ownerRoleId: (await roleOf(team, team.finance)).id,
      deputyRoleId: (await roleOf(team, team.manager)).id,
    })
    await createDeadline(team, { titleLt: 'Darbas 2', kind: 'event' })
    const path = `${listOf(team)}/export.xlsx?show=late&kind=claim`
    const rows = await sheetOf(client, path, team.auditor)
    assert.lengthOf(rows, 1)
    const [row] = rows
    assert.include(String(row!.Pavadinimas), 'Darbas 1')
    assert.deepInclude(row!, {
      'Atsakingas': 'Pareigos: finance',
      'Pavaduoja': 'Pareigos: manager',
      'Rūšis': 'Mokėjimo prašymas',
      'Nedarbo diena': 'Motinos diena',
      'Būsena': 'Vėluoja',
      'Perdavimas': 'Perduota projekto vadovui',
    })
    assert.equal((row!['Atlikti iki'] as Date).toISOString().slice(0, 10), '2021-05-02')
    assert.equal((row!['Kita darbo diena'] as Date).toISOString().slice(0, 10), '2021-05-03')
    const event = await db.from('audit_events').where('project_id', team.project.id).firstOrFail()
    assert.equal(event.action, 'deadline.exported')
    assert.include(event.after, 'show=late&kind=claim')
  })

  test('is not downloaded by a member, and nothing is recorded', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const response = await client.get(`${listOf(team)}/export.xlsx`).loginAs(team.member)
    response.assertStatus(403)
    assert.isEmpty(
      await db
        .from('audit_events')
        .where({ project_id: team.project.id, action: 'deadline.exported' })
    )
  })
})
