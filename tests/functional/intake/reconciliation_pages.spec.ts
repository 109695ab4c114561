import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'
import {
  importedLedger,
  importedStatement,
  ledgerRow,
  OWN_IBAN,
} from '#tests/factories/reconciliation'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const url = (team: Team, rest = '') => `/projects/${team.project.id}/reconciliation${rest}`
const get = (client: ApiClient, team: Team, rest = '', by: User = team.finance) =>
  client.get(url(team, rest)).header('Accept-Language', 'lt').loginAs(by)
const post = (client: ApiClient, team: Team, rest: string, form: object = {}) =>
  client
    .post(url(team, rest))
    .header('Accept-Language', 'lt')
    .header('referer', url(team, '/matches'))
    .form(form)
    .loginAs(team.finance)
    .withCsrfToken()
const upload = (client: ApiClient, team: Team, rest: string, content: string, fileName: string) =>
  client
    .post(url(team, rest))
    .header('Accept-Language', 'lt')
    .file('file', Buffer.from(content), { filename: fileName })
    .loginAs(team.finance)
    .withCsrfToken()
const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0]+/g, ' ')

test.group('The reconciliation', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('says at once how many are missing where, and what they add up to', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createExpense(team, { status: 'submitted' })
    await createExpense(team, { status: 'approved', paidOn: null, invoicedOn: null })
    await createExpense(team, { status: 'draft' })
    await importedLedger(team, [
      ledgerRow({ amountCents: 5000, documentNumber: 'AV-77' }),
      ledgerRow({ amountCents: 2500, enteredOn: '2022-03-01' }),
    ])
    await importedStatement(team, [{ cents: -700 }, { cents: 900 }])
    const page = text((await get(client, team)).text())
    assert.include(page, 'Deklaruota, bet nėra apskaitoje 2 įrašai 242,00 €')
    assert.include(page, 'Deklaruota, bet nėra banke 2 įrašai 242,00 €')
    assert.include(page, 'Apskaitoje, bet nedeklaruota 2 įrašai 75,00 €')
    assert.include(page, 'Apmokėta, bet nėra mokėjimo įrodymo 1 įrašas 121,00 €')
    const entries = text((await get(client, team, '?list=unclaimed')).text())
    assert.include(entries, 'AV-77')
    const payments = text((await get(client, team, '?list=payments')).text())
    assert.include(payments, 'Nesusieta iš viso 7,00 €')
    const refunds = text((await get(client, team, '?list=refunds')).text())
    assert.include(refunds, '9,00 €')
  })

  test('keeps to a period when asked', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    await createExpense(team, { status: 'submitted', reportingPeriodId: period.id })
    await createExpense(team, { status: 'submitted' })
    await importedLedger(team, [
      ledgerRow({ amountCents: 100 }),
      ledgerRow({ amountCents: 200, enteredOn: '2022-03-01' }),
    ])
    const page = text((await get(client, team, `?period=${period.id}`)).text())
    assert.include(page, 'Deklaruota, bet nėra apskaitoje 1 įrašas')
    assert.include(page, 'Apskaitoje, bet nedeklaruota 1 įrašas 1,00 €')
  })

  test('counts an expense as proven by its payment in the bank or by its paper', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const { invoiceNumber } = await createExpense(team, { status: 'submitted' })
    await importedStatement(team, [{ remittance: [invoiceNumber!] }])
    const page = text((await get(client, team, '?list=unproven')).text())
    assert.include(page, 'Visi mokėjimai įrodyti')
  })

  test('pages through many entries', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const rows = Array.from({ length: 60 }, (_one, at) =>
      ledgerRow({ amountCents: 1000 + at, documentNumber: `AV-${1000 + at}` })
    )
    await importedLedger(team, rows)
    const first = (await get(client, team, '?list=unclaimed')).text()
    const next = /href="([^"]*after=[^"]*)" rel="next"/.exec(first)![1]!.replaceAll('&amp;', '&')
    const second = (await client.get(next).loginAs(team.finance)).text()
    const seen = [...(first + second).matchAll(/AV-1\d{3}/g)].map(([number]) => number)
    assert.lengthOf(new Set(seen), 60)
  })

  test('shows each proposal with both sides and says why, and settles it by a button', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const supplier = await createSupplier({ name: 'UAB „Pajūrio spauda“' })
    const expense = await createExpense(team, { supplierId: supplier.id })
    await importedStatement(team, [
      { counterparty: { name: 'PAJURIO SPAUDA' }, bookedOn: '2021-05-22' },
    ])
    const page = text((await get(client, team, '/matches')).text())
    assert.include(page, 'Suma sutampa, sutampa tiekėjo pavadinimas, skiriasi 2 dienomis')
    assert.include(page, expense.reference)
    assert.include(page, 'PAJURIO SPAUDA')
    const match = await db.from('matches').firstOrFail()
    const confirmed = await post(client, team, `/matches/${match.id}/confirmation`)
    assert.include(text(confirmed.text()), 'Atitikmuo patvirtintas.')
    const again = await post(client, team, `/matches/${match.id}/rejection`)
    assert.include(text(again.text()), 'jau nuspręsta')
    const undone = await post(client, team, `/matches/${match.id}/undoing`)
    assert.include(text(undone.text()), 'Susiejimas atšauktas.')
    const english = await client
      .get(url(team, '/matches?view=rejected'))
      .header('Accept-Language', 'en')
      .loginAs(team.finance)
    assert.include(text(english.text()), 'Same amount, same supplier name, 2 days apart')
  })

  test('hides whose pay it was from who may not see it', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team, {
      isSensitive: true,
      paymentOrderNumber: 'MN-21-401',
      status: 'submitted',
    })
    await importedStatement(team, [
      { counterparty: { name: 'Ona Onaitė' }, references: { instruction: 'MN-21-401' } },
    ])
    const payment = await db.from('bank_transactions').firstOrFail()
    for (const rest of [
      `/transactions/${payment.id}`,
      `/statements/${payment.bank_statement_id}`,
      '/matches?view=confirmed',
      `/expenses/${expense.id}`,
    ]) {
      assert.include(
        (await get(client, team, rest, team.auditor)).text(),
        'Paslėpta: asmens duomenys',
        rest
      )
      assert.notInclude((await get(client, team, rest, team.auditor)).text(), 'Ona Onaitė', rest)
    }
    assert.include((await get(client, team, `/transactions/${payment.id}`)).text(), 'Ona Onaitė')
  })

  test('lets an entry be left out with a reason, and taken in again', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await importedLedger(team, [ledgerRow({ amountCents: 999 })])
    const { id } = await db.from('ledger_entries').firstOrFail()
    const send = (reason: string) =>
      client
        .put(url(team, `/entries/${id}`))
        .header('Accept-Language', 'lt')
        .header('referer', url(team, `/entries/${id}`))
        .form({ reason })
        .loginAs(team.finance)
        .withCsrfToken()
    const without = await send('')
    without.assertStatus(422)
    assert.include(
      text((await send('Banko mokestis, neprašoma')).text()),
      'Banko mokestis, neprašoma'
    )
    assert.include(
      text((await get(client, team, '?list=unclaimed')).text()),
      'Nesusietų apskaitos įrašų nėra'
    )
    await send('')
    assert.include(text((await get(client, team)).text()), 'Apskaitoje, bet nedeklaruota 1 įrašas')
    const actions = await db
      .from('audit_events')
      .where('subject_type', 'ledger_entry')
      .orderBy('sequence')
      .select('action')
    assert.deepEqual(
      actions.map(({ action }) => action),
      ['ledger_entry.left_out', 'ledger_entry.taken_in']
    )
  })
})

