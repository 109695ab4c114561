import { test } from '@japa/runner'
import { IMPORT_FIELDS, type ImportField } from '#app/intake/expense_rows/fields'
import { invoiceRows } from '#app/intake/expense_rows/invoice_rows'
import { SPLITS } from '#app/intake/import_validator'
import { readInvoice } from '#app/intake/ubl/read_invoice'
import {
  allowance,
  category,
  line,
  taxTotal,
  totals,
  ubl,
  vat,
} from '#tests/unit/intake/ubl/documents'

const say = (key: string) => key
const cell = (row: string[], field: ImportField) => row[IMPORT_FIELDS.indexOf(field)]!
const cents = (text: string) => Math.round(Number(text) * 100)

/** Three lines of two rates, a discount of the whole and a charge, so that shares of VAT are odd. */
const DISCOUNTED = ubl({
  middle:
    allowance('false', '10.01', 'Nuolaida', category('TaxCategory', 'S', '21')) +
    allowance('true', '3.34', 'Pristatymas', category('TaxCategory', 'S', '9')),
  tax: taxTotal('19.93', vat('83.32', '17.50', '21') + vat('27.00', '2.43', '9')),
  totals: totals({
    LineExtensionAmount: '116.99',
    AllowanceTotalAmount: '10.01',
    ChargeTotalAmount: '3.34',
    TaxExclusiveAmount: '110.32',
    TaxInclusiveAmount: '130.25',
    PayableAmount: '130.25',
  }),
  lines:
    line({ id: '1', name: 'A', net: '33.33' }) +
    line({ id: '2', name: 'B', net: '60.00' }) +
    line({ id: '3', name: 'C', net: '23.66', percent: '9' }),
})

test.group('The rows of an e-invoice', () => {
  test('add up to the document, split by {$self}')
    .with([...SPLITS])
    .run(async ({ assert }, split) => {
      const invoice = await readInvoice(DISCOUNTED)
      assert.deepEqual(invoice.warnings, [])
      const rows = invoiceRows(invoice, split, say)
      assert.lengthOf(rows, { invoice: 1, vat_rate: 2, line: 5 }[split])
      const sum = (field: ImportField) =>
        rows.map((row) => cents(cell(row, field))).reduce((one, other) => one + other, 0)
      assert.deepEqual([sum('net'), sum('vat')], [11_032, 1_993])
    })

  test('of a discount are negative and say why', async ({ assert }) => {
    const rows = invoiceRows(await readInvoice(DISCOUNTED), 'line', say)
    const discount = rows.find((row) => cell(row, 'description') === 'Nuolaida')!
    assert.equal(cell(discount, 'net'), '-10.01')
    assert.notEqual(cell(discount, 'correctionReason'), '')
    assert.equal(cell(rows[0]!, 'correctionReason'), '')
  })

  test('stay one where the document’s own figures do not allow a split', async ({ assert }) => {
    const broken = ubl({ tax: taxTotal('21.00', vat('99.00', '20.79', '21')) })
    const rows = invoiceRows(await readInvoice(broken), 'vat_rate', say)
    assert.lengthOf(rows, 1)
    assert.equal(cell(rows[0]!, 'net'), '100.00')
    assert.equal(cell(rows[0]!, 'vat'), '21.00')
  })
})
