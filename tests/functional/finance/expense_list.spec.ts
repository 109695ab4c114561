import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { fold } from '#app/shared/database/fold'
import type User from '#app/identity/models/user'
import { readExpenseFilter } from '#app/finance/expense_list/expense_filter'
import { listExpenses } from '#app/finance/expense_list/queries/list_expenses'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const path = (team: Team, rest = '') => `/projects/${team.project.id}/expenses${rest}`
const numbersOf = (html: string) =>
  [...html.matchAll(/PROJ-\d+-(\d{4})<\/a>/g)].map(([, n]) => Number(n))
const hrefOf = (html: string, rel: string) =>
  new RegExp(`href="([^"]*)" rel="${rel}"`).exec(html)?.[1]!.replaceAll('&amp;', '&')

async function read(client: ApiClient, address: string, person: User) {
  const page = await client.get(address).loginAs(person)
  page.assertStatus(200)
  return page.text()
}

test.group('The list of expenses', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('sums the filtered set to the cent, without what is voided', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await createExpense(team, { eligibleCents: 100_01 })
    await createExpense(team, { eligibleCents: 200_02 })
    await createExpense(team, { eligibleCents: 999_99, status: 'voided', voidReason: 'Klaida' })
    const html = await read(client, path(team), team.finance)
    assert.include(html, '300,03\u00a0€')
    assert.include(html, '255,02\u00a0€')
    assert.include(html, '45,01\u00a0€')
    assert.include(html, '1 anuliuotas įrašas į sumas neįskaičiuotas')
    const filtered = await read(client, `${path(team)}?amountFrom=150&status=draft`, team.finance)
    assert.deepEqual(numbersOf(filtered), [2])
    assert.include(filtered, '200,02\u00a0€')
  })

  test('finds by reference, supplier without its diacritics, invoice and description', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const supplier = await createSupplier({ name: 'UAB „Šiaulių spauda“' })
    await createExpense(team, { supplierId: supplier.id })
    await createExpense(team, { searchText: fold('SER 777', 'Žemėlapių maketavimas 50%') })
    for (const [q, found] of [
      ['siauliu', [1]],
      ['ŽEMĖLAP', [2]],
      ['ser 777', [2]],
      [`${team.project.code}-0001`, [1]],
      ['50%', [2]],
      ['5_%', []],
      ["o'neill", []],
    ] as const) {
      const html = await read(client, `${path(team)}?q=${encodeURIComponent(q)}`, team.finance)
      assert.deepEqual(numbersOf(html), [...found], q)
    }
  })

  test('pages there and back in either order, and keeps its filter on the way', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    for (let number = 1; number <= 103; number++) {
      const paidOn = number % 3 === 0 ? null : `2021-0${1 + (number % 9)}-11`
      await createExpense(team, { paidOn, eligibleCents: (number % 7) * 100 })
    }
    await createExpense(team, { status: 'submitted' })
    for (const order of ['number-asc', 'paid_on-desc', 'paid_on-asc', 'declared_cents-desc']) {
      const [sort, direction] = order.split('-')
      const first = await read(
        client,
        `${path(team)}?status=draft&sort=${sort}&direction=${direction}`,
        team.finance
      )
      const second = await read(client, hrefOf(first, 'next')!, team.finance)
      const third = await read(client, hrefOf(second, 'next')!, team.finance)
      const seen = [first, second, third].flatMap(numbersOf)
      assert.lengthOf(numbersOf(third), 3, order)
      assert.sameMembers(
        seen,
        Array.from({ length: 103 }, (_, index) => index + 1)
      )
      assert.isUndefined(hrefOf(third, 'next'), order)
      const back = await read(client, hrefOf(third, 'prev')!, team.finance)
      assert.deepEqual(numbersOf(back), numbersOf(second), order)
    }
  })

  test('shows the first page for a mangled address', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await createExpense(team)
    for (const query of [
      'after=mangled',
      `after=${Buffer.from('[{"a":1},1,"next"]').toString('base64url')}`,
      `after=${Buffer.from('["text",1,"next"]').toString('base64url')}`,
      'sort=password&direction=up',
      'status=nonsense&category=abc&stage=-1&period=1e9',
      'paidFrom=yesterday&amountFrom=plenty',
      'q[]=a&status[]=b&after[]=c&category[x]=1',
    ]) {
      const html = await read(client, `${path(team)}?${query}`, team.finance)
      assert.deepEqual(numbersOf(html), [1], query)
    }
  })

  test('says whether there is nothing yet or nothing that matches', async ({ client, assert }) => {
    const team = await projectWithTeam()
    assert.include(await read(client, path(team), team.finance), 'Išlaidų dar nėra')
    await createExpense(team)
    const html = await read(client, `${path(team)}?q=nieko`, team.finance)
    assert.include(html, 'Tokių išlaidų nerasta')
  })

  test('hides personal data from those without the right, in words and in search', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const text = 'Jonaičio darbo užmokestis'
    await createExpense(team, { isSensitive: true, descriptionLt: text, searchText: fold(text) })
    assert.include(await read(client, path(team), team.finance), text)
    const hidden = await read(client, path(team), team.manager)
    assert.notInclude(hidden, 'Jonaičio')
    assert.include(hidden, 'Paslėpta: asmens duomenys')
    const searched = await read(client, `${path(team)}?q=jonaicio`, team.auditor)
    assert.deepEqual(numbersOf(searched), [])
  })

  test('is a handful of queries however many rows there are', async ({ client, assert }) => {
    const team = await projectWithTeam()
    for (let number = 1; number <= 60; number++) await createExpense(team)
    await client.get(path(team, '/export.csv')).loginAs(team.finance) // begins the project's chain of events
    const connection = db.manager.get(db.primaryConnectionName)!.connection!
    for (const atMost of [12, 8]) {
      let queries = 0
      const count = () => queries++
      connection.client!.on('query', count)
      try {
        await read(client, path(team), team.finance)
      } finally {
        connection.client!.off('query', count)
      }
      assert.isAtMost(
        queries,
        atMost,
        'what depends on the project is asked once for each of its states'
      )
    }
  })

  test('belongs to the project and to those who may see money', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    await createExpense(other)
    const filter = readExpenseFilter({})
    const page = await listExpenses(team.project.id, filter, { seesSensitive: true })
    assert.lengthOf(page.rows, 0)
    for (const person of [team.member, team.coordinator, team.admin, other.finance]) {
      const response = await client.get(path(team)).loginAs(person)
      response.assertStatus(404)
    }
  })
})