test.group('The payment of a draft', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function paidDraft(status: 'draft' | 'approved') {
    const team = await projectWithTeam()
    const expense = await createExpense(team, { status, paidOn: null })
    await importedStatement(team, [
      { remittance: [expense.invoiceNumber!], references: { instruction: 'MP-5' } },
    ])
    const match = await db.from('matches').where('status', 'confirmed').firstOrFail()
    return { team, expense, match }
  }

  test('is written into it only when asked for, and only where nothing stands', async ({
    client,
    assert,
  }) => {
    const { team, expense, match } = await paidDraft('draft')
    const before = await db.from('expenses').where('id', expense.id).firstOrFail()
    assert.isNull(before.paid_on)
    await post(client, team, `/matches/${match.id}/payment`)
    const after = await db.from('expenses').where('id', expense.id).firstOrFail()
    assert.deepInclude(after, { paid_on: '2021-05-20', payment_order_number: 'MP-5' })
    const event = await db.from('audit_events').where('action', 'expense.updated').firstOrFail()
    assert.include(event.after, 'MP-5')
  })

  test('is not written into what is past being edited', async ({ client, assert }) => {
    const { team, expense, match } = await paidDraft('approved')
    await post(client, team, `/matches/${match.id}/payment`)
    assert.isNull((await db.from('expenses').where('id', expense.id).firstOrFail()).paid_on)
  })

  test('keeps the draft from being deleted, until it is undone', async ({ client, assert }) => {
    const { team, expense, match } = await paidDraft('draft')
    const remove = () =>
      client
        .delete(`/projects/${team.project.id}/expenses/${expense.id}`)
        .header('Accept-Language', 'lt')
        .header('referer', url(team))
        .loginAs(team.finance)
        .withCsrfToken()
    assert.include((await remove()).text(), 'Juodraštis susietas su apskaita')
    assert.lengthOf(await db.from('expenses').where('id', expense.id), 1)
    await post(client, team, `/matches/${match.id}/undoing`)
    await remove()
    assert.isEmpty(await db.from('expenses').where('id', expense.id))
    assert.isEmpty(await db.from('matches'))
  })
})

