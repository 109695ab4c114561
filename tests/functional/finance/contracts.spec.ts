import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import type User from '#app/identity/models/user'
import { amend, createContract, createLimit } from '#tests/factories/contracts'
import { PDF } from '#tests/factories/expense_forms'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const url = (team: Team, rest = '') => `/projects/${team.project.id}/contracts${rest}`

async function typed(given: Record<string, string | number> = {}) {
  return {
    number: 'S-7/2021',
    titleLt: 'Dėl vertimo paslaugų',
    titleEn: '',
    supplierId: (await createSupplier({ name: 'MB „Marių vertimai“' })).id,
    objectName: 'Vertimo paslaugos',
    cpvCode: '79530000-8',
    kind: 'services',
    procedure: 'unpublished_survey',
    exemptReason: '',
    signedOn: '2021-04-12',
    validTo: '2022-12-31',
    value: '9 500,00',
    vatRate: '21',
    councilDecisionId: '',
    comment: '',
    ...given,
  }
}

function post(client: ApiClient, path: string, form: object, user: User) {
  return client.post(path).form(form).loginAs(user).withCsrfToken()
}

test.group('Contracts', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are entered with a trace and shown with what was taken from them', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const form = await typed({ councilDecisionId: team.decision.id })
    const page = await post(client, url(team), form, team.finance)
    page.assertStatus(200)
    const contract = await db.from('contracts').where('number', 'S-7/2021').firstOrFail()
    assert.containsSubset(contract, {
      project_id: team.project.id,
      value_cents: 950_000,
      vat_rate_bp: 2100,
      object_key: 'cpv 79530000',
      status: 'active',
    })
    const event = await db.from('audit_events').where('action', 'contract.created').firstOrFail()
    assert.equal(event.subject_id, contract.id)

    const paid = { contractId: contract.id, supplierId: form.supplierId }
    await createExpense(team, { ...paid, status: 'approved', eligibleCents: 200_000 })
    await createExpense(team, { ...paid, status: 'draft', eligibleCents: 30_000 })
    await createExpense(team, { ...paid, status: 'voided', voidReason: 'x', eligibleCents: 7_000 })
    await amend({ ...contract, id: contract.id } as never, 50_000)
    const shown = await client.get(url(team, `/${contract.id}`)).loginAs(team.auditor)
    for (const sum of ['10 000,00', '2 000,00', '8 000,00', '300,00', '12 100,00']) {
      shown.assertTextIncludes(`${sum.replaceAll(' ', '\u00a0')}\u00a0€`)
    }
    const list = await client.get(url(team)).loginAs(team.coordinator)
    list.assertTextIncludes('8\u00a0000,00')
  })

  test('charge a foreign invoice at its own rate', async ({ client }) => {
    const team = await projectWithTeam()
    const contract = await createContract(team)
    await createExpense(team, {
      contractId: contract.id,
      status: 'submitted',
      currency: 'SEK',
      exchangeRate: '10.2853',
      netCents: 1_234_500,
      vatCents: 0,
      eligibleCents: 1_234_500,
      declaredCents: 120_026,
    })
    const shown = await client.get(url(team, `/${contract.id}`)).loginAs(team.finance)
    shown.assertTextIncludes('1\u00a0200,26\u00a0€')
    shown.assertTextIncludes('8\u00a0799,74\u00a0€')
  })

  test('are entered by the finance officer only', async ({ client, assert }) => {
    const team = await projectWithTeam()
    for (const user of [team.manager, team.coordinator, team.auditor]) {
      const response = await post(client, url(team), await typed(), user)
      response.assertStatus(403)
    }
    const hidden = await client.get(url(team)).loginAs(team.member)
    hidden.assertStatus(404)
    assert.lengthOf(await db.from('contracts'), 0)
  })

  test('that are filled in wrongly come back with everything that is wrong', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const form = await typed({
      procedure: 'exempt',
      signedOn: '2021-04-12',
      validTo: '2021-04-01',
      value: '0',
      supplierId: 999_999,
      councilDecisionId: other.decision.id,
    })
    const response = await post(client, url(team), form, team.finance)
    response.assertStatus(422)
    for (const text of [
      'Suma turi būti didesnė už nulį.',
      'Galiojimas negali baigtis anksčiau',
      'Pasirinkę išimtį nurodykite jos pagrindą.',
      'href="#field-supplierId"',
      'href="#field-councilDecisionId"',
      'Dėl vertimo paslaugų',
    ]) {
      response.assertTextIncludes(text)
    }
    assert.lengthOf(await db.from('contracts'), 0)
  })

  test('have each a number of their own with their supplier', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const form = await typed()
    await post(client, url(team), form, team.finance)
    const twice = await post(client, url(team), form, team.finance)
    twice.assertStatus(422)
    twice.assertTextIncludes('sutartis S-7/2021 jau įrašyta')
    assert.lengthOf(await db.from('contracts'), 1)
  })

  test('are corrected by whoever has the newest page, and keep a supplier that was paid', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const contract = await createContract(team)
    const put = async (given: Record<string, string | number>) =>
      client
        .put(url(team, `/${contract.id}`))
        .form(await typed({ supplierId: contract.supplierId, ...given }))
        .loginAs(team.finance)
        .withCsrfToken()
    const saved = await put({ number: 'S-8', rowVersion: 1 })
    saved.assertStatus(200)
    const stale = await put({ number: 'S-9', rowVersion: 1 })
    stale.assertStatus(409)
    stale.assertTextIncludes('S-9')
    await createExpense(team, { contractId: contract.id, supplierId: contract.supplierId })
    const moved = await put({ supplierId: (await createSupplier()).id, rowVersion: 2 })
    moved.assertStatus(422)
    moved.assertTextIncludes('tiekėjo pakeisti negalima')
    const row = await db.from('contracts').where('id', contract.id).first()
    assert.equal(row.number, 'S-8')
    assert.equal(row.supplier_id, contract.supplierId)
  })

  test('are worth what was signed and every amendment', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const contract = await createContract(team)
    const amendment = {
      amendmentNumber: 'Nr. 1',
      amendedOn: '2021-06-01',
      change: '−1 000,50',
      newValidTo: '2023-01-31',
      amendmentReason: 'Mažesnė apimtis',
    }
    const path = url(team, `/${contract.id}/amendments`)
    const page = await post(client, path, amendment, team.finance)
    page.assertTextIncludes('8\u00a0999,50\u00a0€')
    const row = await db.from('contracts').where('id', contract.id).first()
    assert.equal(row.valid_to, '2023-01-31')
    const event = await db.from('audit_events').where('action', 'contract.amended').firstOrFail()
    assert.include(JSON.stringify(event), '899950')

    const again = await post(client, path, amendment, team.finance)
    again.assertStatus(422)
    again.assertTextIncludes('pakeitimas Nr. 1 jau įrašytas')
    const worthless = { ...amendment, amendmentNumber: 'Nr. 2', change: '-9000' }
    const nothing = await post(client, path, worthless, team.finance)
    nothing.assertStatus(422)
    nothing.assertTextIncludes('turi likti didesnė už nulį')
    nothing.assertTextIncludes('Mažesnė apimtis')
    const empty = { ...amendment, amendmentNumber: 'Nr. 3', change: '', newValidTo: '' }
    const unchanged = await post(client, path, empty, team.finance)
    unchanged.assertTextIncludes('Nurodykite vertės pokytį arba naują terminą.')
    const refused = await post(client, path, { ...amendment, amendmentNumber: '4' }, team.manager)
    refused.assertStatus(403)
    assert.lengthOf(await db.from('contract_amendments'), 1)

    const [{ id }] = await db.from('contract_amendments')
    const removed = await client
      .delete(`${path}/${id}`)
      .form({})
      .loginAs(team.finance)
      .withCsrfToken()
    removed.assertTextIncludes('10\u00a0000,00\u00a0€')
    assert.lengthOf(await db.from('contract_amendments'), 0)
    assert.lengthOf(await db.from('audit_events').where('action', 'contract.amendment_removed'), 1)
  })

  test('end carried out or broken off with a reason, and can be reopened', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const contract = await createContract(team)
    const path = url(team, `/${contract.id}/ending`)
    const end = (given: object) =>
      post(client, path, { outcome: 'closed', endedOn: '2021-09-01', ...given }, team.finance)
    const unreasoned = await end({ outcome: 'terminated', endReason: '' })
    unreasoned.assertStatus(422)
    unreasoned.assertTextIncludes('Nurodykite, kodėl sutartis nutraukta.')
    const early = await end({ endedOn: '2021-01-01' })
    early.assertStatus(422)
    const closed = await end({})
    closed.assertStatus(200)
    assert.equal((await db.from('contracts').first()).status, 'closed')
    const twice = await end({})
    twice.assertStatus(422)
    const amendment = { amendmentNumber: '1', amendedOn: '2021-06-01', change: '1' }
    const late = await post(
      client,
      url(team, `/${contract.id}/amendments`),
      { ...amendment, amendmentReason: 'x' },
      team.finance
    )
    late.assertTextIncludes('Sutartis jau baigta arba nutraukta.')
    const reopened = await client.delete(path).form({}).loginAs(team.finance).withCsrfToken()
    reopened.assertStatus(200)
    const row = await db.from('contracts').first()
    assert.deepInclude(row, { status: 'active', ended_on: null, end_reason: null })
  })

  test('hold their papers, for who sees documents', async ({ client, assert, cleanup }) => {
    cleanup(() => drive.use().deleteAll('projects'))
    const team = await projectWithTeam()
    const contract = await createContract(team)
    const path = url(team, `/${contract.id}/files`)
    const attach = (user: User) =>
      client
        .post(path)
        .file('files', PDF, { filename: 'sutartis-7.pdf' })
        .field('documentKind', 'contract')
        .loginAs(user)
        .withCsrfToken()
    const page = await attach(team.finance)
    page.assertTextIncludes('sutartis-7.pdf')
    const again = await attach(team.finance)
    again.assertStatus(422)
    again.assertTextIncludes('jau pridėti')
    const refused = await attach(team.manager)
    refused.assertStatus(403)
    assert.lengthOf(await db.from('contract_documents'), 1)
    const coordinator = await client.get(url(team, `/${contract.id}`)).loginAs(team.coordinator)
    assert.notInclude(coordinator.text(), 'sutartis-7.pdf')
    const [link] = await db.from('contract_documents')
    const detached = await client
      .delete(`${path}/${link.document_id}`)
      .form({})
      .loginAs(team.finance)
      .withCsrfToken()
    detached.assertStatus(200)
    assert.lengthOf(await db.from('contract_documents'), 0)
    assert.lengthOf(await db.from('documents').where('id', link.document_id), 1)
  })

  test('of one object from related suppliers are told as possibly split', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createLimit('unpublished_survey', 1_000_000)
    const one = await createSupplier({ supplierGroup: 'Pajūrio grupė' })
    const other = await createSupplier({ supplierGroup: 'pajūrio grupė' })
    const object = { objectName: 'Leidyba', objectKey: 'name leidyba', valueCents: 600_000 }
    const first = await createContract(team, { ...object, supplierId: one.id })
    await createContract(team, { valueCents: 900_000 })
    const calm = await client.get(url(team)).loginAs(team.finance)
    assert.notInclude(calm.text(), 'skaidymas')
    const second = await createContract(team, { ...object, supplierId: other.id })
    const list = await client.get(url(team)).loginAs(team.auditor)
    list.assertTextIncludes('12\u00a0000,00\u00a0€')
    list.assertTextIncludes('galimas skaidymas')
    const page = await client.get(url(team, `/${second.id}`)).loginAs(team.manager)
    page.assertTextIncludes('Galimas pirkimo skaidymas')
    page.assertTextIncludes(first.number)
  })

  test('missing behind large purchases from one supplier are told too', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createLimit('unpublished_survey', 1_000_000)
    const { id: supplierId } = await createSupplier({ name: 'UAB „Be sutarties“' })
    const expense = { supplierId, accountCode: 'SF-1', eligibleCents: 600_000 }
    await createExpense(team, { ...expense, status: 'approved' })
    const calm = await client.get(url(team)).loginAs(team.finance)
    assert.notInclude(calm.text(), 'Be sutarties')
    await createExpense(team, { ...expense, status: 'submitted' })
    const list = await client.get(url(team)).loginAs(team.finance)
    list.assertTextIncludes('Be sutarties')
    list.assertTextIncludes('12\u00a0000,00\u00a0€')
  })

  test('are found by number, object and supplier, and turned page by page', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const supplier = await createSupplier({ name: 'Šiaulių spauda', searchText: 'siauliu spauda' })
    for (let at = 0; at < 51; at++) await createContract(team, { supplierId: supplier.id })
    const odd = await createContract(team, { number: 'ODD-1', searchText: 'odd-1 leidyba' })
    const found = await client.get(url(team, '?q=LEIDYBA')).loginAs(team.finance)
    found.assertTextIncludes('ODD-1')
    const bySupplier = await client.get(url(team, '?q=siaul')).loginAs(team.finance)
    assert.notInclude(bySupplier.text(), 'ODD-1')
    const after = /after=([\w-]+)/.exec(bySupplier.text())![1]
    const next = await client.get(url(team, `?q=siaul&after=${after}`)).loginAs(team.finance)
    assert.lengthOf(next.text().match(/<th scope="row"/g)!, 1)
    const closed = await client.get(url(team, '?status=closed')).loginAs(team.finance)
    assert.notInclude(closed.text(), odd.number)
  })
})

