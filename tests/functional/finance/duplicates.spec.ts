import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import type User from '#app/identity/models/user'
import type Expense from '#app/finance/expenses/models/expense'
import { USUAL_NEARNESS } from '#app/finance/duplicates/duplicates'
import { findDuplicates } from '#app/finance/duplicates/queries/find_duplicates'
import { createPeriod } from '#tests/factories/expense_forms'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const url = (team: Team, { id }: { id: number }, rest = '') =>
  `/projects/${team.project.id}/expenses/${id}${rest}`
const statusOf = async ({ id }: { id: number }) =>
  (await db.from('expenses').where('id', id).firstOrFail()).status

function press(client: ApiClient, team: Team, expense: Expense, what: string, by: User, form = {}) {
  return client
    .post(url(team, expense, `/${what}`))
    .loginAs(by)
    .withCsrfToken()
    .form(form)
}

/** A complete draft, and an expense of another project with the same supplier's same invoice. */
async function claimedTwice() {
  const team = await projectWithTeam()
  const other = await projectWithTeam()
  const supplier = await createSupplier()
  const paper = { supplierId: supplier.id, invoiceNumber: 'SER 000123' }
  const twin = await createExpense(other, { ...paper, invoiceNumber: 'ser-000123' })
  const period = await createPeriod(team)
  const expense = await createExpense(team, { ...paper, reportingPeriodId: period.id })
  return { team, other, twin, expense, supplier }
}

let serial = 0

async function attach(team: Team, { id }: Expense, sha256: string, kind = 'invoice') {
  const [document] = await db.table('documents').insert({
    project_id: team.project.id,
    file_name: 'saskaita.pdf',
    storage_key: `documents/duplicate-${++serial}`,
    content_type: 'application/pdf',
    size_bytes: 1,
    sha256,
    uploaded_by: team.finance.id,
    created_at: '2021-05-20 08:00:00',
    updated_at: '2021-05-20 08:00:00',
  })
  await db.table('expense_documents').insert({ expense_id: id, document_id: document, kind })
}

