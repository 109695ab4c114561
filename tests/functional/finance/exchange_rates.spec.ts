import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import ExchangeRate from '#app/finance/exchange_rates/models/exchange_rate'
import { monthOf, monthsLater, shortMonth } from '#app/finance/exchange_rates/months'
import { today } from '#app/shared/today'
import { createRate } from '#tests/factories/exchange_rates'
import { createExpense } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'
import { readable } from '../bad_input/forms.js'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const thisMonth = monthOf(today())
const typed = { currency: 'SEK', month: '2022-02', rate: '10,2853', source: 'InforEuro, vasaris' }
const rates = () => db.from('exchange_rates').orderBy('id')
const events = (action: string) => db.from('audit_events').where('action', action)

const enter = (client: ApiClient, team: Team, given: Record<string, string> = {}) =>
  client
    .post('/exchange-rates')
    .form({ ...typed, ...given })
    .loginAs(team.finance)
    .withCsrfToken()

/** An approved expense of 12 345 SEK valued with the rate of a month. */
const valued = (team: Team, month: string) =>
  createExpense(team, {
    status: 'approved',
    currency: 'SEK',
    eligibleCents: 1_234_500,
    netCents: 1_234_500,
    exchangeRate: '10.2853',
    rateMonth: month,
    declaredCents: 120_026,
  })

test.group('Exchange rates', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are entered with a trace and seen by month and currency', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const page = await enter(client, team)
    page.assertStatus(200)
    const [row] = await rates()
    assert.deepInclude(row, { currency: 'SEK', month: '2022-02-01', rate: '10.2853' })
    const [event] = await events('exchange_rate.created')
    assert.equal(event.subject_id, row.id)
    const table = await client.get('/exchange-rates?until=2022-03').loginAs(team.auditor)
    for (const text of ['10,2853', '2022-02', 'SEK']) table.assertTextIncludes(text)
  })

  test('are one a month and currency', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await enter(client, team)
    const second = await enter(client, team, { rate: '11' })
    second.assertStatus(422)
    second.assertTextIncludes('2022-02 mėnesiui jau įrašytas')
    assert.lengthOf(await rates(), 1)
    assert.lengthOf(await events('exchange_rate.created'), 1)
  })

  for (const [what, given, words] of [
    ['zero', { rate: '0' }, 'teigiamas skaičius'],
    ['a negative rate', { rate: '-10' }, 'teigiamas skaičius'],
    ['words', { rate: 'dešimt' }, 'teigiamas skaičius'],
    ['a month that is none', { month: '2022-13' }, 'pvz., 2022-02'],
    ['the euro', { currency: 'EUR' }, 'Pasirinkite iš sąrašo'],
    ['a currency of thousandths', { currency: 'KWD' }, 'Pasirinkite iš sąrašo'],
    ['no source', { source: '' }, 'Užpildykite šį lauką'],
    [
      'a month to come',
      { month: shortMonth(monthsLater(thisMonth, 2)) },
      'kursas dar neskelbiamas',
    ],
  ] as const) {
    test(`refuse ${what} in words and keep the rest`, async ({ client, assert }) => {
      const team = await projectWithTeam()
      const response = await enter(client, team, given)
      response.assertStatus(422)
      response.assertTextIncludes(words)
      if (!('source' in given)) response.assertTextIncludes('InforEuro, vasaris')
      assert.lengthOf(await rates(), 0)
    })
  }

  test('of next month may be entered, as they are published before it', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await enter(client, team, { month: shortMonth(monthsLater(thisMonth, 1)) })
    assert.lengthOf(await rates(), 1)
  })

  test('are corrected until a submitted expense is valued with them', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const rate = await createRate({ month: '2022-02-01' })
    const correct = (text: string, rowVersion: number) =>
      client
        .put(`/exchange-rates/${rate.id}`)
        .form({ ...typed, rate: text, rowVersion })
        .loginAs(team.finance)
        .withCsrfToken()
    await correct('10,3', 1)
    assert.equal((await ExchangeRate.findOrFail(rate.id)).rate, '10.3')
    const stale = await correct('10,4', 1)
    stale.assertStatus(409)
    const expense = await valued(team, '2022-02-01')
    const refused = await correct('10,4', 2)
    refused.assertStatus(422)
    refused.assertTextIncludes(expense.reference)
    assert.equal((await ExchangeRate.findOrFail(rate.id)).rate, '10.3')
    assert.lengthOf(await events('exchange_rate.updated'), 1)
    const page = await client.get(`/exchange-rates/${rate.id}/edit`).loginAs(team.finance)
    page.assertTextIncludes('Šio kurso keisti nebegalima')
    const other = await createRate({ month: '2022-03-01' })
    const free = await client
      .put(`/exchange-rates/${other.id}`)
      .form({ ...typed, month: '2022-03', rate: '10,4', rowVersion: 1 })
      .loginAs(team.admin)
      .withCsrfToken()
    free.assertStatus(200)
    assert.equal((await ExchangeRate.findOrFail(other.id)).rate, '10.4')
  })

  test('that drafts lack are named on top', async ({ client }) => {
    const team = await projectWithTeam()
    await createExpense(team, { currency: 'NOK', declaredCents: 0 })
    const page = await client.get('/exchange-rates').loginAs(team.finance)
    page.assertTextIncludes('Trūksta šio mėnesio kursų')
    page.assertTextIncludes('NOK: laukia 1 juodraštis')
  })

  test('are written by finance and the administrator, read by those who see expenses', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    for (const [person, reads, writes] of [
      [team.manager, 200, 403],
      [team.auditor, 200, 403],
      [team.coordinator, 404, 404],
      [team.member, 404, 404],
      [team.outsider, 404, 404],
    ] as const) {
      const page = await client.get('/exchange-rates').loginAs(person)
      page.assertStatus(reads)
      for (const path of ['/exchange-rates', '/exchange-rates/imports']) {
        const post = await client.post(path).form(typed).loginAs(person).withCsrfToken()
        post.assertStatus(writes)
      }
    }
    assert.lengthOf(await rates(), 0)
    const admin = await client
      .post('/exchange-rates')
      .form(typed)
      .loginAs(team.admin)
      .withCsrfToken()
    admin.assertStatus(200)
    assert.lengthOf(await rates(), 1)
  })
})

