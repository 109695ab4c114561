import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type Expense from '#app/finance/expenses/models/expense'
import { runChecks } from '#app/reporting/checks/run_checks'
import { approvedBudget } from '#tests/factories/budgets'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

/** A period whose report has one expense with nothing wrong about it. */
async function cleanReport() {
  const team = await projectWithTeam()
  const period = await createPeriod(team)
  await approvedBudget(team, [[team.categories.external, team.stages[0]!, 1_000_000]])
  const supplier = await createSupplier()
  const add = async (given: Partial<Expense> = {}, documents = ['invoice', 'payment']) => {
    const seller = given.supplierId === undefined ? await createSupplier() : null
    const expense = await createExpense(team, {
      status: 'approved',
      reportingPeriodId: period.id,
      councilDecisionId: team.decision.id,
      supplierId: seller?.id ?? null,
      ...given,
    })
    for (const kind of documents) await attach(team, expense, kind)
    return expense
  }
  const run = async () => {
    const results = await runChecks({ projectId: team.project.id, periodId: period.id })
    return Object.fromEntries(
      results
        .filter(({ rows }) => rows.length > 0)
        .map(({ check, rows }) => [check.name, rows.map((row) => row.reference)])
    )
  }
  return { team, period, supplier, add, run, clean: await add({ supplierId: supplier.id }) }
}

let serial = 0

async function attach(team: Team, expense: Expense, kind: string) {
  serial++
  const [id] = await db.table('documents').insert({
    project_id: team.project.id,
    file_name: `${kind}.pdf`,
    storage_key: `documents/check-${serial}`,
    content_type: 'application/pdf',
    size_bytes: 1,
    sha256: String(serial).padStart(64, 'a'),
    uploaded_by: team.finance.id,
    created_at: '2021-05-20 08:00:00',
    updated_at: '2021-05-20 08:00:00',
  })
  await db.table('expense_documents').insert({ expense_id: expense.id, document_id: id, kind })
}

test.group('The checks of a report', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('find nothing where nothing is wrong', async ({ assert }) => {
    const { run } = await cleanReport()
    assert.deepEqual(await run(), {})
  })

  const slips: [name: string, given: Partial<Expense>][] = [
    ['paid_outside_period', { paidOn: '2021-09-01' }],
    ['no_payment_date', { paidOn: null }],
    ['no_invoice_number', { invoiceNumber: null }],
    ['no_decision', { councilDecisionId: null }],
    ['not_approved', { status: 'submitted' }],
  ]

  test('name the expense with one slip: {0}')
    .with(slips)
    .run(async ({ assert }, [name, given]) => {
      const { add, run } = await cleanReport()
      const { reference } = await add(given)
      assert.deepEqual(await run(), { [name]: [reference] })
    })

  test('name what was paid after the project', async ({ assert }) => {
    const { add, run } = await cleanReport()
    const { reference } = await add({ paidOn: '2023-01-01' })
    assert.deepEqual(await run(), {
      paid_outside_project: [reference],
      paid_outside_period: [reference],
    })
  })

  test('tell a missing invoice from a missing proof of payment', async ({ assert }) => {
    const { add, run } = await cleanReport()
    const unpaid = await add({}, ['invoice'])
    const uninvoiced = await add({}, ['payment', 'contract'])
    assert.deepEqual(await run(), {
      no_payment_document: [unpaid.reference],
      no_invoice_document: [uninvoiced.reference],
    })
  })

  test('ask no invoice of staff', async ({ assert }) => {
    const { team, add, run } = await cleanReport()
    await db
      .from('budget_versions')
      .where({ project_id: team.project.id, number: 1 })
      .update({ status: 'superseded' })
    await approvedBudget(
      team,
      [
        [team.categories.staff, team.stages[0]!, 1_000_000],
        [team.categories.office, team.stages[0]!, 100_000],
        [team.categories.external, team.stages[0]!, 1_000_000],
      ],
      { number: 2 }
    )
    await add({ costCategoryId: team.categories.staff.id, invoiceNumber: null, supplierId: null }, [
      'payment',
    ])
    assert.deepEqual(await run(), {})
  })

  test('find the same invoice of the same supplier in another project', async ({ assert }) => {
    const { supplier, clean, run } = await cleanReport()
    const other = await projectWithTeam()
    const twin = { supplierId: supplier.id, invoiceNumber: clean.invoiceNumber }
    await createExpense(other, { ...twin, status: 'voided', voidReason: 'Klaida' })
    assert.deepEqual(await run(), {})
    const first = await createExpense(other, twin)
    assert.deepEqual(await run(), { claimed_twice: [`${clean.reference} (${first.reference})`] })
  })

  test('tell what was explained, with the reason, and what is only near', async ({ assert }) => {
    const { team, supplier, clean, run } = await cleanReport()
    const twin = await createExpense(team, {
      supplierId: supplier.id,
      invoiceNumber: clean.invoiceNumber,
    })
    const near = await createExpense(team, { supplierId: supplier.id, invoicedOn: '2021-05-03' })
    await db.table('accepted_duplicates').insert({
      expense_id: twin.id,
      other_expense_id: clean.id,
      reason: 'Dvi dalys',
      accepted_by: team.finance.id,
      created_at: '2021-06-01 08:00:00',
    })
    assert.deepEqual(await run(), {
      explained_duplicates: [`${clean.reference} (${twin.reference}: Dvi dalys)`],
      near_duplicates: [`${clean.reference} (${near.reference})`],
    })
  })

  test('name the decision whose own contribution is exceeded', async ({ assert }) => {
    const { team, run } = await cleanReport()
    await team.decision.merge({ ownContributionCents: 1_816 }).save()
    assert.deepEqual(await run(), {})
    await team.decision.merge({ ownContributionCents: 1_814 }).save()
    assert.deepEqual(await run(), { decision_exceeded: ['T2-29, 2021-02-25'] })
  })

  test('name the category that takes more than its budget', async ({ assert }) => {
    const { add, run } = await cleanReport()
    await add({ eligibleCents: 1_000_000 })
    assert.deepEqual(await run(), { category_over_budget: ['external'] })
  })

  test('are shown in words on the period’s page', async ({ client }) => {
    const { team, period, add } = await cleanReport()
    const { reference } = await add({ councilDecisionId: null })
    const page = await client
      .get(`/projects/${team.project.id}/periods/${period.id}`)
      .loginAs(team.auditor)
    page.assertStatus(200)
    page.assertTextIncludes('Nenurodytas tarybos sprendimas: 1')
    page.assertTextIncludes(reference)
  })
})
