import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import Expense from '#app/finance/expenses/models/expense'
import { expenseForm, PDF } from '#tests/factories/expense_forms'
import { createExpense } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'
import { readable } from './forms.js'

type Team = Awaited<ReturnType<typeof projectWithTeam>>
type Language = 'lt' | 'en'

const url = (team: Team, rest = '') => `/projects/${team.project.id}/expenses${rest}`
const expensesOf = (team: Team) => db.from('expenses').where('project_id', team.project.id)
const eventsOf = (team: Team) => db.from('audit_events').where('project_id', team.project.id)

function log(
  client: ApiClient,
  team: Team,
  fields: Record<string, string | number | null>,
  language: Language = 'lt'
) {
  return client
    .post(url(team))
    .header('Accept-Language', language)
    .form(fields)
    .loginAs(team.finance)
    .withCsrfToken()
}

const DATE = { lt: 'Tokios datos nėra', en: 'There is no such date' }
const NEGATIVE = { lt: 'Suma negali būti neigiama', en: 'The amount cannot be negative' }
const UNCLEAR = { lt: 'Sumos suprasti nepavyko', en: 'The amount could not be understood' }
const CHOOSE = { lt: 'Pasirinkite iš sąrašo', en: 'Choose from the list' }
const TOO_LONG = { lt: 'daugiausia 1000 ženklų', en: '1000 characters at most' }
const ABOVE = { lt: 'negali viršyti sąskaitos sumos', en: 'cannot be more than the invoice' }

const WRONG: [field: string, typed: string, words: Record<Language, string>][] = [
  ['invoicedOn', '2021-02-30', DATE],
  ['paidOn', '1021-01-01', DATE],
  ['registeredOn', 'vakar', DATE],
  ['net', '-5', NEGATIVE],
  ['vat', '-0,01', NEGATIVE],
  ['net', '999999999999999', UNCLEAR],
  ['net', '1e9', UNCLEAR],
  ['net', '1.234', UNCLEAR],
  ['eligible', '0x10', UNCLEAR],
  ['eligible', '4840,01', ABOVE],
  ['currency', 'LTL', CHOOSE],
  ['documentKind', 'selfie', CHOOSE],
  ['descriptionLt', 'ilgas '.repeat(170_000).trim(), TOO_LONG],
]

test.group('A wrongly filled expense', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const language of ['lt', 'en'] as const) {
    for (const [field, typed, words] of WRONG) {
      const shown = typed.length > 30 ? 'a megabyte of text' : typed
      test(`${language}: ${shown} as ${field} is refused in words and kept`, async ({
        client,
        assert,
      }) => {
        const team = await projectWithTeam()
        const comment = "Pastaba su „kabutėmis“, <ženklais> & 'kableliu'"
        const form = await expenseForm(team, { comment, [field]: typed })
        const response = await log(client, team, form, language)
        assert.equal(response.status(), 422)
        const page = readable(response.text())
        assert.include(page, words[language])
        assert.include(page, `href="#field-${field}"`)
        assert.include(page, comment)
        assert.include(page, String(form.submissionKey))
        if (words !== CHOOSE) assert.include(page, typed)
        assert.lengthOf(await expensesOf(team), 0)
        assert.lengthOf(await eventsOf(team), 0)
      })
    }
  }

  test('is told all that is wrong at once', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const form = await expenseForm(team, { net: 'daug', paidOn: '2021-13-01', descriptionLt: '' })
    const page = (await log(client, team, form)).text()
    for (const field of ['net', 'paidOn', 'descriptionLt']) {
      assert.include(page, `href="#field-${field}"`)
    }
  })
})

