import { test } from '@japa/runner'
import { attachmentBytes } from '#app/intake/ubl/attachments'
import { LARGEST_INVOICE_FILE, readInvoice } from '#app/intake/ubl/read_invoice'
import { refusalOf } from '#tests/unit/intake/refusals'
import { amount, basic, group, line, taxTotal, totals, ubl } from '#tests/unit/intake/ubl/documents'

const refusal = (file: string | Uint8Array) => refusalOf(() => readInvoice(file))
const LEGAL = 'urn:oasis:names:specification:ubl:schema:xsd'
const payable = (value: string) => ubl({ totals: totals({ PayableAmount: value }) })

test.group('A document that is no e-invoice', () => {
  test('is refused by what it is: {name}')
    .with([
      { name: 'CII', xml: '<rsm:CrossIndustryInvoice xmlns:rsm="urn:un"/>', said: 'UN/CEFACT CII' },
      { name: 'order', xml: `<Order xmlns="${LEGAL}:Order-2"/>`, said: 'UBL Order' },
      { name: 'statement', xml: '<Document><BkToCstmrStmt/></Document>', said: 'camt.053' },
      {
        name: 'CII in an envelope',
        xml: '<Envelope><Body><CrossIndustryInvoice/></Body></Envelope>',
        said: 'UN/CEFACT CII',
      },
      {
        name: 'another Invoice',
        xml: '<Invoice xmlns="http://www.ebinterface.at/schema/4p3/"/>',
        said: 'Invoice (http://www.ebinterface.at/schema/4p3/)',
      },
      { name: 'unknown', xml: '<Lapas/>', said: 'Lapas' },
    ])
    .run(async ({ assert }, { xml, said }) => {
      try {
        await readInvoice(xml)
        assert.fail('was read')
      } catch (error) {
        assert.containsSubset(error, { code: 'not_an_invoice', params: { document: said } })
      }
    })

  test('is refused when it holds two invoices', async ({ assert }) => {
    const invoice = ubl().replace(/^<\?xml[^>]*>\s*/, '')
    assert.equal(await refusal(`<Invoices>${invoice}${invoice}</Invoices>`), 'several_invoices')
  })
})

test.group('An e-invoice that lacks something', () => {
  test('is refused with the place: {place}')
    .with([
      { place: 'missing Invoice/ID', file: ubl({ number: '' }) },
      { place: 'missing Invoice/IssueDate', file: ubl({ issued: '' }) },
      { place: 'date_unreadable Invoice/IssueDate', file: ubl({ issued: '2021-02-30' }) },
      { place: 'date_unreadable Invoice/IssueDate', file: ubl({ issued: '09.03.2021' }) },
      {
        place: 'currency_unreadable Invoice/DocumentCurrencyCode',
        file: ubl({ currency: 'EURO' }),
      },
      {
        place: 'missing Invoice/DocumentCurrencyCode',
        file: ubl({ currency: '', totals: group('LegalMonetaryTotal') }),
      },
      {
        place: 'missing Invoice/LegalMonetaryTotal/PayableAmount',
        file: ubl({ totals: totals({ TaxExclusiveAmount: '100' }) }),
      },
      {
        place: 'missing Invoice/InvoiceLine[2]/LineExtensionAmount',
        file: ubl({ lines: line({ net: '100.00' }) + group('InvoiceLine', basic('ID', '2')) }),
      },
      {
        place: 'currency_mixed Invoice/LegalMonetaryTotal/PayableAmount',
        file: ubl({ totals: totals({ PayableAmount: '121' }, 'SEK') }),
      },
      {
        place: 'currency_mixed Invoice/InvoiceLine[1]/LineExtensionAmount',
        file: ubl({ lines: line({ net: '1', currency: 'USD' }) }),
      },
      {
        place: 'missing Invoice/AllowanceCharge/Amount',
        file: ubl({ middle: group('AllowanceCharge') }),
      },
      {
        place: 'missing Invoice/TaxTotal/TaxSubtotal/TaxAmount',
        file: ubl({ tax: taxTotal('1', group('TaxSubtotal', amount('TaxableAmount', '1'))) }),
      },
    ])
    .run(async ({ assert }, { place, file }) => {
      assert.equal(await refusal(file), place)
    })

  test('is refused for the amount {amount}: {code}')
    .with([
      { amount: '1.234E2', code: 'amount_unreadable' },
      { amount: '121,00', code: 'amount_unreadable' },
      { amount: '1 210', code: 'amount_unreadable' },
      { amount: 'daug', code: 'amount_unreadable' },
      { amount: '--5', code: 'amount_unreadable' },
      { amount: '.', code: 'amount_unreadable' },
      { amount: 'NaN', code: 'amount_unreadable' },
      { amount: '121.005', code: 'amount_too_fine' },
      { amount: '90071992547409.92', code: 'amount_too_large' },
      { amount: '9'.repeat(400), code: 'amount_unreadable' },
    ])
    .run(async ({ assert }, { amount: value, code }) => {
      assert.equal(
        await refusal(payable(value)),
        `${code} Invoice/LegalMonetaryTotal/PayableAmount`
      )
    })

  test('is read for the amount {text}')
    .with([
      { text: '10.1', cents: 10_10 },
      { text: '10', cents: 10_00 },
      { text: '+10.', cents: 10_00 },
      { text: '.5', cents: 50 },
      { text: '-0.00', cents: 0 },
      { text: '010.5000000', cents: 10_50 },
      { text: '90071992547409.91', cents: Number.MAX_SAFE_INTEGER },
    ])
    .run(async ({ assert }, { text, cents }) => {
      assert.strictEqual((await readInvoice(payable(text))).totals.payableCents, cents)
    })

  test('is refused where its amounts add up to more than is counted exactly', async ({
    assert,
  }) => {
    const most = '90071992547409.91'
    const two = line({ id: '1', net: most }) + line({ id: '2', net: most })
    assert.equal(await refusal(ubl({ lines: two })), 'amount_too_large Invoice/LegalMonetaryTotal')
  })

  test('loses a lesser date or number with a warning, not the invoice', async ({ assert }) => {
    const read = await readInvoice(
      ubl({
        head: basic('DueDate', 'netrukus'),
        lines: line({ net: '100.00', quantity: 'trys', percent: 'dvidešimt vienas' }),
      })
    )
    assert.isNull(read.dueOn)
    assert.isNull(read.lines[0]!.quantity)
    assert.isNull(read.lines[0]!.vatRate)
    assert.deepEqual(
      read.warnings.map(({ code, path }) => `${code} ${path}`),
      [
        'number_unreadable Invoice/InvoiceLine[1]/InvoicedQuantity',
        'number_unreadable Invoice/InvoiceLine[1]/Item/ClassifiedTaxCategory/Percent',
        'date_unreadable Invoice/DueDate',
      ]
    )
  })

  test('takes a day with a time zone or a time as it is written', async ({ assert }) => {
    const read = await readInvoice(
      ubl({ issued: '2021-03-09+02:00', head: basic('DueDate', '2021-04-08Z') })
    )
    assert.deepEqual([read.issuedOn, read.dueOn], ['2021-03-09', '2021-04-08'])
  })
})

