import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { expenseForm } from '#tests/factories/expense_forms'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const path = (team: Team, rest = '') => `/projects/${team.project.id}/expenses${rest}`
const valueOf = (html: string, name: string) =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1]

test.group('A copy of an expense', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('brings what recurs, leaves what belongs to one paper, and says where it comes from', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const supplier = await createSupplier({ name: 'UAB „Spauda“' })
    const first = await createExpense(team, {
      supplierId: supplier.id,
      contractNumber: 'S-77-2021',
      paymentOrderNumber: 'MP-991',
      registrationNumber: 'DOK-15',
    })
    const page = await client.get(path(team, `/create?from=${first.id}`)).loginAs(team.finance)
    page.assertStatus(200)
    const html = page.text()
    assert.include(html, `Kopija iš ${first.reference}`)
    assert.include(html, 'Ekspertų paslaugos')
    assert.equal(valueOf(html, 'contractNumber'), 'S-77-2021')
    assert.equal(valueOf(html, 'net'), '121,00')
    assert.match(html, new RegExp(`value="${supplier.id}" selected`))
    for (const text of ['MP-991', 'DOK-15', first.invoiceNumber!, '2021-05-20', '2021-05-01']) {
      assert.notInclude(html.match(/<form method="post"[\s\S]*<\/form>/)![0], text)
    }
    const form = { ...(await expenseForm(team)), copiedFromId: first.id }
    await client.post(path(team)).form(form).loginAs(team.finance).withCsrfToken()
    const event = await db.from('audit_events').where('action', 'expense.logged').firstOrFail()
    assert.equal(JSON.parse(event.after).copiedFromId, first.id)
  })

  test('is made of one’s own project only', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const foreign = await createExpense(await projectWithTeam())
    for (const [from, status] of [
      [foreign.id, 404],
      [999_999, 404],
      ['x', 200],
      ['1e1', 200],
      ['', 200],
    ] as const) {
      const page = await client.get(path(team, `/create?from=${from}`)).loginAs(team.finance)
      page.assertStatus(status)
    }
    const form = { ...(await expenseForm(team)), copiedFromId: foreign.id }
    const saved = await client.post(path(team)).form(form).loginAs(team.finance).withCsrfToken()
    saved.assertStatus(200)
    const event = await db.from('audit_events').where('action', 'expense.logged').firstOrFail()
    assert.notProperty(JSON.parse(event.after), 'copiedFromId')
    const refused = await client.get(path(team, '/create')).loginAs(team.manager)
    refused.assertStatus(403)
  })

  test('"save and new" carries what goes on to the next form', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const form = { ...(await expenseForm(team)), next: 'new', currency: 'SEK', exchangeRate: '10' }
    const saved = await client
      .post(path(team))
      .form(form)
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
    saved.assertStatus(303)
    const location = saved.header('location')!
    assert.match(location, /\/expenses\/create\?costCategoryId=/)
    const html = (await client.get(location).loginAs(team.finance)).text()
    assert.match(html, new RegExp(`value="${form.costCategoryId}" selected`))
    assert.match(html, new RegExp(`value="${form.reportingPeriodId}" selected`))
    assert.match(html, /value="SEK" selected/)
    assert.match(html, /name="costCategoryId"[^>]*autofocus|autofocus[^>]*name="costCategoryId"/)
    assert.notInclude(html, 'Poveikio analizės')
    const mangled = await client
      .get(path(team, '/create?stageId=999&currency=XXX&costCategoryId[]=1'))
      .loginAs(team.finance)
    mangled.assertStatus(200)
  })
})

test.group('Suppliers to choose from', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are searched as one types, by those who see suppliers', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const supplier = await createSupplier({ name: 'UAB „Šiaulių spauda“', legalCode: '301234567' })
    const address = `/projects/${team.project.id}/suppliers/choices`
    const found = await client.get(`${address}?q=siaul`).loginAs(team.finance)
    assert.deepEqual(found.body(), [
      { value: String(supplier.id), label: 'UAB „Šiaulių spauda“ (301234567)' },
    ])
    for (const q of ['%', '_', "'", 'q[]=1', '%00']) {
      const answer = await client.get(`${address}?q=${encodeURIComponent(q)}`).loginAs(team.auditor)
      answer.assertStatus(200)
      assert.isEmpty(answer.body())
    }
    const hidden = await client.get(`${address}?q=siaul`).loginAs(team.member)
    hidden.assertStatus(404)
  })
})
