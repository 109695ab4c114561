import { emptyAfterwards } from '#tests/factories/database'
import { test } from '@japa/runner'
import drive from '@adonisjs/drive/services/main'
import { encodeCursor } from '#app/shared/database/keyset'
import { createExpense } from '#tests/factories/expenses'
import { wholeProject } from '#tests/factories/whole_projects'
import {
  addressOf,
  everyRoute,
  rolesThatMay,
  type WalkedRoute,
} from '#tests/functional/rights/routes'
import type { Whole } from './forms.js'

/** Every word an address of a list or form may be narrowed by. */
const WORDS = [
  ...['q', 'status', 'category', 'stage', 'period', 'paidFrom', 'paidTo', 'amountFrom', 'amountTo'],
  ...['sort', 'direction', 'after', 'cursor', 'show', 'person', 'action', 'subject', 'id', 'from'],
  ...['until', 'activity', 'wanted', 'ended', 'page'],
]

const MANGLED: [what: string, query: (word: string) => string][] = [
  ['lists', (word) => `${word}[]=1&${word}[]=2`],
  ['objects', (word) => `${word}[a][b]=1`],
  ['heirs', (word) => `${word}[__proto__][x]=1`],
  ['days that are none', (word) => `${word}=2021-99-99`],
  ['huge numbers', (word) => `${word}=${'9'.repeat(30)}`],
  ['negative numbers', (word) => `${word}=-1`],
  ['empty characters', (word) => `${word}=%00`],
  ['half letters', (word) => `${word}=%ff%fe`],
  ['broken percents', (word) => `${word}=%zz`],
  ['emoji', (word) => `${word}=%F0%9F%91%A9`],
  ['patterns', (word) => `${word}=%25_!%25`],
  ['quotations', (word) => `${word}='%22;--`],
]

/** Cursors that were never given out. */
const CURSORS = [
  'x',
  'WyI=',
  Buffer.from('[1,2').toString('base64url'),
  Buffer.from('null').toString('base64url'),
  Buffer.from('{"length":3}').toString('base64url'),
  Buffer.from('[{"a":1},1,"next"]').toString('base64url'),
  encodeCursor({ value: '2021-99-99', id: 1, towards: 'next' }),
  encodeCursor({ value: 'a\0b', id: 1, towards: 'previous' }),
  encodeCursor({ value: null, id: -1, towards: 'next' }),
  encodeCursor({ value: 1e300, id: 1, towards: 'next' }),
  encodeCursor({ value: 0.5, id: Number.MAX_SAFE_INTEGER, towards: 'previous' }),
]

const pages = () => everyRoute().filter(({ method, isSignedIn }) => method === 'GET' && isSignedIn)

test.group('A mangled address', (group) => {
  let whole: Whole
  group.setup(async () => {
    whole = await wholeProject()
  })
  group.teardown(async () => {
    await drive.use().deleteAll('projects')
    const clear = await emptyAfterwards()
    await clear()
  })

  /** Somebody who sees the page. */
  const readerOf = (route: WalkedRoute) => whole[rolesThatMay(route)[0]!]

  test('{pattern}: shows the page as if nothing was asked of it')
    .with(pages)
    .run(async ({ client, assert }, route) => {
      const address = addressOf(route.pattern, whole.rows)
      const visit = (query: string) =>
        client.get(`${address}?language=lt&${query}`).loginAs(readerOf(route))
      const plain = await visit('')
      plain.assertStatus(200)
      for (const [what, query] of MANGLED) {
        const response = await visit(WORDS.map(query).join('&'))
        assert.equal(response.status(), 200, what)
      }
    })

  test('{pattern}: a language that is none is told in words, not by a fault')
    .with(() => pages().filter(({ pattern }) => pattern.includes('workbook')))
    .run(async ({ client, assert }, { pattern }) => {
      for (const query of ['', '?language=xx', '?language[]=lt', '?language=%00']) {
        const response = await client
          .get(`${addressOf(pattern, whole.rows)}${query}`)
          .loginAs(whole.manager)
        assert.equal(response.status(), 422, query)
      }
    })

  test('{pattern}: a mangled cursor shows a page')
    .with(() => pages().filter(({ name }) => name?.endsWith('.index')))
    .run(async ({ client, assert }, route) => {
      for (const cursor of CURSORS) {
        for (const query of [
          { after: cursor, cursor, show: 'done' },
          { after: cursor, cursor, show: 'cancelled', sort: 'paid_on' },
          { after: cursor, sort: 'declared_cents' },
        ]) {
          const response = await client
            .get(addressOf(route.pattern, whole.rows))
            .qs(query)
            .loginAs(readerOf(route))
          assert.equal(response.status(), 200, JSON.stringify(query))
        }
      }
    })

  test('leads to the first page of the list, with its rows', async ({ client, assert }) => {
    const expense = await createExpense(whole)
    for (const query of [
      'after=x',
      `after=${CURSORS[6]}&sort=paid_on`,
      'stage=x&paidFrom=2021-99-99&paidTo=2020-02-30',
    ]) {
      const response = await client
        .get(`/projects/${whole.project.id}/expenses?${query}`)
        .loginAs(whole.finance)
      response.assertStatus(200)
      assert.include(response.text(), expense.reference, query)
    }
  })

  test('may be absurdly long', async ({ client, assert }) => {
    const url = `/projects/${whole.project.id}/expenses`
    for (const query of [
      `q=${'ilgas+'.repeat(2000)}`,
      Array.from({ length: 1500 }, (_, index) => `a${index}=1`).join('&'),
      `q${'[a]'.repeat(1000)}=1`,
    ]) {
      const response = await client.get(`${url}?${query}`).loginAs(whole.finance)
      assert.equal(response.status(), 200, query.slice(0, 20))
    }
  })

  test('with broken letters in its path is an address that does not exist', async ({
    client,
    assert,
  }) => {
    for (const path of [
      '/%ff%fe',
      '/%zz',
      '/%E0%A4%A',
      '/projects/%00',
      '/__proto__',
      '/projects//1',
    ]) {
      const response = await client.get(path).header('Accept-Language', 'lt')
      assert.include([400, 404], response.status(), path)
    }
  })
})
