import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/expense_forms'
import { ONE_ROW, pasted, previewedImport, usualDefaults } from '#tests/factories/imports'
import { projectWithTeam } from '#tests/factories/projects'
import { workbook } from '#tests/unit/intake/files'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const url = (team: Team, rest = '') => `/projects/${team.project.id}/imports${rest}`
const importsOf = (team: Team) => db.from('imports').where('project_id', team.project.id)
const expensesOf = (team: Team) =>
  db.from('expenses').where('project_id', team.project.id).orderBy('number')

const paste = (client: ApiClient, team: Team, text: string) =>
  client.post(url(team)).fields({ pasted: text }).loginAs(team.finance).withCsrfToken()

const map = (client: ApiClient, team: Team, id: number, fields: Record<string, string | number>) =>
  client
    .put(url(team, `/${id}/mapping`))
    .form(fields)
    .loginAs(team.finance)
    .withCsrfToken()

/** Presses a button of an import's page. */
const press = (client: ApiClient, team: Team, path: string) =>
  client
    .post(url(team, path))
    .header('referer', url(team, path.replace(/\/\w+$/, '')))
    .loginAs(team.finance)
    .withCsrfToken()

test.group('Importing expenses', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => drive.use().deleteAll('projects'))

  test('a pasted table goes from its columns over the preview to drafts, with one event', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const known = await createSupplier({ name: 'UAB „Ramunė“', legalCode: '300000001' })
    const period = await createPeriod(team)
    const text = pasted([
      [
        'Tiekėjas',
        'Įm. kodas',
        'Sąskaitos Nr.',
        'Sąskaitos data',
        'Aprašymas',
        'Suma be PVM',
        'PVM',
        'Kategorija',
        'Etapas',
        'Laikotarpis',
        'Sprendimas',
      ],
      [
        'Ramunė, UAB',
        '300000001',
        'SER 000123',
        '2021-05-01',
        'Analizė',
        '1 234,56',
        '259,26',
        'kategorija EXTERNAL',
        'Stage I',
        period.number,
        'T2-29',
      ],
      [
        'VšĮ „Naujoji“',
        '300000002',
        'N-1',
        '09.05.2021',
        '=cmd|calc',
        '10.00',
        '',
        'travel',
        'i etapas',
        period.number,
        'T2-29',
      ],
    ])
    const columns = await paste(client, team, text)
    columns.assertStatus(200)
    columns.assertTextIncludes('Ką reiškia stulpeliai')
    const [made] = await importsOf(team)
    assert.equal(made.status, 'uploaded')

    const preview = await map(client, team, made.id, {
      column0: 'supplier',
      column1: 'supplierCode',
      column2: 'invoiceNumber',
      column3: 'invoicedOn',
      column4: 'description',
      column5: 'net',
      column6: 'vat',
      column7: 'category',
      column8: 'stage',
      column9: 'period',
      column10: 'decision',
    })
    preview.assertStatus(200)
    preview.assertTextIncludes('bus įrašytas')
    preview.assertTextIncludes('Įkelti 2 eilutes')
    assert.lengthOf(await expensesOf(team), 0)

    const done = await press(client, team, `/${made.id}/run`)
    done.assertTextIncludes('Įrašyti 2 juodraščiai')
    const [first, second] = await expensesOf(team)
    assert.containsSubset(first, {
      status: 'draft',
      supplier_id: known.id,
      invoice_number: 'SER 000123',
      invoice_key: 'ser000123',
      invoiced_on: '2021-05-01',
      net_cents: 123_456,
      vat_cents: 25_926,
      eligible_cents: 149_382,
      declared_cents: 149_382,
      cost_category_id: team.categories.external.id,
      stage_id: team.stages[0]!.id,
      reporting_period_id: period.id,
      council_decision_id: team.decision.id,
      import_id: made.id,
      logged_by: team.finance.id,
      row_version: 1,
    })
    assert.containsSubset(second, { description_lt: '=cmd|calc', invoiced_on: '2021-05-09' })
    const added = await db.from('suppliers').where('legal_code', '300000002').firstOrFail()
    assert.equal(second.supplier_id, added.id)
    const events = await db.from('audit_events').where('project_id', team.project.id)
    assert.lengthOf(events, 1)
    assert.equal(events[0].action, 'import.imported')
    assert.containsSubset(JSON.parse(events[0].after), {
      rows: 2,
      references: [first.reference, second.reference],
      declaredCents: 150_382,
    })
  })

  test('a workbook with its sheets is read, another sheet can be taken', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const content = await workbook({
      Kovas: [
        ['Aprašymas', 'Suma su PVM'],
        ['Kovo paslauga', 121],
      ],
      Balandis: [
        ['Aprašymas', 'Suma su PVM'],
        ['Balandžio paslauga', 242.5],
        ['Iš viso', 242.5],
      ],
    })
    await client
      .post(url(team))
      .file('files', content, { filename: 'metai.xlsx' })
      .fields({ pasted: '' })
      .loginAs(team.finance)
      .withCsrfToken()
    const [made] = await importsOf(team)
    assert.containsSubset(made, { sheet_name: 'Kovas', row_count: 1, source_name: 'metai.xlsx' })
    const changed = await client
      .put(url(team, `/${made.id}/sheet`))
      .form({ sheet: 'Balandis', headerRow: 0 })
      .loginAs(team.finance)
      .withCsrfToken()
    changed.assertTextIncludes('Balandžio paslauga')
    await map(client, team, made.id, {
      column0: 'description',
      column1: 'gross',
      category: team.categories.external.id,
      stage: team.stages[0]!.id,
    })
    await press(client, team, `/${made.id}/run`)
    const [only, ...others] = await expensesOf(team)
    assert.lengthOf(others, 0)
    assert.containsSubset(only, { description_lt: 'Balandžio paslauga', net_cents: 24_250 })
  })

  test('columns are remembered for the same person and the same headings', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await paste(client, team, ONE_ROW.replaceAll('PVM', 'Mokestis'))
    const [first] = await importsOf(team)
    await map(client, team, first.id, {
      column0: 'supplier',
      column2: 'description',
      column3: 'net',
      category: team.categories.travel.id,
      stage: team.stages[1]!.id,
    })
    const again = await paste(client, team, ONE_ROW.replaceAll('PVM', 'Mokestis'))
    again.assertTextIncludes('Įkėlimo peržiūra')
    const second = await importsOf(team).orderBy('id', 'desc').firstOrFail()
    assert.equal(second.status, 'previewed')
    assert.deepEqual(JSON.parse(second.mapping), [
      'supplier',
      null,
      'description',
      'net',
      null,
      null,
    ])
    assert.containsSubset(JSON.parse(second.defaults), { category: team.categories.travel.id })
  })

  test('wrong cells are told in Lithuanian beside themselves, and nothing is imported', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const text = pasted([
      [
        'Aprašymas',
        'Suma be PVM',
        'PVM',
        'Suma su PVM',
        'Sąskaitos data',
        'Mokėjimo data',
        'Kategorija',
        'Valiuta',
      ],
      ['Gera', '100', '21', '121', '2021-05-01', '2021-05-02', 'external', 'EUR'],
      ['Suma', '1,234', '', '', '', '', 'external', ''],
      ['Data', '100', '', '', '3/9/2021', '2099-01-01', 'external', ''],
      ['', '100', '21', '122', '', '', 'nesama', 'XYZ'],
      ['Formulė', '#REF!', '', '', '', '', 'external', ''],
      ['Per daug', '93.3333333333', '', '', '', '', 'external', ''],
    ])
    const made = await previewedImport(team, text, { stage: team.stages[0]!.id })
    assert.containsSubset(made, { rowCount: 6, wrongCount: 5, declaredCents: 12_100 })
    const page = await client.get(url(team, `/${made.id}`)).loginAs(team.finance)
    for (const words of [
      'Neaišku, ar tai tūkstančiai, ar dalys',
      'Neaišku, kur diena, o kur mėnuo',
      'Projekto sąraše tokio įrašo nėra',
      'Tokios valiutos nepažįstame',
      'Suma be PVM ir PVM nesudaro šios sumos',
      'Trūksta aprašymo',
      'Formulė lentelėje nepavyko',
      'Daugiau nei du skaitmenys po kablelio',
    ])
      page.assertTextIncludes(words)
    const only = await client.get(url(team, `/${made.id}?only=wrong`)).loginAs(team.finance)
    assert.notInclude(only.text(), 'title="Gera"')
    const refused = await press(client, team, `/${made.id}/run`)
    refused.assertTextIncludes('Įkelti dar negalima')
    assert.lengthOf(await expensesOf(team), 0)
    const english = await client
      .get(url(team, `/${made.id}`))
      .loginAs(team.finance)
      .qs({ language: 'en' })
    english.assertStatus(200)
  })

  test('rules of finance are told before anything is imported', async ({ client, assert }) => {
    const team = await projectWithTeam({ vatRecoverable: true })
    const text = pasted([
      ['Aprašymas', 'Suma be PVM', 'PVM', 'Tinkama suma', 'Mokėjimo data'],
      ['Per daug tinkama', '100', '21', '121', '2021-05-02'],
      ['Ateityje', '100', '21', '', '2098-05-02'],
    ])
    const made = await previewedImport(team, text)
    assert.equal(made.wrongCount, 2)
    const page = await client.get(url(team, `/${made.id}`)).loginAs(team.finance)
    page.assertTextIncludes('PVM susigrąžinamas')
    page.assertTextIncludes('Mokėjimo data negali būti ateityje')
  })

  test('cells are corrected in the preview, then the import can be made', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const text = pasted([
      ['Aprašymas', 'Suma be PVM', 'Kategorija'],
      ['Viena', 'šimtas', 'external'],
      ['Kita', '50', '???'],
    ])
    const made = await previewedImport(team, text, { stage: team.stages[0]!.id })
    const [one, other] = await db
      .from('import_rows')
      .where('import_id', made.id)
      .orderBy('position')
    const corrected = await client
      .put(url(team, `/${made.id}/rows`))
      .form({
        [`cell-${one.id}-1`]: '100,00',
        [`cell-${other.id}-2`]: 'Kategorija travel',
        'cell-999999-0': 'x',
      })
      .loginAs(team.finance)
      .withCsrfToken()
    corrected.assertTextIncludes('Pataisymai įrašyti')
    await press(client, team, `/${made.id}/run`)
    const expenses = await expensesOf(team)
    assert.deepEqual(
      expenses.map((expense) => [Number(expense.net_cents), expense.cost_category_id]),
      [
        [10_000, team.categories.external.id],
        [5_000, team.categories.travel.id],
      ]
    )
  })

  test('an invoice claimed before, and one that stands twice in the table, are warned of', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const first = await previewedImport(team)
    await press(client, team, `/${first.id}/run`)
    const [expense] = await expensesOf(team)
    const [head, row] = ONE_ROW.split('\n')
    const again = await previewedImport(team, [head, row, row].join('\n'))
    assert.containsSubset(again, { wrongCount: 0, warnedCount: 2 })
    const page = await client.get(url(team, `/${again.id}`)).loginAs(team.finance)
    page.assertTextIncludes(`tuo pačiu numeriu: ${expense.reference}`)
    page.assertTextIncludes('Ta pati sąskaita jau yra 2 eilutėje')
  })

  test('what is near is near by the programme’s own rule', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const supplier = await createSupplier({ legalCode: '300000009' })
    const { reference } = await createExpense(team, { supplierId: supplier.id })
    const table = pasted([
      ['Tiekėjas', 'Įmonės kodas', 'Sąskaitos data', 'Aprašymas', 'Suma be PVM'],
      [supplier.name, '300000009', '2021-05-01', 'Paslaugos', '124,00'],
    ])
    const warned = async () => {
      const { id } = await previewedImport(team, table)
      const page = await client.get(url(team, `/${id}`)).loginAs(team.finance)
      return page.text().includes(reference)
    }
    assert.isFalse(await warned())
    await db.table('programme_rules').insert({
      programme_id: team.programme.id,
      rule: 'duplicate_tolerance_bp',
      value: 500,
      valid_from: '2014-01-01',
      source: 'Programos vadovas',
      is_confirmed: true,
      created_at: '2021-01-01 08:00:00',
      updated_at: '2021-01-01 08:00:00',
    })
    assert.isTrue(await warned())
  })

  test('what the columns lack is told at the columns', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await paste(client, team, ONE_ROW)
    const [made] = await importsOf(team)
    const response = await map(client, team, made.id, { column0: 'supplier', column1: 'supplier' })
    response.assertStatus(422)
    for (const words of [
      'jau pasirinktas kitam',
      'yra aprašymas',
      'yra suma',
      'kategoriją',
      'etapą',
    ])
      response.assertTextIncludes(words)
    assert.equal((await importsOf(team).firstOrFail()).status, 'uploaded')
  })

  for (const [what, fields, file, words] of [
    ['nothing', { pasted: ' ' }, null, 'Pasirinkite failą arba įklijuokite'],
    ['one column', { pasted: 'a\nb' }, null, 'tik vieną stulpelį'],
    ['headings only', { pasted: 'Aprašymas\tSuma' }, null, 'nėra nė vienos eilutės'],
    [
      'a picture',
      {},
      { name: 'a.xlsx', content: Buffer.from('89504e470d0a1a0a', 'hex') },
      'ne „Excel“ darbaknygė',
    ],
  ] as const) {
    test(`${what} is refused in words, and nothing is kept`, async ({ client, assert }) => {
      const team = await projectWithTeam()
      const request = client.post(url(team)).fields(fields).loginAs(team.finance).withCsrfToken()
      if (file) request.file('files', file.content, { filename: file.name })
      const response = await request
      response.assertStatus(422)
      response.assertTextIncludes(words)
      assert.lengthOf(await importsOf(team), 0)
    })
  }

  test('a whole import is undone while its drafts are untouched', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const made = await previewedImport(team)
    await press(client, team, `/${made.id}/run`)
    assert.lengthOf(await expensesOf(team), 1)
    const undone = await press(client, team, `/${made.id}/undoing`)
    undone.assertTextIncludes('Įkėlimas atšauktas')
    assert.lengthOf(await expensesOf(team), 0)
    assert.containsSubset(await importsOf(team).firstOrFail(), {
      status: 'undone',
      undone_by: team.finance.id,
    })
    assert.lengthOf(await db.from('audit_events').where('action', 'import.undone'), 1)
    const again = await press(client, team, `/${made.id}/undoing`)
    again.assertTextIncludes('jau atšauktas')
    const list = await client.get(url(team)).loginAs(team.auditor)
    list.assertTextIncludes('Atšaukta')
  })

  test('an import with a changed expense is not undone, and says which', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const made = await previewedImport(team)
    await press(client, team, `/${made.id}/run`)
    const [expense] = await expensesOf(team)
    await db.from('expenses').where('id', expense.id).update({ row_version: 2 })
    const page = await client.get(url(team, `/${made.id}`)).loginAs(team.finance)
    page.assertTextIncludes(`pateiktos išlaidos: ${expense.reference}`)
    const refused = await press(client, team, `/${made.id}/undoing`)
    refused.assertTextIncludes(expense.reference)
    assert.lengthOf(await expensesOf(team), 1)
    assert.lengthOf(await db.from('audit_events').where('action', 'import.undone'), 0)
  })

  test('a table that was not imported is thrown away with its file', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const made = await previewedImport(team)
    const [file] = await db.from('import_files').where('import_id', made.id)
    assert.isTrue(await drive.use().exists(file.storage_key))
    await client
      .delete(url(team, `/${made.id}`))
      .loginAs(team.finance)
      .withCsrfToken()
    assert.lengthOf(await importsOf(team), 0)
    assert.isFalse(await drive.use().exists(file.storage_key))
  })

  test('an import that was made is not changed, thrown away or made again', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const made = await previewedImport(team)
    await press(client, team, `/${made.id}/run`)
    await press(client, team, `/${made.id}/run`)
    assert.lengthOf(await expensesOf(team), 1)
    const gone = await client
      .delete(url(team, `/${made.id}`))
      .header('referer', url(team, `/${made.id}`))
      .loginAs(team.finance)
      .withCsrfToken()
    gone.assertTextIncludes('keisti nebegalima')
    const mapped = await map(client, team, made.id, {
      column2: 'description',
      column3: 'net',
      category: team.categories.travel.id,
      stage: team.stages[0]!.id,
    })
    mapped.assertTextIncludes('keisti nebegalima')
    assert.lengthOf(await importsOf(team).where('status', 'imported'), 1)
  })

  test('a run whose process died saved nothing and can be made again', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const made = await previewedImport(team)
    const dead = { status: 'importing', run_key: 'dead', alive_at: '2021-01-01 00:00:00' }
    await importsOf(team).update(dead)
    const page = await client.get(url(team, `/${made.id}`)).loginAs(team.finance)
    page.assertTextIncludes('Įkėlimas nutrūko, nieko neįrašėme')
    const done = await press(client, team, `/${made.id}/run`)
    done.assertTextIncludes('Įrašytas 1 juodraštis')
    assert.lengthOf(await expensesOf(team), 1)
  })

  test('a run that goes on shows its progress and is not begun again', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const made = await previewedImport(team)
    const alive = new Date().toISOString().slice(0, 19).replace('T', ' ')
    await importsOf(team).update({ status: 'importing', run_key: 'other', alive_at: alive })
    const page = await press(client, team, `/${made.id}/run`)
    page.assertTextIncludes('up-poll')
    assert.lengthOf(await expensesOf(team), 0)
  })

  test('those who only read see what came of it and not the rows', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const made = await previewedImport(team)
    const page = await client.get(url(team, `/${made.id}`)).loginAs(team.auditor)
    page.assertStatus(200)
    assert.notInclude(page.text(), 'Vertimo paslaugos')
    await press(client, team, `/${made.id}/run`)
    const done = await client.get(url(team, `/${made.id}`)).loginAs(team.auditor)
    done.assertTextIncludes('Vertimo paslaugos')
    for (const person of [team.manager, team.auditor]) {
      const refused = await client
        .post(url(team, `/${made.id}/undoing`))
        .loginAs(person)
        .withCsrfToken()
      refused.assertStatus(403)
    }
    assert.lengthOf(await expensesOf(team), 1)
  })

  test('the template is read back without choosing a column', async ({ client, assert }) => {
    const team = await projectWithTeam()
    for (const language of ['lt', 'en']) {
      const file = await client
        .get(url(team, '/template.xlsx'))
        .cookie('locale', language)
        .loginAs(team.finance)
      file.assertStatus(200)
      assert.match(String(file.header('content-disposition')), /\.xlsx"/)
      void usualDefaults
    }
  })
})
