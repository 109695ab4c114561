import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { approvedBudget } from '#tests/factories/budgets'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

function preview(client: ApiClient, team: Team, fields: Record<string, string | number>) {
  return client
    .post(`/projects/${team.project.id}/expenses/preview`)
    .form(fields)
    .header('x-requested-with', 'XMLHttpRequest')
    .loginAs(team.finance)
    .withCsrfToken()
}

const cellOf = ({ categories, stages, decision }: Team) => ({
  costCategoryId: categories.external.id,
  stageId: stages[0]!.id,
  councilDecisionId: decision.id,
})

test.group('The panel beside the expense form', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('splits the declared amount to the cent and tells what is left', async ({ client }) => {
    const team = await projectWithTeam()
    await approvedBudget(team, [[team.categories.external, team.stages[0]!, 1_000_000]])
    await createExpense(team, { status: 'submitted', eligibleCents: 100_000 })
    const panel = await preview(client, team, { ...cellOf(team), net: '4000', vat: '840,01' })
    panel.assertStatus(200)
    panel.assertTextIncludes('id="expense-preview"')
    panel.assertTextIncludes('4\u00a0840,01\u00a0€')
    panel.assertTextIncludes('4\u00a0114,00\u00a0€')
    panel.assertTextIncludes('726,01\u00a0€')
    panel.assertTextIncludes('dabar 9\u00a0000,00\u00a0€')
    panel.assertTextIncludes('4\u00a0159,99\u00a0€')
    panel.assertTextIncludes('9\u00a0273,99\u00a0€')
  })

  test('warns of the same invoice in any project, however its number was typed', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const supplier = await createSupplier()
    const bought = { supplierId: supplier.id, invoiceNumber: 'SER 000123' }
    const theirs = await createExpense(other, bought)
    await createExpense(other, { ...bought, status: 'voided', voidReason: 'x' })
    const own = await createExpense(team, bought)
    const typed = { supplierId: supplier.id, invoiceNumber: 'ser-000123', expenseId: own.id }
    const panel = await preview(client, team, typed)
    panel.assertTextIncludes(`${theirs.reference} (projektas ${other.project.code})`)
    assert.notInclude(panel.text(), own.reference)
    const zeros = await preview(client, team, { ...typed, invoiceNumber: 'SER 123' })
    assert.notInclude(zeros.text(), theirs.reference)
  })

  test('warns of days outside the project and the stage, and of money that is not there', async ({
    client,
  }) => {
    const team = await projectWithTeam()
    await approvedBudget(team, [[team.categories.external, team.stages[0]!, 100_000]])
    const panel = await preview(client, team, {
      ...cellOf(team),
      net: '90000',
      paidOn: '2023-01-05',
      invoicedOn: '2021-03-08',
    })
    panel.assertTextIncludes('Mokėjimo data už projekto ribų')
    panel.assertTextIncludes('Mokėjimo data už etapo ribų')
    panel.assertTextIncludes('Sąskaitos data už projekto ribų')
    panel.assertTextIncludes('viršija tai, kas liko')
    panel.assertTextIncludes('viršija tai, ką leido tarybos sprendimas')
  })

  test('stays calm with half-typed, absurd and foreign values', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    for (const fields of [
      {},
      { net: '12,' },
      { net: '-5' },
      { net: '99999999999', exchangeRate: '0.00000001', currency: 'SEK' },
      { net: '5', currency: 'SEK' },
      { ...cellOf(other), net: '5' },
      { expenseId: 'abc', supplierId: '1e300' },
    ]) {
      const panel = await preview(client, team, fields as Record<string, string>)
      panel.assertStatus(200)
      assert.notInclude(panel.text(), '9 999')
    }
  })

  test('works without script: the whole form comes back with what was typed', async ({
    client,
  }) => {
    const team = await projectWithTeam()
    const page = await client
      .post(`/projects/${team.project.id}/expenses/preview`)
      .form({ ...cellOf(team), net: '100,01', descriptionLt: 'Pusiau įrašyta' })
      .loginAs(team.finance)
      .withCsrfToken()
    page.assertStatus(200)
    page.assertTextIncludes('Pusiau įrašyta')
    page.assertTextIncludes('85,00\u00a0€')
    page.assertTextIncludes('15,01\u00a0€')
  })

  test('is for those who log expenses', async ({ client }) => {
    const team = await projectWithTeam()
    const post = await client
      .post(`/projects/${team.project.id}/expenses/preview`)
      .loginAs(team.manager)
      .withCsrfToken()
    post.assertStatus(403)
  })
})