test.group('Odd but honest text of an expense', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const TEXTS = [
    '=HYPERLINK("http://x","y")',
    '+370 600 00000',
    '@suma',
    '👩🏽‍💻 𝔇𝔞𝔯𝔫𝔞 žąsys',
    '"><script>alert(1)</script>',
    '__proto__',
    'constructor',
  ]

  for (const text of TEXTS) {
    test(`stays the text it is: ${text}`, async ({ client, assert }) => {
      const team = await projectWithTeam()
      const names = ['descriptionLt', 'descriptionEn', 'invoiceNumber', 'contractNumber', 'comment']
      const form = await expenseForm(team, Object.fromEntries(names.map((name) => [name, text])))
      const page = await log(client, team, form)
      page.assertStatus(200)
      assert.include(readable(page.text()), text)
      assert.notInclude(page.text(), '<script>alert')
      const [row] = await expensesOf(team)
      for (const column of ['description_lt', 'description_en', 'invoice_number', 'comment']) {
        assert.equal(row[column], text)
      }
      const [event] = await eventsOf(team)
      assert.equal(JSON.parse(event.after).descriptionLt, text)
    })
  }

  test('leaves no control character behind that a workbook cannot hold', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const form = await expenseForm(team, { descriptionLt: 'a\0b\u0001c \ud800 d' })
    const response = await log(client, team, form)
    assert.include([200, 422], response.status())
    for (const row of await expensesOf(team)) {
      const list = await client.get(url(team)).loginAs(team.finance)
      list.assertStatus(200)
      assert.include(row.description_lt, 'd')
    }
  })
})

test.group('A preview of what is still being typed', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const isAsked of [true, false]) {
    test(`takes everything calmly, ${isAsked ? 'asked by the script' : 'by the button'}`, async ({
      client,
      assert,
    }) => {
      const team = await projectWithTeam()
      const fields = await expenseForm(team)
      for (const name of [...Object.keys(fields), 'expenseId', 'exchangeRate', 'eligible']) {
        for (const odd of ['2021-99-99', '9'.repeat(40), '-5', '1e999', '\0', '👩🏽‍💻', ['1', '2']]) {
          const request = client
            .post(url(team, '/preview'))
            .unsafeForm({ ...fields, [name]: odd } as never)
            .loginAs(team.finance)
            .withCsrfToken()
          if (isAsked) request.header('X-Requested-With', 'XMLHttpRequest')
          assert.equal((await request).status(), 200, `${odd} as ${name}`)
        }
      }
      assert.lengthOf(await expensesOf(team), 0)
    })
  }
})

