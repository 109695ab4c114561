import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { logExpense } from '#app/finance/expenses/actions/log_expense'
import Expense from '#app/finance/expenses/models/expense'
import { createRate } from '#tests/factories/exchange_rates'
import { expenseForm } from '#tests/factories/expense_forms'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { actorIn, projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>
type Typed = Record<string, string | number>

const NO_FILES = { files: [], kind: 'other', isSensitive: false } as const
const url = (team: Team, rest = '') => `/projects/${team.project.id}/expenses${rest}`
const linesOf = (original: Expense) =>
  Expense.query().where('corrects_id', original.id).orderBy('number')

/** An approved invoice of 100,00 and 21,00 VAT. */
async function approved(team: Team, given: Partial<Expense> = {}) {
  return createExpense(team, {
    status: 'approved',
    netCents: 10_000,
    vatCents: 2100,
    eligibleCents: 12_100,
    declaredCents: 12_100,
    supplierId: (await createSupplier()).id,
    ...given,
  })
}

async function correct(client: ApiClient, team: Team, original: Expense, given: Typed = {}) {
  const form = await expenseForm(team, {
    invoiceNumber: 'KS 000007',
    net: '100',
    vat: '21',
    direction: 'decrease',
    ...given,
  })
  return client
    .post(url(team, `/${original.id}/corrections`))
    .form(form)
    .loginAs(team.finance)
    .withCsrfToken()
}

test.group('Correcting an approved expense', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('makes a negative draft tied to it, seen on both, with a trace', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const original = await approved(team)
    const page = await correct(client, team, original, { net: '50', vat: '10,50' })
    page.assertStatus(200)
    const [line] = await linesOf(original)
    assert.deepInclude(
      { ...line!.$attributes },
      {
        kind: 'correction',
        status: 'draft',
        netCents: -5000,
        vatCents: -1050,
        eligibleCents: -6050,
        declaredCents: -6050,
      }
    )
    page.assertTextIncludes(original.reference)
    page.assertTextIncludes('\u221260,50\u00a0€')
    const theirs = await client.get(url(team, `/${original.id}`)).loginAs(team.auditor)
    theirs.assertTextIncludes(line!.reference)
    const [event] = await db
      .from('audit_events')
      .where({ action: 'expense.logged', subject_id: line!.id })
    assert.equal(JSON.parse(event.after).correctsId, original.id)
  })

  test('starts from what it corrects, without its amounts', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const original = await approved(team, { descriptionLt: 'Vertimo paslaugos' })
    const page = await client
      .get(url(team, `/${original.id}/corrections/create`))
      .loginAs(team.finance)
    page.assertTextIncludes('Vertimo paslaugos')
    page.assertTextIncludes('name="direction"')
    assert.notMatch(page.text(), /id="field-net"[^>]*value="1/)
  })

  for (const [what, given] of [
    ['net', { net: '100,01', vat: '0', eligible: '0' }],
    ['VAT', { net: '10', vat: '21,01', eligible: '0' }],
    ['the eligible part', { net: '100', vat: '21', eligible: '121' }],
  ] as const) {
    test(`never takes back more than there was, drafts counted: ${what}`, async ({
      client,
      assert,
    }) => {
      const team = await projectWithTeam()
      const original = await approved(team, { eligibleCents: 10_000, declaredCents: 10_000 })
      const refused = await correct(client, team, original, given)
      refused.assertStatus(422)
      refused.assertTextIncludes('negali viršyti pačių išlaidų')
      assert.lengthOf(await linesOf(original), 0)
    })
  }

  test('counts the corrections before it, in both directions', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const original = await approved(team)
    const half: Typed = { net: '60', vat: '0' }
    const taken = await correct(client, team, original, half)
    taken.assertStatus(200)
    const again = await correct(client, team, original, half)
    again.assertStatus(422)
    for (const status of [200, 200, 422]) {
      const added = await correct(client, team, original, {
        net: '80',
        vat: '0',
        direction: 'increase',
      })
      assert.equal(added.status(), status)
    }
    assert.deepEqual(
      (await linesOf(original)).map(({ netCents }) => netCents),
      [-6000, 8000, 8000]
    )
  })

  test('takes back no more than was certified', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const original = await approved(team, { status: 'certified_in_part', certifiedCents: 10_000 })
    const beyond = await correct(client, team, original)
    beyond.assertStatus(422)
    beyond.assertTextIncludes('nei sertifikuota')
    const within = await correct(client, team, original, { eligible: '100' })
    within.assertStatus(200)
    assert.lengthOf(await linesOf(original), 1)
  })

  test('stays at the rate of what it corrects, to the last cent', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await createRate({ rate: '20' })
    const original = await approved(team, {
      currency: 'SEK',
      exchangeRate: '3',
      rateMonth: '2021-05-01',
      netCents: 10_000,
      vatCents: 0,
      eligibleCents: 10_000,
      declaredCents: 3333,
    })
    for (const net of ['33,35', '33,35', '33,30']) {
      await correct(client, team, original, { net, vat: '', currency: 'EUR' })
    }
    const lines = await linesOf(original)
    assert.deepEqual(
      lines.map(({ currency, exchangeRate, rateMonth, declaredCents }) => [
        currency,
        exchangeRate,
        rateMonth,
        declaredCents,
      ]),
      [
        ['SEK', '3', '2021-05-01', -1112],
        ['SEK', '3', '2021-05-01', -1112],
        ['SEK', '3', '2021-05-01', -1109],
      ]
    )
    await createRate({ month: '2021-06-01', rate: '9' })
    const period = await createPeriod(team, { number: 77 })
    await lines[0]!.merge({ reportingPeriodId: period.id }).save()
    await client
      .post(url(team, `/${lines[0]!.id}/submission`))
      .loginAs(team.finance)
      .withCsrfToken()
    const submitted = await Expense.findOrFail(lines[0]!.id)
    assert.equal(submitted.status, 'submitted')
    assert.deepEqual([submitted.exchangeRate, submitted.declaredCents], ['3', -1112])
  })

  test('is edited without a sign, and keeps what it corrects', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const original = await approved(team)
    await correct(client, team, original)
    const [line] = await linesOf(original)
    const page = await client.get(url(team, `/${line!.id}/edit`)).loginAs(team.finance)
    assert.match(page.text(), /id="field-net"[^>]*value="100,00"/)
    const form = await expenseForm(team, {
      net: '40',
      vat: '',
      direction: 'decrease',
      rowVersion: 1,
    })
    await client
      .put(url(team, `/${line!.id}`))
      .form(form)
      .loginAs(team.finance)
      .withCsrfToken()
    const [saved] = await linesOf(original)
    assert.deepEqual([saved!.netCents, saved!.kind], [-4000, 'correction'])
  })

  for (const status of ['draft', 'submitted', 'returned', 'set_aside', 'voided'] as const) {
    test(`is not for one that is ${status}`, async ({ client, assert }) => {
      const team = await projectWithTeam()
      const original = await approved(team, {
        status,
        returnReason: 'x',
        voidReason: 'x',
        approvedBy: status === 'set_aside' ? team.manager.id : null,
      })
      const refused = await correct(client, team, original)
      refused.assertStatus(422)
      refused.assertTextIncludes('Koreguojamos tik patvirtintos')
      assert.lengthOf(await linesOf(original), 0)
    })
  }

  test('is not corrected again', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const original = await approved(team)
    const line = await approved(team, {
      kind: 'correction',
      correctsId: original.id,
      netCents: -100,
      vatCents: 0,
      eligibleCents: -100,
      declaredCents: -100,
    })
    const refused = await correct(client, team, line, { net: '1', vat: '' })
    refused.assertStatus(422)
    assert.lengthOf(await linesOf(line), 0)
  })

  test('is approved by a second person, and its expense cannot be voided under it', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const original = await approved(team)
    const period = await createPeriod(team)
    await correct(client, team, original, { reportingPeriodId: period.id })
    const [line] = await linesOf(original)
    const press = (id: number, act: string, user = team.finance) =>
      client
        .post(url(team, `/${id}/${act}`))
        .form({ voidReason: 'Klaida' })
        .loginAs(user)
        .withCsrfToken()
    const kept = await press(original.id, 'void')
    kept.assertStatus(422)
    kept.assertTextIncludes(line!.reference)
    await press(line!.id, 'submission')
    await press(line!.id, 'approval')
    assert.equal((await Expense.findOrFail(line!.id)).status, 'submitted')
    await press(line!.id, 'approval', team.manager)
    assert.equal((await Expense.findOrFail(line!.id)).status, 'approved')
    const list = await client.get(url(team)).loginAs(team.manager)
    list.assertTextIncludes('\u2212121,00')
  })

  test('is for the finance officer', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const original = await approved(team)
    const form = await expenseForm(team)
    for (const [person, status] of [
      [team.manager, 403],
      [team.auditor, 403],
      [team.member, 404],
    ] as const) {
      const response = await client
        .post(url(team, `/${original.id}/corrections`))
        .form(form)
        .loginAs(person)
        .withCsrfToken()
      response.assertStatus(status)
    }
    assert.lengthOf(await linesOf(original), 0)
  })
})

