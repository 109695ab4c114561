import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { fold } from '#app/shared/database/fold'
import type User from '#app/identity/models/user'
import { EXPENSE_COLUMNS } from '#app/finance/expense_list/expense_columns'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const path = (team: Team, rest = '') => `/projects/${team.project.id}/expenses${rest}`

async function workbookOf(client: ApiClient, address: string, person: User) {
  const response = await client.get(address).loginAs(person)
  response.assertStatus(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(response.body() as unknown as ArrayBuffer)
  return book.worksheets[0]!
}

/** The rows of a sheet under its headings, until the empty row that ends them. */
function tableOf(sheet: ExcelJS.Worksheet): Record<string, unknown>[] {
  const headings = sheet.getRow(5).values as string[]
  const rows: Record<string, unknown>[] = []
  for (let at = 6; sheet.getRow(at).hasValues; at++) {
    const row: Record<string, unknown> = {}
    for (let column = 1; column < headings.length; column++) {
      const value = sheet.getRow(at).getCell(column).value
      row[headings[column]!] = value instanceof Date ? value.toISOString().slice(0, 10) : value
    }
    rows.push(row)
  }
  return rows
}

async function csvOf(client: ApiClient, address: string, person: User, delimiter: string) {
  const response = await client.get(address).loginAs(person)
  response.assertStatus(200)
  return parse(response.text(), { columns: true, delimiter, bom: true }) as Record<string, string>[]
}

/** A draft as the table holds it, some without a payment date. */
function plainRow({ project, stages, categories, finance }: Team, number: number) {
  return {
    project_id: project.id,
    number,
    reference: `${project.code}-${number}`,
    stage_id: stages[0]!.id,
    cost_category_id: categories.external.id,
    description_lt: `Eilutė ${number}`,
    paid_on: number % 4 === 0 ? null : `2021-0${1 + (number % 9)}-15`,
    net_cents: 1_00,
    vat_cents: 0,
    eligible_cents: 1_00,
    declared_cents: 1_00,
    logged_by: finance.id,
    created_at: '2021-05-20 10:00:00',
    updated_at: '2021-05-20 10:00:00',
  }
}

test.group('The exported list of expenses', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is what the screen shows: the filtered rows in their order, with the usual columns', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const supplier = await createSupplier({ name: 'UAB „Šiaulių spauda“' })
    await createExpense(team, { supplierId: supplier.id, eligibleCents: 100_01 })
    await createExpense(team, { eligibleCents: 5_000_00, paidOn: null })
    await createExpense(team, { eligibleCents: 200_02 })
    const query = '?amountTo=1000&sort=declared_cents&direction=asc'
    const sheet = await workbookOf(client, path(team, `/export.xlsx${query}`), team.finance)
    const rows = tableOf(sheet)
    assert.deepEqual(Object.keys(rows[0]!), [
      'Nr.',
      'Mokėjimo data',
      'Tiekėjas',
      'Sąskaitos numeris',
      'Aprašymas',
      'Kategorija',
      'Etapas',
      'Būsena',
      'Deklaruota, EUR',
    ])
    assert.deepEqual(
      rows.map((row) => row['Deklaruota, EUR']),
      [100.01, 200.02]
    )
    assert.deepInclude(rows[0], {
      'Tiekėjas': 'UAB „Šiaulių spauda“',
      'Mokėjimo data': '2021-05-20',
      'Būsena': 'Juodraštis',
      'Kategorija': 'Kategorija external',
    })
    assert.include(String(sheet.getCell('A2').value), 'Suma iki: 1\u00a0000,00')
    const total = sheet.getCell('I9')
    assert.equal(total.formula, 'ROUND(SUM(I6:I7),2)')
    assert.equal(total.result, 300.03)
    assert.deepEqual([sheet.getCell('I10').value, sheet.getCell('I11').value], [255.02, 45.01])
  })

  test('takes what was voided off below the total, as the screen does', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createExpense(team, { eligibleCents: 100_00 })
    await createExpense(team, { eligibleCents: 30_00, status: 'voided', voidReason: 'Klaida' })
    const sheet = await workbookOf(client, path(team, '/export.xlsx'), team.auditor)
    const values = [9, 10, 11, 12, 13].map((at) => sheet.getCell(`I${at}`))
    assert.equal(values[0]!.result, 130)
    assert.equal(values[1]!.value, 30)
    assert.equal(values[2]!.formula, 'ROUND(I9-I10,2)')
    assert.equal(values[2]!.result, 100)
    assert.deepEqual([values[3]!.value, values[4]!.value], [85, 15])
  })

  test('holds every column with its codes when all are asked for, in either language', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const supplier = await createSupplier({ name: 'UAB „Medis“', legalCode: '303030303' })
    const period = await createPeriod(team)
    await createExpense(team, {
      supplierId: supplier.id,
      reportingPeriodId: period.id,
      councilDecisionId: team.decision.id,
      descriptionLt: '=1+1',
      comment: '-pastaba',
      currency: 'SEK',
      exchangeRate: '10.2853',
      netCents: 800_00,
      vatCents: 200_00,
      eligibleCents: 1_000_00,
      declaredCents: 97_23,
      quantity: '12.5',
      invoiceNumber: '000123',
    })
    const [row] = tableOf(
      await workbookOf(client, path(team, '/export.xlsx?columns=all&language=en'), team.finance)
    )
    assert.lengthOf(Object.keys(row!), EXPENSE_COLUMNS.length)
    assert.deepInclude(row, {
      'Category code': 'external',
      'Stage number': 1,
      'Reporting period': 1,
      'Council decision': 'T2-29',
      'Decision date': '2021-02-25',
      'Supplier code': '303030303',
      'Invoice number': '000123',
      'Description in Lithuanian': '=1+1',
      'Currency': 'SEK',
      'InforEuro rate': 10.2853,
      'Net amount': 800,
      'VAT': 200,
      'Gross amount': 1000,
      'Eligible amount': 1000,
      'Declared, EUR': 97.23,
      'Quantity': 12.5,
      'Has personal data': 'No',
    })
    const [line] = await csvOf(client, path(team, '/export.csv?columns=all'), team.finance, ';')
    assert.deepInclude(line, {
      'Sąskaitos numeris': '000123',
      'InforEuro kursas': '10,2853',
      'Suma be PVM': '800,00',
      'Mokėjimo data': '2021-05-20',
      'Aprašymas lietuvių kalba': "'=1+1",
      'Pastaba': "'-pastaba",
    })
  })

  test('shows the chosen columns only, and pages through everything', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    for (let number = 1; number <= 6; number++) await createExpense(team)
    for (let first = 1000; first < 2200; first += 300) {
      await db
        .table('expenses')
        .multiInsert(Array.from({ length: 300 }, (_, index) => plainRow(team, first + index)))
    }
    await client
      .post(path(team, '/columns'))
      .form({ columns: ['declared', 'documents', 'mangled'] })
      .loginAs(team.finance)
      .withCsrfToken()
    const rows = await csvOf(client, path(team, '/export.csv?sort=paid_on'), team.finance, ';')
    assert.deepEqual(Object.keys(rows[0]!), ['Nr.', 'Dokumentų skaičius', 'Deklaruota, EUR'])
    assert.lengthOf(new Set(rows.map((row) => row['Nr.'])), 1206)
  }).timeout(30_000)

  test('hides personal data from those without the right', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const text = 'Jonaičio darbo užmokestis'
    await createExpense(team, {
      isSensitive: true,
      descriptionLt: text,
      descriptionEn: text,
      comment: text,
      searchText: fold(text),
    })
    const own = await client.get(path(team, '/export.csv?columns=all')).loginAs(team.finance)
    assert.include(own.text(), 'Jonaičio')
    for (const person of [team.manager, team.auditor]) {
      const response = await client.get(path(team, '/export.csv?columns=all')).loginAs(person)
      assert.notInclude(response.text(), 'Jonaičio')
      assert.include(response.text(), 'Paslėpta: asmens duomenys')
    }
  })

  test('leaves its trace without the searched words, and only for those who may', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createExpense(team)
    for (const person of [team.member, team.coordinator, team.admin, team.outsider]) {
      for (const kind of ['xlsx', 'csv']) {
        const refused = await client.get(path(team, `/export.${kind}`)).loginAs(person)
        refused.assertStatus(404)
      }
    }
    assert.lengthOf(await db.from('audit_events').where('project_id', team.project.id), 0)
    await client.get(path(team, '/export.csv?q=jonaitis&status=draft')).loginAs(team.auditor)
    const events = await db.from('audit_events').where('project_id', team.project.id)
    assert.lengthOf(events, 1)
    assert.deepInclude(events[0], { action: 'expense.exported', actor_id: team.auditor.id })
    assert.deepEqual(JSON.parse(events[0].after), {
      kind: 'csv',
      language: 'lt',
      filter: 'status=draft',
    })
  })
})

