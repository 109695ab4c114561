import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { PDF } from '#tests/factories/expense_forms'
import { projectWithTeam } from '#tests/factories/projects'
import { basic, group, line, taxTotal, totals, ubl, vat } from '#tests/unit/intake/ubl/documents'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const url = (team: Team, rest = '') => `/projects/${team.project.id}/imports${rest}`
const expensesOf = (team: Team) =>
  db.from('expenses').where('project_id', team.project.id).orderBy('number')

/** Two lines of two rates, something prepaid, a sum rounded to be paid, and the invoice as a PDF in it. */
const TWO_RATES = () =>
  ubl({
    number: 'MV-000123',
    head: group(
      'AdditionalDocumentReference',
      basic('ID', 'MV-000123'),
      group(
        'Attachment',
        basic(
          'EmbeddedDocumentBinaryObject',
          PDF.toString('base64'),
          'mimeCode="application/pdf" filename="saskaita.pdf"'
        )
      )
    ),
    tax: taxTotal('25.50', vat('100.00', '21.00', '21') + vat('50.00', '4.50', '9')),
    totals: totals({
      LineExtensionAmount: '150.00',
      TaxExclusiveAmount: '150.00',
      TaxInclusiveAmount: '175.50',
      PrepaidAmount: '75.00',
      PayableRoundingAmount: '-0.50',
      PayableAmount: '100.00',
    }),
    lines:
      line({ id: '1', name: 'Vertimas', net: '100.00' }) +
      line({ id: '2', name: 'Knyga', net: '50.00', percent: '9' }),
  })

const upload = (
  client: ApiClient,
  team: Team,
  files: Record<string, string>,
  split = 'invoice'
) => {
  const request = client.post(url(team)).fields({ split }).loginAs(team.finance).withCsrfToken()
  for (const [filename, content] of Object.entries(files)) {
    request.file('files[]', Buffer.from(content), { filename, contentType: 'application/xml' })
  }
  return request
}

/** Says where the invoices belong, and imports them. */
async function importAll(client: ApiClient, team: Team) {
  const { id } = await db.from('imports').where('project_id', team.project.id).firstOrFail()
  const belongs = { category: team.categories.external.id, stage: team.stages[0]!.id }
  const preview = await client
    .put(url(team, `/${id}/mapping`))
    .form(belongs)
    .loginAs(team.finance)
    .withCsrfToken()
  const done = await client
    .post(url(team, `/${id}/run`))
    .loginAs(team.finance)
    .withCsrfToken()
  return { preview, done }
}

test.group('Importing e-invoices', (group_) => {
  group_.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group_.each.teardown(() => drive.use().deleteAll('projects'))

  test('an invoice becomes a draft with its seller, its document and the PDF in it', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const columns = await upload(client, team, { 'mv.xml': TWO_RATES() })
    columns.assertTextIncludes('Kam priskirti e. sąskaitas')
    const { done } = await importAll(client, team)
    done.assertStatus(200)
    const [expense, ...others] = await expensesOf(team)
    assert.isEmpty(others)
    assert.containsSubset(expense, {
      status: 'draft',
      invoice_number: 'MV-000123',
      net_cents: 15_000,
      vat_cents: 2_550,
      declared_cents: 17_550,
      currency: 'EUR',
      paid_on: null,
      description_lt: 'Vertimas; Knyga',
      split_key: null,
    })
    assert.include(expense.comment, 'Anksčiau sumokėta 75.00, suapvalinta -0.50, mokėtina 100.00.')
    const supplier = await db.from('suppliers').where('id', expense.supplier_id).firstOrFail()
    assert.containsSubset(supplier, { name: 'UAB Marių vertimai', legal_code: '304151376' })
    const documents = await db
      .from('expense_documents')
      .join('documents', 'documents.id', 'document_id')
      .where('expense_id', expense.id)
      .orderBy('documents.id')
    assert.deepEqual(
      documents.map((one) => [one.file_name, one.kind]),
      [
        ['mv.xml', 'invoice'],
        ['saskaita.pdf', 'other'],
      ]
    )
  })

  test('parts by rate or by line add up, and are no double claim of each other', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await upload(client, team, { 'mv.xml': TWO_RATES() }, 'vat_rate')
    const { preview } = await importAll(client, team)
    preview.assertStatus(200)
    const parts = await expensesOf(team)
    assert.deepEqual(
      parts.map((one) => [one.description_lt, Number(one.net_cents), Number(one.vat_cents)]),
      [
        ['Vertimas', 10_000, 2_100],
        ['Knyga', 5_000, 450],
      ]
    )
    assert.isNotNull(parts[0].split_key)
    assert.equal(parts[0].split_key, parts[1].split_key)
    const page = await client
      .get(`/projects/${team.project.id}/expenses/${parts[0].id}`)
      .loginAs(team.finance)
    assert.notInclude(page.text(), 'Ar tos pačios išlaidos nedeklaruojamos du kartus')
  })

  test('a credit note is a negative correction that says what it takes back', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const creditNote = ubl({
      root: 'CreditNote',
      number: 'KR-7',
      head: group('BillingReference', group('InvoiceDocumentReference', basic('ID', 'MV-000100'))),
      tax: taxTotal('21.00', vat('100.00', '21.00', '21')),
      totals: totals({
        LineExtensionAmount: '100.00',
        TaxExclusiveAmount: '100.00',
        TaxInclusiveAmount: '121.00',
        PayableAmount: '121.00',
      }),
      lines: line({ net: '100.00', credited: true }),
    })
    await upload(client, team, { 'kr.xml': creditNote })
    await importAll(client, team)
    const [expense] = await expensesOf(team)
    assert.containsSubset(expense, {
      kind: 'correction',
      net_cents: -10_000,
      vat_cents: -2_100,
      declared_cents: -12_100,
      correction_reason: 'Kreditinė sąskaita KR-7 taiso sąskaitą MV-000100.',
    })
  })

  test('one that cannot be read refuses all, by its name and with the reason', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const answer = await upload(client, team, { 'mv.xml': TWO_RATES(), 'blogas.xml': '<html/>' })
    answer.assertStatus(422)
    answer.assertTextIncludes('blogas.xml:')
    assert.isEmpty(await db.from('imports').where('project_id', team.project.id))
    assert.isEmpty(await db.from('import_files'))
  })

  test('a table among e-invoices is refused', async ({ client }) => {
    const team = await projectWithTeam()
    const answer = await upload(client, team, { 'mv.xml': TWO_RATES(), 'sarasas.csv': 'a;b' })
    answer.assertStatus(422)
  })
})