test.group('Procurement limits', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const limit = {
    procedure: 'unpublished_survey',
    kind: 'services',
    limit: '10 000',
    validFrom: '2017-07-01',
    validTo: '',
    source: 'Viešųjų pirkimų įstatymas',
  }

  test('are set by the administrator, dated and without overlap', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const send = (given: object, user: User) =>
      post(client, '/procurement-limits', { ...limit, ...given }, user)
    const refused = await send({}, team.finance)
    refused.assertStatus(403)
    const saved = await send({}, team.admin)
    saved.assertTextIncludes('10\u00a0000,00\u00a0€')
    const clash = await send({ validFrom: '2019-01-01' }, team.admin)
    clash.assertStatus(422)
    clash.assertTextIncludes('2017-07-01 – …')
    clash.assertTextIncludes('Viešųjų pirkimų įstatymas')
    const rows = await db.from('procurement_limits')
    assert.lengthOf(rows, 1)
    const changed = await client
      .put(`/procurement-limits/${rows[0].id}`)
      .form({ ...limit, limit: '15 000', validTo: '2021-12-31', rowVersion: 1 })
      .loginAs(team.admin)
      .withCsrfToken()
    changed.assertTextIncludes('15\u00a0000,00\u00a0€')
    const read = await client.get('/procurement-limits').loginAs(team.finance)
    read.assertStatus(200)
    const events = await db.from('audit_events').where('subject_type', 'procurement_limit')
    assert.lengthOf(events, 2)
  })
})