test.group('The double-claim guard', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('shows the other claim on the page, without a way into the other project', async ({
    client,
    assert,
  }) => {
    const { team, other, twin, expense } = await claimedTwice()
    const page = await client.get(url(team, expense)).loginAs(team.finance)
    page.assertTextIncludes(`${twin.reference} (projektas ${other.project.code})`)
    assert.notInclude(page.text(), `/projects/${other.project.id}/`)
  })

  test('refuses the submission until the reason is given, and keeps the reason for the approver', async ({
    client,
    assert,
  }) => {
    const { team, twin, expense } = await claimedTwice()
    const refused = await press(client, team, expense, 'submission', team.finance)
    refused.assertStatus(422)
    refused.assertTextIncludes(`jau užregistruotos: ${twin.reference}`)
    assert.equal(await statusOf(expense), 'draft')

    const reason = { duplicateReason: 'Kita tos pačios sąskaitos dalis' }
    const explained = await press(client, team, expense, 'duplicates', team.finance, reason)
    explained.assertTextIncludes('paaiškinimas įrašytas')
    await press(client, team, expense, 'submission', team.finance)
    assert.equal(await statusOf(expense), 'submitted')
    const seen = await client.get(url(team, expense)).loginAs(team.manager)
    seen.assertTextIncludes('Paaiškinta: Kita tos pačios sąskaitos dalis')
    const event = await db
      .from('audit_events')
      .where({ subject_id: expense.id, action: 'expense.duplicate_accepted' })
      .firstOrFail()
    assert.include(event.after, twin.reference)
  })

  test('asks again about a claim that came after the reason', async ({ client, assert }) => {
    const { team, other, supplier, expense } = await claimedTwice()
    const reason = { duplicateReason: 'Kita dalis' }
    await press(client, team, expense, 'duplicates', team.finance, reason)
    const third = await createExpense(other, {
      supplierId: supplier.id,
      invoiceNumber: 'SER000123',
    })
    const refused = await press(client, team, expense, 'submission', team.finance)
    refused.assertTextIncludes(`jau užregistruotos: ${third.reference}.`)
    assert.equal(await statusOf(expense), 'draft')
  })

  test('lets nobody but finance explain, and nothing without a reason', async ({
    client,
    assert,
  }) => {
    const { team, expense } = await claimedTwice()
    const reason = { duplicateReason: 'Kita dalis' }
    const refused = await press(client, team, expense, 'duplicates', team.manager, reason)
    refused.assertStatus(403)
    const empty = await press(client, team, expense, 'duplicates', team.finance, {
      duplicateReason: ' ',
    })
    empty.assertStatus(422)
    assert.lengthOf(await db.from('accepted_duplicates'), 0)
    await press(client, team, expense, 'duplicates', team.finance, reason)
    const again = await press(client, team, expense, 'duplicates', team.finance, reason)
    again.assertStatus(422)
    again.assertTextIncludes('paaiškinti, nebėra')
    assert.lengthOf(await db.from('accepted_duplicates'), 1)
    await client.delete(url(team, expense)).loginAs(team.finance).withCsrfToken()
    assert.lengthOf(await db.from('expenses').where('id', expense.id), 0)
    assert.lengthOf(await db.from('accepted_duplicates'), 0)
  })

  test('knows the file of an invoice, but not a bank statement that proves many payments', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const complete = async () =>
      createExpense(team, {
        supplierId: (await createSupplier()).id,
        reportingPeriodId: period.id,
      })
    const [one, other] = [await complete(), await complete()]
    await attach(team, one, 'a'.repeat(64), 'payment')
    await attach(team, other, 'a'.repeat(64), 'payment')
    await press(client, team, one, 'submission', team.finance)
    assert.equal(await statusOf(one), 'submitted')
    await attach(team, one, 'b'.repeat(64))
    await attach(team, other, 'b'.repeat(64))
    const refused = await press(client, team, other, 'submission', team.finance)
    refused.assertTextIncludes(one.reference)
    assert.equal(await statusOf(other), 'draft')
  })

  test('only shows what is near, and a voided expense is no claim', async ({ client, assert }) => {
    const { team, twin, supplier, expense } = await claimedTwice()
    await twin.merge({ status: 'voided', voidReason: 'Klaida' }).save()
    const near = await createExpense(team, { supplierId: supplier.id, invoicedOn: '2021-05-02' })
    const page = await client.get(url(team, expense)).loginAs(team.finance)
    page.assertTextIncludes(`beveik tokia pati suma ir data: ${near.reference}`)
    await press(client, team, expense, 'submission', team.finance)
    assert.equal(await statusOf(expense), 'submitted')
  })

  test('is asked about many at once as about each alone', async ({ assert }) => {
    const { team, expense, supplier, twin } = await claimedTwice()
    const candidate = (invoiceNumber: string, grossCents = 5_00) => ({
      id: null,
      supplierId: supplier.id,
      invoiceNumber,
      currency: 'EUR',
      grossCents,
      day: '2021-05-01',
      invoiceHashes: [],
    })
    const many = Array.from({ length: 250 }, (_, at) => candidate(`X-${at}`))
    many[203] = candidate('Ser 000123')
    many[249] = candidate('Y', 121_00)
    const found = await findDuplicates(many, USUAL_NEARNESS)
    assert.deepEqual(
      found.flatMap((list, at) => list.map(({ expenseId, kind }) => [at, expenseId, kind])),
      [
        [203, twin.id, 'same_invoice'],
        [203, expense.id, 'same_invoice'],
        [249, twin.id, 'near_amount'],
        [249, expense.id, 'near_amount'],
      ]
    )
    assert.lengthOf(await db.from('expenses').where('project_id', team.project.id), 1)
  })
})