test.group('A credit note whose invoice was never logged here', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('says which invoice it takes back', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const log = async (given: Typed) =>
      client
        .post(url(team))
        .form(await expenseForm(team, { kind: 'correction', direction: 'decrease', ...given }))
        .loginAs(team.finance)
        .withCsrfToken()
    const without = await log({})
    without.assertStatus(422)
    without.assertTextIncludes('kurią sąskaitą ir kodėl')
    const told = await log({ correctionReason: 'Mažina SER 000001, 2021-04-01' })
    told.assertStatus(200)
    const [row] = await db.from('expenses').where('project_id', team.project.id)
    assert.deepInclude(row, { kind: 'correction', net_cents: -400_000, corrects_id: null })
  })

  test('and nothing else may be negative', async ({ assert }) => {
    const team = await projectWithTeam()
    const form = await expenseForm(team)
    const typed = { ...form, currency: 'EUR' as const, net: -100, vat: 0, eligible: null }
    await assert.rejects(
      () =>
        logExpense(
          { ...typed, quantity: null, unitPrice: null } as never,
          NO_FILES,
          actorIn(team.project, team.finance, 'finance')
        ),
      'corrections.negative_alone'
    )
    await assert.rejects(() =>
      createExpense(team, {
        kind: 'expense',
        correctionReason: null,
        netCents: -1,
        eligibleCents: -1,
        declaredCents: -1,
      })
    )
  })
})

