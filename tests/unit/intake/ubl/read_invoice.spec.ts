import { test } from '@japa/runner'
import { readInvoice } from '#app/intake/ubl/read_invoice'
import {
  amount,
  basic,
  body,
  group,
  line,
  party,
  taxTotal,
  totals,
  ubl,
  vat,
} from '#tests/unit/intake/ubl/documents'

test.group('An e-invoice', () => {
  test('is read with its number as text, its days, parties and amounts in cents', async ({
    assert,
  }) => {
    const read = await readInvoice(ubl())
    assert.equal(read.kind, 'invoice')
    assert.equal(read.sign, 1)
    assert.equal(read.number, 'SER 000123')
    assert.equal(read.issuedOn, '2021-03-09')
    assert.equal(read.currency, 'EUR')
    assert.deepEqual(read.seller, {
      name: 'UAB Marių vertimai',
      tradingName: 'Marių vertimai',
      legalCode: '304151376',
      vatCode: 'LT100001234567',
      otherCodes: [],
      endpoint: '0200:304151376',
      country: 'LT',
      address: 'Pilies g. 4, 91234 Klaipėda',
    })
    assert.equal(read.buyer.name, 'Klaipėdos miesto savivaldybė')
    assert.isNull(read.payee)
    assert.containsSubset(read.totals, {
      taxExclusiveCents: 100_00,
      vatCents: 21_00,
      taxInclusiveCents: 121_00,
      payableCents: 121_00,
    })
    assert.deepEqual(read.warnings, [])
  })

  test('is read with any prefix: {$self}')
    .with(['default', 'ubl', 'none'])
    .run(async ({ assert }, kind) => {
      const prefixes = {
        default: { root: '', aggregates: 'a', basics: 'b-1' },
        ubl: { root: 'ubl', aggregates: 'ns2', basics: 'ns3' },
        none: { root: '', aggregates: '', basics: '' },
      }[kind]!
      const read = await readInvoice(ubl({ prefixes }))
      assert.equal(read.totals.payableCents, 121_00)
      assert.equal(read.lines.length, 1)
    })

  test('is read without any namespace', async ({ assert }) => {
    const bare = `<Invoice>${body().replace(/(<\/?)c[ab]c:/g, '$1')}</Invoice>`
    assert.equal((await readInvoice(bare)).number, 'SER 000123')
  })

  test('keeps what it refers to, how to pay and what it says', async ({ assert }) => {
    const read = await readInvoice(
      ubl({
        head: [
          basic('DueDate', '2021-04-08'),
          basic('Note', 'Pirma &amp; antra'),
          basic('Note', ' '),
          basic('TaxPointDate', '2021-03-31'),
          basic('AccountingCost', 'ES-7'),
          basic('BuyerReference', 'VPS-12'),
          group('InvoicePeriod', basic('StartDate', '2021-03-01'), basic('EndDate', '2021-03-31')),
          group('OrderReference', basic('ID', 'U-5'), basic('SalesOrderID', 'P-9')),
          group(
            'BillingReference',
            group('InvoiceDocumentReference', basic('ID', '007'), basic('IssueDate', '2021-02-01'))
          ),
          group('BillingReference', group('InvoiceDocumentReference', basic('ID', '008'))),
          group('DespatchDocumentReference', basic('ID', 'D1')),
          group('ReceiptDocumentReference', basic('ID', 'R1')),
          group('OriginatorDocumentReference', basic('ID', 'Dalis 2')),
          group('ContractDocumentReference', basic('ID', 'J9-44')),
          group('ProjectReference', basic('ID', 'GG4C')),
        ].join(''),
        middle: [
          group('Delivery', basic('ActualDeliveryDate', '2021-03-05')),
          group(
            'PaymentMeans',
            basic('PaymentMeansCode', '30'),
            basic('PaymentID', '0012'),
            group(
              'PayeeFinancialAccount',
              basic('ID', 'LT12 7300 0100 0000 0001'),
              basic('Name', 'Sąskaita'),
              group('FinancialInstitutionBranch', basic('ID', 'HABALT22'))
            )
          ),
          group(
            'PaymentMeans',
            basic('PaymentMeansCode', '30'),
            group('PayeeFinancialAccount', basic('ID', 'LT127300010000000001'))
          ),
          group('PaymentTerms', basic('Note', 'Per 30 dienų')),
        ].join(''),
      })
    )
    assert.equal(read.dueOn, '2021-04-08')
    assert.equal(read.taxPointOn, '2021-03-31')
    assert.equal(read.deliveredOn, '2021-03-05')
    assert.deepEqual(read.period, { startsOn: '2021-03-01', endsOn: '2021-03-31' })
    assert.deepEqual(read.notes, ['Pirma & antra'])
    assert.deepEqual(read.references, {
      buyer: 'VPS-12',
      contract: 'J9-44',
      order: 'U-5',
      salesOrder: 'P-9',
      project: 'GG4C',
      despatch: 'D1',
      receipt: 'R1',
      originator: 'Dalis 2',
      accountingCost: 'ES-7',
      precedingInvoices: [
        { number: '007', issuedOn: '2021-02-01' },
        { number: '008', issuedOn: null },
      ],
    })
    assert.deepEqual(read.payment, {
      meansCode: '30',
      reference: '0012',
      accounts: [{ id: 'LT127300010000000001', name: 'Sąskaita', bank: 'HABALT22' }],
      terms: 'Per 30 dienų',
    })
  })

  test('has a payee of its own when somebody else is to be paid', async ({ assert }) => {
    const read = await readInvoice(
      ubl({
        middle: group(
          'PayeeParty',
          group('PartyName', basic('Name', 'Faktoringo bendrovė')),
          group('PartyLegalEntity', basic('CompanyID', '999'))
        ),
      })
    )
    assert.containsSubset(read.payee, { name: 'Faktoringo bendrovė', legalCode: '999' })
  })

  test('takes the trading name where no name is registered, and no local tax for a VAT code', async ({
    assert,
  }) => {
    const read = await readInvoice(
      ubl({
        seller: party(
          'AccountingSupplierParty',
          group('PartyName', basic('Name', 'Salong')),
          group(
            'PartyTaxScheme',
            basic('CompanyID', 'F-skatt'),
            group('TaxScheme', basic('ID', 'TAX'))
          ),
          group(
            'PartyTaxScheme',
            basic('CompanyID', 'SE1'),
            group('TaxScheme', basic('ID', ' VAT'))
          )
        ),
      })
    )
    assert.containsSubset(read.seller, { name: 'Salong', vatCode: 'SE1', address: null })
  })

  test('reads its lines with exact prices, quantities and their own reductions', async ({
    assert,
  }) => {
    const more = [
      group('InvoicePeriod', basic('StartDate', '2021-03-01')),
      group('OrderLineReference', basic('LineID', '4')),
      group('AllowanceCharge', basic('ChargeIndicator', 'false'), amount('Amount', '5.00')),
      group('AllowanceCharge', basic('ChargeIndicator', '1'), amount('Amount', '1.00')),
    ].join('')
    const read = await readInvoice(
      ubl({
        lines: line({
          id: '1',
          name: 'Vertimas\n   raštu',
          quantity: '100.000',
          unit: 'HUR',
          price: '10.4000',
          priceQuantity: '10',
          net: '100.00',
          percent: '21.00',
          more,
        }),
      })
    )
    assert.deepEqual(read.warnings, [])
    assert.deepEqual(read.lines, [
      {
        id: '1',
        name: 'Vertimas raštu',
        description: null,
        note: null,
        quantity: '100',
        unitCode: 'HUR',
        unitPrice: '10.4',
        priceQuantity: '10',
        netCents: 100_00,
        vatRate: '21',
        vatCategory: 'S',
        allowances: [reduction('allowance', 5_00), reduction('charge', 1_00)],
        period: { startsOn: '2021-03-01', endsOn: null },
        orderLine: '4',
        accountingCost: null,
      },
    ])
  })

  test('reads on behind a line that has lines, or a file, within it', async ({ assert }) => {
    const file = group(
      'DocumentReference',
      group('Attachment', basic('EmbeddedDocumentBinaryObject', 'QUJD'))
    )
    const within = `<cac:SubInvoiceLine>${basic('ID', '1.1')}</cac:SubInvoiceLine>`
    const read = await readInvoice(
      ubl({
        lines:
          line({ id: '1', net: '60.00', more: file + within }) + line({ id: '2', net: '40.00' }),
      })
    )
    assert.deepEqual(
      read.lines.map(({ id }) => id),
      ['1', '2']
    )
    assert.deepEqual(read.warnings, [])
  })

  test('is opened out of an envelope', async ({ assert }) => {
    const invoice = ubl().replace(/^<\?xml[^>]*>\s*/, '')
    const envelope = `<sh:StandardBusinessDocument xmlns:sh="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><sh:StandardBusinessDocumentHeader><sh:HeaderVersion>1.0</sh:HeaderVersion></sh:StandardBusinessDocumentHeader>${invoice}</sh:StandardBusinessDocument>`
    assert.equal((await readInvoice(envelope)).number, 'SER 000123')
  })

  test('does not mistake what stands in comments, sections and extensions', async ({ assert }) => {
    const read = await readInvoice(
      ubl({
        head: [
          '<!-- <cbc:ID>no</cbc:ID> <cac:InvoiceLine> -->',
          '<ext:UBLExtensions xmlns:ext="e"><ext:Any><cbc:ID>other</cbc:ID></ext:Any></ext:UBLExtensions>',
          basic('Note', '<![CDATA[5 < 6 &amp; <cac:InvoiceLine>]]>'),
          basic('BuyerReference', 'A<!-- in the middle -->B &#x10D;'),
        ].join(''),
      })
    )
    assert.equal(read.number, 'SER 000123')
    assert.deepEqual(read.notes, ['5 < 6 &amp; <cac:InvoiceLine>'])
    assert.equal(read.references.buyer, 'AB č')
    assert.equal(read.lines.length, 1)
  })
})