test.group('An accounting export', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => drive.use().deleteAll('projects'))

  const CSV = [
    'Operacijos data;Dokumento Nr.;Sąskaitos faktūros Nr.;Tiekėjas;Turinys;Projekto kodas;Suma',
    '2021-05-20;AV-1;SER 000001;UAB „Pajūrio spauda“;Paslaugos;SF-1;121,00',
    '2021-05-21;AV-2;;Bankas;Mokestis;SF-1;1 012,50',
    '2021-05-22;AV-3;;Kitas;Kito projekto;SF-9;50,00',
    ';;;;Iš viso;;1183,50',
  ].join('\r\n')

  test('is shown before anything is saved, then saved as a whole, once', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await db.from('projects').where('id', team.project.id).update({ account_code: 'SF-1' })
    await createExpense(team)
    const preview = await upload(client, team, '/ledger_imports', CSV, 'knyga.csv')
    const shown = text(preview.text())
    assert.include(shown, '2 eilutės suprastos be klaidų')
    assert.include(shown, 'Bus įrašyta 2 1 133,50 €')
    assert.include(shown, 'Kitų projektų eilutės 1')
    assert.isEmpty(await db.from('ledger_entries'))
    const { id } = await db.from('ledger_imports').firstOrFail()
    const done = await post(client, team, `/ledger_imports/${id}/completion`)
    assert.include(text(done.text()), 'Įrašyti 2 įrašai. Automatiškai susieta 1 pora.')
    const rows = await db.from('ledger_entries').orderBy('id')
    assert.deepEqual(
      rows.map((row) => Number(row.amount_cents)),
      [12_100, 101_250]
    )
    assert.deepEqual(JSON.parse(rows[0].raw_row)[1], 'AV-1')
    await post(client, team, `/ledger_imports/${id}/completion`)
    assert.lengthOf(await db.from('ledger_entries'), 2)
  })

  test('with a wrong cell saves nothing and names the cell', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const wrong = CSV.replace('121,00', 'šimtas').replace('2021-05-21', '2021-02-30')
    const page = text((await upload(client, team, '/ledger_imports', wrong, 'knyga.csv')).text())
    assert.include(page, '2 langelius reikia pataisyti')
    assert.match(page, /2 Suma šimtas Ne suma/)
    assert.match(page, /3 Operacijos data 2021-02-30 Ne data/)
    const { id } = await db.from('ledger_imports').firstOrFail()
    const refused = await post(client, team, `/ledger_imports/${id}/completion`)
    assert.include(text(refused.text()), 'Faile yra 2 klaidos')
    assert.isEmpty(await db.from('ledger_entries'))
  })

  test('is mapped anew, and the next with the same titles is mapped alike', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const plain = 'Kada;Kas;Kiek\r\n2021-05-20;Paslaugos;121,00'
    assert.include(
      text((await upload(client, team, '/ledger_imports', plain, 'a.csv')).text()),
      'reikia pataisyti'
    )
    const { id } = await db.from('ledger_imports').firstOrFail()
    const form = {
      rowVersion: 1,
      enteredOn: 0,
      description: 1,
      documentNumber: 1,
      amount: 2,
      isOnlyOwn: '',
    }
    const mapped = await client
      .put(url(team, `/ledger_imports/${id}`))
      .header('Accept-Language', 'lt')
      .form(form)
      .loginAs(team.finance)
      .withCsrfToken()
    assert.include(text(mapped.text()), '1 eilutė suprasta be klaidų')
    const stale = await client
      .put(url(team, `/ledger_imports/${id}`))
      .form(form)
      .loginAs(team.finance)
      .withCsrfToken()
    stale.assertStatus(409)
    const next = await upload(
      client,
      team,
      '/ledger_imports',
      plain.replace('121,00', '7,00'),
      'b.csv'
    )
    assert.include(text(next.text()), '1 eilutė suprasta be klaidų')
  })

  test('that is no table is refused in words', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const response = await upload(client, team, '/ledger_imports', '%PDF-1.4 …', 'knyga.pdf')
    response.assertStatus(422)
    assert.isEmpty(await db.from('ledger_imports'))
    const none = await post(client, team, '/ledger_imports')
    none.assertStatus(422)
    assert.include(none.text(), 'Pasirinkite failą')
  })

  test('is brought in by the finance officer alone', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await importedLedger(team, [ledgerRow()])
    const { id } = await db.from('ledger_imports').firstOrFail()
    for (const [person, status] of [
      [team.manager, 403],
      [team.auditor, 403],
      [team.member, 404],
    ] as const) {
      const response = await client
        .delete(url(team, `/ledger_imports/${id}`))
        .loginAs(person)
        .withCsrfToken()
      response.assertStatus(status)
    }
    assert.lengthOf(await db.from('ledger_entries'), 1)
  })
})

