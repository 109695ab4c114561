import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import type Contract from '#app/finance/contracts/models/contract'
import { amend, createContract } from '#tests/factories/contracts'
import { expenseForm } from '#tests/factories/expense_forms'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const url = (team: Team, rest = '') => `/projects/${team.project.id}/expenses${rest}`

/** A complete invoice of 4 000 EUR and 21 % VAT under a contract, not yet submitted. */
async function underContract(team: Team, contract: Contract, given: object = {}) {
  const period = await createPeriod(team, { number: 1 + Math.floor(Math.random() * 1_000_000) })
  return createExpense(team, {
    contractId: contract.id,
    supplierId: contract.supplierId,
    reportingPeriodId: period.id,
    netCents: 400_000,
    vatCents: 84_000,
    eligibleCents: 484_000,
    declaredCents: 484_000,
    ...given,
  })
}

function press(client: ApiClient, team: Team, id: number, act: 'submission' | 'approval') {
  const user = act === 'submission' ? team.finance : team.manager
  return client
    .post(url(team, `/${id}/${act}`))
    .form({})
    .loginAs(user)
    .withCsrfToken()
}

test.group('Expenses under a contract', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('take its number and its supplier', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const contract = await createContract(team, { number: 'S-12/2021' })
    const form = await expenseForm(team, { contractId: contract.id, supplierId: null })
    const page = await client.post(url(team)).form(form).loginAs(team.finance).withCsrfToken()
    page.assertStatus(200)
    page.assertTextIncludes(`/projects/${team.project.id}/contracts/${contract.id}`)
    assert.deepInclude(await db.from('expenses').first(), {
      contract_id: contract.id,
      contract_number: 'S-12/2021',
      supplier_id: contract.supplierId,
    })
  })

  test('are refused for another supplier, chosen or newly typed', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const contract = await createContract(team)
    const other = await createSupplier()
    for (const given of [
      { supplierId: other.id, newSupplierName: '' },
      { supplierId: null, newSupplierName: 'UAB „Visai kita“' },
    ]) {
      const form = await expenseForm(team, { contractId: contract.id, ...given })
      const page = await client.post(url(team)).form(form).loginAs(team.finance).withCsrfToken()
      page.assertStatus(422)
      page.assertTextIncludes('sudaryta su kitu tiekėju')
      page.assertTextIncludes('href="#field-contractId"')
    }
    assert.lengthOf(await db.from('expenses'), 0)
    assert.lengthOf(await db.from('suppliers').where('name', 'UAB „Visai kita“'), 0)
  })

  test('show while typing what is left, and what is worth a second look', async ({ client }) => {
    const team = await projectWithTeam()
    const contract = await createContract(team, { number: 'S-13', validTo: '2021-04-30' })
    await amend(contract, -100_000)
    await createExpense(team, {
      contractId: contract.id,
      status: 'submitted',
      eligibleCents: 600_000,
    })
    await createExpense(team, { contractId: contract.id, eligibleCents: 50_000 })
    const without = await expenseForm(team, { supplierId: contract.supplierId })
    const form = { ...without, contractId: contract.id }
    const panel = await client
      .post(url(team, '/preview'))
      .header('x-requested-with', 'XMLHttpRequest')
      .form(form)
      .loginAs(team.finance)
      .withCsrfToken()
    for (const text of [
      'Pagal sutartį S-13 liks',
      'vertė 9\u00a0000,00\u00a0€, panaudota 6\u00a0000,00\u00a0€, dabar liko 3\u00a0000,00\u00a0€',
      'juodraščiuose dar 500,00\u00a0€',
      '1\u00a0000,00\u00a0€',
      'Suma viršija tai, kas liko pagal sutartį.',
      'už sutarties galiojimo ribų (2021-04-01 – 2021-04-30)',
    ]) {
      panel.assertTextIncludes(text)
    }
    const unchosen = await client
      .post(url(team, '/preview'))
      .header('x-requested-with', 'XMLHttpRequest')
      .form(without)
      .loginAs(team.finance)
      .withCsrfToken()
    unchosen.assertTextIncludes('galioja sutartis S-13')
  })

  test('beyond its value are submitted only with a reason, which the trail keeps', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const contract = await createContract(team, { valueCents: 700_000 })
    const first = await underContract(team, contract)
    const second = await underContract(team, contract)
    const fits = await press(client, team, first.id, 'submission')
    fits.assertStatus(200)
    const refused = await press(client, team, second.id, 'submission')
    refused.assertStatus(422)
    refused.assertTextIncludes('vertė būtų viršyta')
    refused.assertTextIncludes('href="#field-contractExcessReason"')
    assert.equal((await db.from('expenses').where('id', second.id).first()).status, 'draft')

    const form = await expenseForm(team, {
      contractId: contract.id,
      supplierId: contract.supplierId,
      reportingPeriodId: second.reportingPeriodId,
      invoiceNumber: 'SER 777',
      contractExcessReason: 'Pakeitimas pasirašomas kitą savaitę',
      rowVersion: 1,
    })
    await client
      .put(url(team, `/${second.id}`))
      .form(form)
      .loginAs(team.finance)
      .withCsrfToken()
    const reasoned = await press(client, team, second.id, 'submission')
    reasoned.assertStatus(200)
    reasoned.assertTextIncludes('Pakeitimas pasirašomas kitą savaitę')
    const approved = await press(client, team, second.id, 'approval')
    approved.assertStatus(200)
    assert.equal((await db.from('expenses').where('id', second.id).first()).status, 'approved')
    const events = await db.from('audit_events').where('action', 'expense.updated')
    assert.include(JSON.stringify(events), 'kitą savaitę')
  })

  test('that came to exceed it since are not approved', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const contract = await createContract(team, { valueCents: 800_000 })
    const one = await underContract(team, contract, { status: 'submitted' })
    const other = await underContract(team, contract, { status: 'submitted' })
    await amend(contract, -1)
    const first = await press(client, team, one.id, 'approval')
    first.assertStatus(200)
    await press(client, team, other.id, 'approval')
    const rows = await db.from('expenses').whereIn('id', [one.id, other.id]).orderBy('id')
    assert.deepEqual(
      rows.map(({ status }) => status),
      ['approved', 'submitted']
    )
  })

  test('are not submitted once it has ended', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const contract = await createContract(team, { status: 'closed', endedOn: '2021-09-01' })
    const expense = await underContract(team, contract)
    const refused = await press(client, team, expense.id, 'submission')
    refused.assertStatus(422)
    refused.assertTextIncludes('baigta arba nutraukta')
    assert.equal((await db.from('expenses').first()).status, 'draft')
  })
})