const reduction = (kind: 'allowance' | 'charge', amountCents: number) => ({
  kind,
  amountCents,
  reason: null,
  reasonCode: null,
  percent: null,
  baseCents: null,
  vatRate: null,
  vatCategory: null,
})

test.group('A credit note', () => {
  test('is one by its root, and takes what is owed away', async ({ assert }) => {
    const read = await readInvoice(
      ubl({
        root: 'CreditNote',
        head: group(
          'BillingReference',
          group('InvoiceDocumentReference', basic('ID', 'SER 000122'))
        ),
        middle: group('PaymentMeans', basic('PaymentDueDate', '2021-05-01')),
      })
    )
    assert.equal(read.kind, 'credit_note')
    assert.equal(read.sign, -1)
    assert.equal(read.typeCode, '381')
    assert.equal(read.dueOn, '2021-05-01')
    assert.equal(read.totals.payableCents, 121_00)
    assert.equal(read.lines[0]!.quantity, '1')
    assert.equal(read.references.precedingInvoices[0]!.number, 'SER 000122')
  })

  test('names its project among its documents', async ({ assert }) => {
    const head = group(
      'AdditionalDocumentReference',
      basic('ID', 'GG4C'),
      basic('DocumentTypeCode', '50')
    )
    assert.equal((await readInvoice(ubl({ root: 'CreditNote', head }))).references.project, 'GG4C')
  })

  test('may be an Invoice with code {code}: {kind}')
    .with([
      { code: '381', kind: 'credit_note' },
      { code: '396', kind: 'credit_note' },
      { code: '261', kind: 'credit_note' },
      { code: '380', kind: 'invoice' },
      { code: '384', kind: 'invoice' },
      { code: '389', kind: 'invoice' },
      { code: '386', kind: 'invoice' },
    ])
    .run(async ({ assert }, { code, kind }) => {
      const read = await readInvoice(ubl({ type: code }))
      assert.equal(read.kind, kind)
      assert.deepEqual(
        read.warnings.map((warning) => warning.code),
        kind === 'credit_note' ? ['credit_by_code'] : []
      )
    })

  test('over a negative amount is not taken for granted', async ({ assert }) => {
    const read = await readInvoice(
      ubl({
        root: 'CreditNote',
        tax: taxTotal('0', vat('-100.00', '0', '0', 'Z')),
        totals: totals({
          LineExtensionAmount: '-100.00',
          TaxExclusiveAmount: '-100.00',
          TaxInclusiveAmount: '-100.00',
          PayableAmount: '-100.00',
        }),
        lines: line({ quantity: '-1', price: '100.00', net: '-100.00', credited: true }),
      })
    )
    assert.equal(read.sign, -1)
    assert.deepEqual(
      read.warnings.map((warning) => warning.code),
      ['credit_negative']
    )
  })

  test('is not an invoice with negative amounts: that keeps its sign and its amounts', async ({
    assert,
  }) => {
    const read = await readInvoice(
      ubl({
        tax: taxTotal('-21.00', vat('-100.00', '-21.00', '21')),
        totals: totals({
          LineExtensionAmount: '-100.00',
          TaxExclusiveAmount: '-100.00',
          TaxInclusiveAmount: '-121.00',
          PayableAmount: '-121.00',
        }),
        lines: line({ quantity: '-1', price: '100.00', net: '-100.00' }),
      })
    )
    assert.equal(read.kind, 'invoice')
    assert.equal(read.sign, 1)
    assert.equal(read.totals.payableCents, -121_00)
    assert.deepEqual(read.warnings, [])
  })
})