test.group('A bank statement', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const xml = (invoice: string) =>
    '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2021-06-01T06:00:00</CreDtTm></GrpHdr>' +
    `<Stmt><Id>S-5</Id><CreDtTm>2021-06-01T06:00:00</CreDtTm><Acct><Id><IBAN>${OWN_IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>` +
    '<Ntry><Amt Ccy="EUR">121.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2021-05-20</Dt></BookgDt>' +
    `<NtryDtls><TxDtls><Refs><InstrId>MP-7</InstrId></Refs><RmtInf><Ustrd>Sask. ${invoice}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>` +
    '</Stmt></BkToCstmrStmt></Document>'

  test('of an account not known yet waits until the account is added', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const { invoiceNumber } = await createExpense(team)
    const page = text(
      (await upload(client, team, '/statements', xml(invoiceNumber!), 'israsas.xml')).text()
    )
    assert.include(page, 'Ne projekto sąskaita')
    assert.include(page, 'Pridėti prie projekto sąskaitų')
    assert.isEmpty(await db.from('matches'))
    const added = await post(client, team, '/accounts', { iban: 'lt12 7300 0100 0000 0001' })
    assert.include(text(added.text()), 'Automatiškai susieta 1 pora.')
    const again = await upload(client, team, '/statements', xml(invoiceNumber!), 'kopija.xml')
    again.assertStatus(422)
    assert.include(text(again.text()), 'Šis išrašas jau įkeltas: S-5')
    assert.lengthOf(await db.from('bank_transactions'), 1)
  })

  test('whose figures do not agree says so', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const balance = (kind: string, amount: string) =>
      `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2021-05-20</Dt></Dt></Bal>`
    const wrong = xml('X').replace(
      '<Ntry>',
      balance('OPBD', '500.00') + balance('CLBD', '400.00') + '<Ntry>'
    )
    const page = text((await upload(client, team, '/statements', wrong, 'israsas.xml')).text())
    assert.include(page, 'Išraše nesutampa 1 skaičius')
    assert.include(page, 'galutinis likutis 400')
  })

  test('that is none is refused in words', async ({ client, assert }) => {
    const team = await projectWithTeam()
    for (const content of ['labas', readFileSync('package.json', 'utf8'), '<a/>', '']) {
      const response = await upload(client, team, '/statements', content, 'israsas.xml')
      response.assertStatus(422)
      assert.match(response.text(), /role="alert"/)
    }
    assert.isEmpty(await db.from('bank_statements'))
  })
})

test.group('Matching by hand in the browser', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('finds the entry by words and keeps what was chosen when it is refused', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team, { invoicedOn: null, paidOn: null })
    await importedLedger(team, [
      ledgerRow({ amountCents: 5000, description: 'Žemėlapių leidyba', documentNumber: 'AV-50' }),
      ledgerRow({ amountCents: 6000, description: 'Kita', documentNumber: 'AV-60' }),
    ])
    const found = text(
      (
        await get(client, team, `/matches/create?expense=${expense.id}&side=ledger&q=zemelap`)
      ).text()
    )
    assert.include(found, 'AV-50')
    assert.notInclude(found, 'AV-60')
    const entry = await db.from('ledger_entries').where('document_number', 'AV-50').firstOrFail()
    const form = {
      expenseId: expense.id,
      side: 'ledger',
      from: 'expense',
      q: 'zemelap',
      movementId: entry.id,
    }
    const refused = await post(client, team, '/matches', { ...form, amount: '60,00' })
    refused.assertStatus(422)
    assert.match(refused.text(), new RegExp(`value="${entry.id}" checked`))
    assert.include(refused.text(), '60,00')
    const made = await post(client, team, '/matches', form)
    assert.include(text(made.text()), 'AV-50 50,00 €')
    const match = await db.from('matches').firstOrFail()
    assert.deepInclude(match, { kind: 'manual', status: 'confirmed', decided_by: team.finance.id })
  })
})