const attached = (object: string) =>
  ubl({
    head: group('AdditionalDocumentReference', basic('ID', 'P1'), group('Attachment', object)),
  })

test.group('A file in an e-invoice', () => {
  test('is kept as it came and decoded when it is asked for', async ({ assert }) => {
    const text = 'Atliktų darbų aktas'
    const base64 = Buffer.from(text).toString('base64')
    const spaced = `\n  ${base64.slice(0, 10)}\n${base64.slice(10)}\n`
    const read = await readInvoice(
      attached(
        basic(
          'EmbeddedDocumentBinaryObject',
          spaced,
          `mimeCode="application/pdf" filename='a > b &amp; c.pdf'`
        )
      )
    )
    const [file] = read.attachments
    assert.containsSubset(file, { id: 'P1', fileName: 'a > b & c.pdf', mime: 'application/pdf' })
    assert.equal(file!.size, Buffer.byteLength(text))
    assert.equal(attachmentBytes(file!, 1000).toString(), text)
    assert.equal(await refusalOf(async () => attachmentBytes(file!, 5)), 'too_large a > b & c.pdf')
  })

  test('that is no base64 is refused only when it is asked for', async ({ assert }) => {
    const read = await readInvoice(attached(basic('EmbeddedDocumentBinaryObject', '?? ne ??')))
    assert.equal(
      await refusalOf(async () => attachmentBytes(read.attachments[0]!, 1000)),
      'attachment_unreadable P1'
    )
  })

  test('may stand in a section, with a comment', async ({ assert }) => {
    const section = basic('EmbeddedDocumentBinaryObject', '<!-- a --><![CDATA[QUJD]]>')
    const [file] = (await readInvoice(attached(section))).attachments
    assert.equal(attachmentBytes(file!, 1000).toString(), 'ABC')
  })

  test('may be empty, or an address only', async ({ assert }) => {
    const empty = await readInvoice(attached('<cbc:EmbeddedDocumentBinaryObject/>'))
    assert.containsSubset(empty.attachments[0], { base64: '', size: 0 })
    const address = await readInvoice(
      attached(group('ExternalReference', basic('URI', 'https://example.org/aktas')))
    )
    assert.containsSubset(address.attachments[0], {
      base64: null,
      address: 'https://example.org/aktas',
    })
    assert.equal(
      await refusalOf(async () => attachmentBytes(address.attachments[0]!, 1000)),
      'missing P1'
    )
  })

  test('of ten megabytes costs little', async ({ assert }) => {
    const start = performance.now()
    const read = await readInvoice(
      attached(basic('EmbeddedDocumentBinaryObject', 'QUJD'.repeat(2_500_000)))
    )
    assert.equal(read.attachments[0]!.size, 7_500_000)
    assert.isBelow(performance.now() - start, 15_000)
  })

  test('makes the invoice too large past the limit', async ({ assert }) => {
    assert.equal(await refusal(Buffer.alloc(LARGEST_INVOICE_FILE + 1, 0x41)), 'too_large')
  })
})
