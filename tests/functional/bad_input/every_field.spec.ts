import { emptyAfterwards } from '#tests/factories/database'
import { test } from '@japa/runner'
import type { ApiResponse } from '@japa/api-client'
import type { Assert } from '@japa/assert'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import { wholeProject } from '#tests/factories/whole_projects'
import { bodyOf, FORMS, readable, send, type Fields, type Whole } from './forms.js'

/** What slips of fingers, odd keyboards and bad intentions type into a field. */
const ODD: [what: string, text: string][] = [
  ['nothing', ''],
  ['a day that is none', '2021-02-30'],
  ['a day of the Middle Ages', '1021-01-01'],
  ['a negative number', '-5'],
  ['a huge number', '999999999999999'],
  ['a number beyond every column', '9'.repeat(40)],
  ['a power', '1e9'],
  ['an endless power', '1e999'],
  ['an amount read two ways', '1.234'],
  ['not a number', 'NaN'],
  ['a formula', '=HYPERLINK("http://x","y")'],
  ['a script', '"><script>alert(1)</script>'],
  ['a template', '{{ 7 * 7 }} ${7*7} <%= 7 %>'],
  ['a quotation', "'; drop table expenses; --"],
  ['an emoji', '👩🏽‍💻 𝔇'],
  ['an empty character', 'a\0b'],
  ['a line of control characters', 'a\u0001\u001b\u007f\u2028b'],
  ['writing from right to left', '\u202eabc'],
  ['a long text', 'ilgas '.repeat(2000)],
  ['a word of the machine', '__proto__'],
]

/** The field as a browser never sends it. */
const MISSHAPEN: [what: string, body: (field: string) => string][] = [
  ['a list', (field) => `${field}[]=1&${field}[]=2`],
  ['an object', (field) => `${field}[a]=1`],
  ['a deep object', (field) => `${field}[a][b][c][d]=1`],
  ['an heir', (field) => `${field}[__proto__][polluted]=1`],
  ['two of one name', (field) => `${field}=1&${field}=2`],
  ['half a letter', (field) => `${field}=%ff%fe%ed%a0%80`],
  ['a broken percent', (field) => `${field}=%zz%`],
]

/** Secrets are never shown again. */
const isShownAgain = (name: string, value: unknown): value is string =>
  typeof value === 'string' && value.length > 3 && !/password/i.test(name)

function assertCalm(assert: Assert, response: ApiResponse, what: string) {
  assert.include([200, 409, 422], response.status(), what)
  assert.notProperty({}, 'polluted')
}

/** A refused form says what is wrong and keeps what stood in the other fields. */
function assertKept(assert: Assert, response: ApiResponse, fields: Fields, skip: string) {
  const page = readable(response.text())
  assert.match(page, /href="#field-|role="alert"/, skip)
  assert.notMatch(page, /The \w+ field|\[object Object\]/, skip)
  for (const [name, value] of Object.entries(fields)) {
    if (name !== skip && isShownAgain(name, value)) assert.include(page, value, `${skip}: ${name}`)
  }
}

/** Acts of a button: without a form to show again they say what is wrong where they were pressed. */
const BUTTONS = ['an activity’s step']

test.group('Whatever is typed into', (group) => {
  group.tap((one) => one.timeout(240_000))
  let whole: Whole
  group.setup(async () => {
    whole = await wholeProject()
  })
  group.teardown(async () => {
    await drive.use().deleteAll('projects')
    const clear = await emptyAfterwards()
    await clear()
  })

  async function inPeace(work: () => Promise<void>) {
    await db.beginGlobalTransaction()
    try {
      await work()
    } finally {
      await db.rollbackGlobalTransaction()
    }
  }

  for (const form of FORMS) {
    const isButton = BUTTONS.includes(form.name)

    test(`${form.name}: as it should be, it is accepted`, async ({ client, assert }) => {
      await inPeace(async () => {
        const fields = form.fields(whole)
        const response = await send(client, form, whole, bodyOf(fields)).redirects(0)
        assert.equal(response.status(), form.isShown ? 200 : 303)
      })
    })

    test(`${form.name}: odd text in every field at once is answered in words`, async ({
      client,
      assert,
    }) => {
      const fields = form.fields(whole)
      for (const [what, text] of ODD) {
        await inPeace(async () => {
          const typed = Object.fromEntries(Object.keys(fields).map((name) => [name, text]))
          assertCalm(assert, await send(client, form, whole, bodyOf(typed)), what)
        })
      }
    })

    // the form of a row that is there already asks the same validator
    if (form.isTwin) continue

    test(`${form.name}: odd text is answered in words, the rest is kept`, async ({
      client,
      assert,
    }) => {
      const fields = form.fields(whole)
      for (const name of Object.keys(fields)) {
        for (const [what, text] of ODD) {
          await inPeace(async () => {
            const typed = { ...fields, [name]: text }
            const response = await send(client, form, whole, bodyOf(typed))
            assertCalm(assert, response, `${what} in ${name}`)
            if (response.status() === 422 && !isButton) assertKept(assert, response, typed, name)
          })
        }
      }
    })

    test(`${form.name}: misshapen fields are answered in words`, async ({ client, assert }) => {
      const fields = form.fields(whole)
      for (const name of Object.keys(fields)) {
        const others = Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name))
        for (const [what, body] of MISSHAPEN) {
          await inPeace(async () => {
            const response = await send(client, form, whole, `${bodyOf(others)}&${body(name)}`)
            assertCalm(assert, response, `${what} as ${name}`)
          })
        }
      }
    })
  }
})