test.group('An expense form that comes late or twice', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const language of ['lt', 'en'] as const) {
    test(`${language}: without its token it writes nothing and says why`, async ({
      client,
      assert,
    }) => {
      const team = await projectWithTeam()
      const form = await expenseForm(team)
      const response = await client
        .post(url(team))
        .header('Accept-Language', language)
        .form(form)
        .loginAs(team.finance)
      assert.equal(response.status(), 419)
      const words = { lt: 'Puslapis per ilgai buvo atvertas', en: 'The page was open for too long' }
      response.assertTextIncludes(words[language])
      assert.lengthOf(await expensesOf(team), 0)
    })

    test(`${language}: opened before another saved, it shows both, and saves when sent again`, async ({
      client,
      assert,
    }) => {
      const team = await projectWithTeam()
      const expense = await createExpense(team)
      await expense.merge({ descriptionLt: 'Kito žmogaus tekstas' }).save()
      const form = await expenseForm(team, { descriptionLt: 'Mano tekstas' })
      const save = (rowVersion: string) =>
        client
          .put(url(team, `/${expense.id}`))
          .header('Accept-Language', language)
          .form({ ...form, rowVersion })
          .loginAs(team.finance)
          .withCsrfToken()
      const stale = await save('1')
      assert.equal(stale.status(), 409)
      const page = readable(stale.text())
      for (const text of ['Kito žmogaus tekstas', 'Mano tekstas']) assert.include(page, text)
      assert.equal((await Expense.findOrFail(expense.id)).descriptionLt, 'Kito žmogaus tekstas')
      const version = /name="rowVersion" value="(\d+)"/.exec(page)![1]!
      assert.equal((await save(version)).status(), 200)
      assert.equal((await Expense.findOrFail(expense.id)).descriptionLt, 'Mano tekstas')
    })
  }

  test('sent twice is one expense, from another project it is its own', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const submissionKey = randomUUID()
    const form = await expenseForm(team, { submissionKey })
    for (let time = 0; time < 2; time++) (await log(client, team, form)).assertStatus(200)
    assert.lengthOf(await expensesOf(team), 1)
    const refused = await log(client, other, await expenseForm(other, { submissionKey }))
    assert.include([200, 422], refused.status())
    assert.lengthOf(await expensesOf(team), 1)
  })

  for (const submissionKey of ['', 'x', '1'.repeat(500)]) {
    test(`with the mangled key “${submissionKey.slice(0, 5)}” says so and can be sent again`, async ({
      client,
      assert,
    }) => {
      const team = await projectWithTeam()
      const refused = await log(client, team, await expenseForm(team, { submissionKey }))
      assert.equal(refused.status(), 422)
      refused.assertTextIncludes('Forma atėjo ne visa')
      assert.include(refused.text(), 'Poveikio analizės paslaugos')
      const key = /name="submissionKey" value="([^"]*)"/.exec(refused.text())![1]!
      const again = await log(client, team, await expenseForm(team, { submissionKey: key }))
      assert.equal(again.status(), 200)
    })
  }

  test('larger than a form may be is answered in words', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const form = await expenseForm(team, { descriptionLt: 'x'.repeat(4_300_000) })
    for (const [language, words] of [
      ['lt', 'Siunčiama per daug'],
      ['en', 'That is too much to send'],
    ] as const) {
      const response = await log(client, team, form, language)
      assert.equal(response.status(), 413)
      response.assertTextIncludes(words)
    }
    assert.lengthOf(await expensesOf(team), 0)
  })

  test('in a shape no browser sends is answered in words', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const post = () => client.post(url(team)).loginAs(team.finance).withCsrfToken()
    const broken = post().header('Content-Type', 'application/json')
    assert.equal((await broken.json('{"net":' as never)).status(), 400)
    for (const body of [[], null, 'text', 5, { net: { a: 1 } }, { descriptionLt: '\ud800' }]) {
      const response = await post().json(body as never)
      assert.include([400, 422], response.status(), JSON.stringify(body))
    }
    const half = post().header('Content-Type', 'multipart/form-data; boundary=x')
    const response = await half.unsafeJson('--x\r\nContent-Disposition: form' as never)
    assert.include([400, 413, 422], response.status())
    assert.lengthOf(await expensesOf(team), 0)
  })
})

test.group('Files that are not what they say', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const FILES: [what: string, content: Buffer, words: Record<Language, string>][] = [
    ['a page', Buffer.from('<html><script>1</script></html>'), { lt: 'pdf', en: 'pdf' }],
    ['nothing', Buffer.alloc(0), { lt: 'tušči', en: 'empty' }],
    [
      'too much',
      Buffer.concat([PDF, Buffer.alloc(21 * 1024 * 1024)]),
      { lt: '20 MB', en: '20 MB' },
    ],
  ]

  for (const language of ['lt', 'en'] as const) {
    for (const [what, content, words] of FILES) {
      test(`${language}: ${what} under the name of a PDF is refused, the form is kept`, async ({
        client,
        assert,
      }) => {
        const team = await projectWithTeam()
        const form = await expenseForm(team, { comment: 'Ši pastaba lieka' })
        const response = await client
          .post(url(team))
          .header('Accept-Language', language)
          .file('files', content, { filename: 'saskaita.pdf' })
          .fields(form as Record<string, any>)
          .loginAs(team.finance)
          .withCsrfToken()
        assert.equal(response.status(), 422)
        const page = readable(response.text())
        assert.include(page, 'saskaita.pdf')
        assert.include(page.toLowerCase(), words[language].toLowerCase())
        assert.include(page, 'Ši pastaba lieka')
        assert.lengthOf(await expensesOf(team), 0)
        assert.lengthOf(await db.from('documents').where('project_id', team.project.id), 0)
      })
    }
  }
})