test.group('A share of a common cost', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const RENT: Typed = {
    rechargeOf: 'Nuomos sąskaita NS-15, 2021-05-03',
    rechargeBase: '1000,00',
    rechargeShare: '33,33',
    rechargeMethod: '40 iš 120 m²',
    net: '400',
    vat: '',
  }

  async function log(client: ApiClient, team: Team, given: Typed) {
    const form = await expenseForm(team, { ...RENT, ...given })
    return client.post(url(team)).form(form).loginAs(team.finance).withCsrfToken()
  }

  test('declares its share, cut to the cent, and shows how it was found', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const page = await log(client, team, { rechargeBase: '1000,01' })
    page.assertStatus(200)
    page.assertTextIncludes('40 iš 120 m²')
    const [row] = await db.from('expenses').where('project_id', team.project.id)
    assert.deepInclude(row, { kind: 'recharge', eligible_cents: 33_330, declared_cents: 33_330 })
  })

  for (const [what, given, words] of [
    ['more than its share', { eligible: '333,31' }, 'negali viršyti projekto dalies'],
    ['no method', { rechargeMethod: '' }, 'reikia visų keturių laukų'],
    ['no share', { rechargeShare: '0' }, 'reikia visų keturių laukų'],
    ['less than was charged', { net: '100' }, 'negali viršyti sąskaitos sumos'],
  ] as const) {
    test(`with ${what} is refused in words`, async ({ client, assert }) => {
      const team = await projectWithTeam()
      const refused = await log(client, team, given)
      refused.assertStatus(422)
      refused.assertTextIncludes(words)
      assert.lengthOf(await db.from('expenses').where('project_id', team.project.id), 0)
    })
  }
})