test.group('A file of exchange rates', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const FILE =
    'Country,Currency,ISO A3 Code,InforEuro\n' +
    'Sweden,Swedish krona,SEK,10.2853\nNorway,Norwegian krone,NOK,10.0083\nTunisia,Dinar,TND,3.2\n'

  const look = (client: ApiClient, team: Team, content: string | Buffer, month = '2022-02') =>
    client
      .post('/exchange-rates/imports/preview')
      .file('file', Buffer.from(content as string), { filename: 'inforeuro.csv' })
      .fields({ month })
      .loginAs(team.finance)
      .withCsrfToken()

  const linesOf = (page: string) =>
    readable(/name="rates" value="([^"]*)"/.exec(page)?.[1] ?? '').trim()

  const save = (client: ApiClient, team: Team, lines: string) =>
    client
      .post('/exchange-rates/imports')
      .form({ rates: lines, source: 'InforEuro, inforeuro.csv' })
      .loginAs(team.finance)
      .withCsrfToken()

  test('is looked at before anything is saved, and saved in one change', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createRate({ month: '2022-02-01', rate: '10.1' })
    const preview = await look(client, team, FILE)
    preview.assertStatus(200)
    for (const text of ['10,2853', '10,1', '10,0083', 'TND']) preview.assertTextIncludes(text)
    assert.lengthOf(await rates(), 1)
    const lines = linesOf(preview.text())
    assert.equal(lines, 'SEK 2022-02 10.2853\nNOK 2022-02 10.0083')
    const saved = await save(client, team, lines)
    saved.assertStatus(200)
    saved.assertTextIncludes('Įrašyti 2 kursai')
    assert.sameMembers(
      (await rates()).map((row) => `${row.currency} ${row.rate}`),
      ['SEK 10.2853', 'NOK 10.0083']
    )
    const [event, ...others] = await events('exchange_rate.imported')
    assert.isEmpty(others)
    assert.deepInclude(JSON.parse(event.after).rates[0], { rate: '10.2853', was: '10.1' })
    const again = await save(client, team, lines)
    again.assertStatus(422)
    again.assertTextIncludes('Įrašyti nėra ko')
  })

  test('that would change a rate in use is refused whole', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await createRate({ month: '2022-02-01', rate: '10.1' })
    await valued(team, '2022-02-01')
    const preview = await look(client, team, FILE)
    preview.assertTextIncludes('Failo įrašyti negalima')
    const refused = await save(client, team, 'NOK 2022-02 10.0083\nSEK 2022-02 10.2853')
    refused.assertStatus(422)
    refused.assertTextIncludes('Šio kurso keisti nebegalima')
    assert.deepEqual(
      (await rates()).map((row) => row.rate),
      ['10.1']
    )
    assert.isEmpty(await events('exchange_rate.imported'))
  })

  for (const [what, content, words, month] of [
    ['nothing', '', 'Failas tuščias', '2022-02'],
    ['a picture', Buffer.from([0, 1, 2, 3, 0, 0, 255]), 'Failo perskaityti nepavyko', '2022-02'],
    ['half an archive', 'PK\u0003\u0004abcdef', 'Failas per didelis', '2022-02'],
    [
      'a locked workbook',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
      'slaptažodžiu užrakintas',
      '2022-02',
    ],
    ['another table', 'vardas;suma\nJonas;5\n', 'Nerasta eilutė su stulpelių', '2022-02'],
    ['too much', Buffer.alloc(3 * 1024 * 1024, 'a,b\n'), 'Failas per didelis', '2022-02'],
    ['no month', FILE, 'kurio mėnesio kursai', ''],
    ['two rates of one currency', `${FILE}Sweden,krona,SEK,11\n`, 'du skirtingi SEK', '2022-02'],
  ] as const) {
    test(`with ${what} is answered in words`, async ({ client, assert }) => {
      const team = await projectWithTeam()
      const response = await look(client, team, content as string, month)
      response.assertStatus(422)
      response.assertTextIncludes(words)
      assert.lengthOf(await rates(), 0)
    })
  }

  test('that was not chosen is asked for', async ({ client }) => {
    const team = await projectWithTeam()
    const response = await client
      .post('/exchange-rates/imports/preview')
      .form({ month: '' })
      .loginAs(team.finance)
      .withCsrfToken()
    response.assertStatus(422)
    response.assertTextIncludes('Pasirinkite failą')
  })
})