test.group('The columns of the list', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const choose = (client: ApiClient, team: Team, person: User, form: object) =>
    client.post(path(team, '/columns')).form(form).loginAs(person).withCsrfToken()

  test('are each person’s own, and the way back is the list that was left', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createExpense(team, { contractNumber: 'S-77-2021' })
    const response = await choose(client, team, team.finance, {
      columns: ['contract_number', 'declared', 'erdf'],
      query: 'status=draft&sort=paid_on',
    }).redirects(0)
    response.assertStatus(303)
    assert.equal(response.header('location'), path(team, '?status=draft&sort=paid_on'))
    const own = (await client.get(path(team)).loginAs(team.finance)).text()
    assert.include(own, 'S-77-2021')
    assert.include(own, '102,85')
    assert.notInclude(own, 'Ekspertų paslaugos')
    const other = (await client.get(path(team)).loginAs(team.manager)).text()
    assert.notInclude(other, 'S-77-2021')
    assert.include(other, 'Ekspertų paslaugos')
  })

  test('go back to the usual ones, and are never none', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await createExpense(team)
    const shown = async () => (await client.get(path(team)).loginAs(team.finance)).text()
    await choose(client, team, team.finance, { columns: 'documents' })
    assert.notInclude(await shown(), 'Ekspertų paslaugos')
    await choose(client, team, team.finance, { usual: '1', columns: 'documents' })
    assert.include(await shown(), 'Ekspertų paslaugos')
    for (const columns of ['', 'constructor', ['__proto__', 'a']]) {
      const answer = await choose(client, team, team.finance, { columns })
      answer.assertStatus(200)
      assert.include(await shown(), 'Ekspertų paslaugos')
    }
    assert.lengthOf(await db.from('user_preferences').where('user_id', team.finance.id), 1)
  })

  test('can all be shown at once', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await createExpense(team, { currency: 'SEK', exchangeRate: '10', declaredCents: 12_10 })
    await choose(client, team, team.finance, { columns: EXPENSE_COLUMNS })
    const html = (await client.get(path(team)).loginAs(team.finance)).text()
    const cells = html.match(/<tbody>[\s\S]*?<\/tbody>/)![0].match(/<t[dh] /g)!.length
    const headings = html.match(/<thead>[\s\S]*?<\/thead>/)![0].match(/<th /g)!.length
    assert.equal(cells, headings)
    assert.include(html, '121,00\u00a0SEK')
  })
})
