import { test } from '@japa/runner'
import { readInvoice } from '#app/intake/ubl/read_invoice'
import {
  allowance,
  amount,
  basic,
  category,
  group,
  line,
  taxTotal,
  totals,
  ubl,
  vat,
} from '#tests/unit/intake/ubl/documents'

const codes = (read: { warnings: { code: string }[] }) => read.warnings.map(({ code }) => code)

test.group('The amounts of an e-invoice', () => {
  test('in {$self} are of that currency')
    .with(['SEK', 'GBP', 'NOK', 'HUF', 'JPY'])
    .run(async ({ assert }, currency) => {
      const read = await readInvoice(
        ubl({
          currency,
          tax: taxTotal('25', vat('100', '25', '25', 'S', currency), currency),
          totals: totals(
            {
              LineExtensionAmount: '100',
              TaxExclusiveAmount: '100.0',
              TaxInclusiveAmount: '125.000',
              PayableAmount: ' 125 ',
            },
            currency
          ),
          lines: line({ net: '100', percent: '25', currency }),
        })
      )
      assert.equal(read.currency, currency)
      assert.containsSubset(read.totals, { taxExclusiveCents: 100_00, payableCents: 125_00 })
      assert.deepEqual(read.warnings, [])
    })

  test('are never those of the currency in which the seller accounts for VAT', async ({
    assert,
  }) => {
    const read = await readInvoice(
      ubl({
        head: basic('TaxCurrencyCode', 'SEK'),
        tax: taxTotal('215.20', '', 'SEK') + taxTotal('21.00', vat('100.00', '21.00', '21')),
      })
    )
    assert.equal(read.totals.vatCents, 21_00)
    assert.equal(read.totals.vatInTaxCurrencyCents, 215_20)
    assert.equal(read.taxCurrency, 'SEK')
    assert.equal(read.vatBreakdown.length, 1)
    assert.deepEqual(read.warnings, [])
  })

  test('are not those of another currency even where only that one has shares', async ({
    assert,
  }) => {
    const shares = vat('1024.76', '215.20', '21', 'S', 'SEK')
    const read = await readInvoice(
      ubl({ tax: taxTotal('215.20', shares, 'SEK') + taxTotal('21.00') })
    )
    assert.equal(read.totals.vatCents, 21_00)
    assert.deepEqual(read.vatBreakdown, [])
  })

  test('count a VAT total once when it is told twice in one currency', async ({ assert }) => {
    const read = await readInvoice(
      ubl({ tax: taxTotal('21.00', vat('100.00', '21.00', '21')) + taxTotal('21.00') })
    )
    assert.equal(read.totals.vatCents, 21_00)
  })

  test('with allowances, charges, three rates, money paid before and rounding', async ({
    assert,
  }) => {
    const read = await readInvoice(
      ubl({
        middle:
          allowance('false', '10.00', 'Nuolaida', category('TaxCategory', 'S', '21')) +
          allowance('1', '4.55', 'Pristatymas') +
          allowance('0', '0.05', 'Smulki'),
        tax: taxTotal(
          '29.50',
          vat('94.50', '19.85', '21') + vat('107.25', '9.65', '9') + vat('50.00', '0.00', '0', 'Z')
        ),
        totals: totals({
          LineExtensionAmount: '257.25',
          TaxExclusiveAmount: '251.75',
          TaxInclusiveAmount: '281.25',
          AllowanceTotalAmount: '10.05',
          ChargeTotalAmount: '4.55',
          PrepaidAmount: '100.00',
          PayableRoundingAmount: '-0.05',
          PayableAmount: '181.20',
        }),
        lines: [
          line({ id: '1', net: '100.00' }),
          line({ id: '2', net: '107.25', percent: '9' }),
          line({ id: '3', net: '50.00', percent: '0' }),
        ].join(''),
      })
    )
    assert.deepEqual(read.totals, {
      lineExtensionCents: 257_25,
      allowanceCents: 10_05,
      chargeCents: 4_55,
      taxExclusiveCents: 251_75,
      vatCents: 29_50,
      vatInTaxCurrencyCents: null,
      taxInclusiveCents: 281_25,
      prepaidCents: 100_00,
      payableRoundingCents: -5,
      payableCents: 181_20,
    })
    assert.deepEqual(
      read.allowances.map(({ kind, amountCents }) => [kind, amountCents]),
      [
        ['allowance', 10_00],
        ['charge', 4_55],
        ['allowance', 5],
      ]
    )
    assert.deepEqual(
      read.vatBreakdown.map(({ rate, taxableCents, taxCents }) => [rate, taxableCents, taxCents]),
      [
        ['21', 94_50, 19_85],
        ['9', 107_25, 9_65],
        ['0', 50_00, 0],
      ]
    )
    assert.deepEqual(read.warnings, [])
  })

  test('outside VAT have a reason and no rate', async ({ assert }) => {
    const share = group(
      'TaxSubtotal',
      amount('TaxableAmount', '100.00'),
      amount('TaxAmount', '0.00'),
      category('TaxCategory', 'O', null, basic('TaxExemptionReason', 'Ne PVM objektas'))
    )
    const read = await readInvoice(
      ubl({
        tax: taxTotal('0.00', share),
        totals: totals({
          LineExtensionAmount: '100.00',
          TaxExclusiveAmount: '100.00',
          TaxInclusiveAmount: '100.00',
          PayableAmount: '100.00',
        }),
      })
    )
    assert.containsSubset(read.vatBreakdown, [
      { rate: null, category: 'O', exemptionReason: 'Ne PVM objektas', taxCents: 0 },
    ])
    assert.deepEqual(read.warnings, [])
  })

  test('that are not stated are worked out, and it is said', async ({ assert }) => {
    const read = await readInvoice(ubl({ tax: '', totals: totals({ PayableAmount: '100.00' }) }))
    assert.containsSubset(read.totals, {
      lineExtensionCents: 100_00,
      taxExclusiveCents: 100_00,
      vatCents: 0,
      taxInclusiveCents: 100_00,
    })
    assert.deepEqual(codes(read), ['total_derived', 'total_derived', 'total_derived'])
  })

  test('without a VAT total have what lies between net and gross', async ({ assert }) => {
    const read = await readInvoice(ubl({ tax: '' }))
    assert.equal(read.totals.vatCents, 21_00)
    assert.deepEqual(codes(read), ['total_derived'])
  })

  test('in the amount to be paid name the currency where the document does not', async ({
    assert,
  }) => {
    assert.equal((await readInvoice(ubl({ currency: '' }))).currency, 'EUR')
  })
})

const stated = (changes: Record<string, string>) =>
  totals({
    LineExtensionAmount: '100.00',
    TaxExclusiveAmount: '100.00',
    TaxInclusiveAmount: '121.00',
    PayableAmount: '121.00',
    ...changes,
  })

test.group('An e-invoice that does not agree with itself', () => {
  test('is read as stated, with a warning {warned}')
    .with([
      {
        warned: 'sum_lines',
        parts: { totals: stated({ LineExtensionAmount: '90.00', AllowanceTotalAmount: '-10' }) },
      },
      {
        warned: 'sum_allowances',
        parts: {
          middle: allowance('false', '1.00', 'x') + allowance('true', '1.00', 'y'),
          totals: stated({ ChargeTotalAmount: '1.00', AllowanceTotalAmount: '1.01' }),
        },
      },
      { warned: 'sum_charges', parts: { middle: allowance('true', '1.00', 'y') } },
      { warned: 'sum_net', parts: { totals: stated({ TaxExclusiveAmount: '99.00' }) } },
      { warned: 'sum_gross', parts: { totals: stated({ TaxInclusiveAmount: '121.01' }) } },
      { warned: 'sum_payable', parts: { totals: stated({ PayableAmount: '120.99' }) } },
      { warned: 'sum_vat', parts: { tax: taxTotal('21.00', vat('100.00', '20.99', '21')) } },
      { warned: 'sum_vat_base', parts: { tax: taxTotal('21.00', vat('100.01', '21.00', '21')) } },
      { warned: 'sum_vat_of_rate', parts: { tax: taxTotal('21.00', vat('100.00', '21.00', '9')) } },
      {
        warned: 'sum_line',
        parts: { lines: line({ net: '100.00', price: '50.00', quantity: '3' }) },
      },
    ])
    .run(async ({ assert }, { warned, parts }) => {
      const read = await readInvoice(ubl(parts))
      assert.include(codes(read), warned)
      for (const warning of read.warnings) assert.match(warning.path!, /^Invoice(\/|$)/)
    })

  test('keeps what it states and tells what was expected', async ({ assert }) => {
    const read = await readInvoice(ubl({ totals: stated({ PayableAmount: '120.99' }) }))
    assert.equal(read.totals.payableCents, 120_99)
    assert.deepEqual(read.warnings, [
      {
        code: 'sum_payable',
        params: { stated: '120.99', expected: '121.00' },
        path: 'Invoice/LegalMonetaryTotal',
      },
    ])
  })

  test('is let off where the rounding is counted into the gross amount, as it was before', async ({
    assert,
  }) => {
    const rounded = { TaxInclusiveAmount: '121.30', PayableRoundingAmount: '0.30' }
    const before = await readInvoice(
      ubl({ totals: stated({ ...rounded, PayableAmount: '121.30' }) })
    )
    assert.deepEqual(before.warnings, [])
    assert.equal(before.totals.payableRoundingCents, 30)
    const neither = await readInvoice(
      ubl({ totals: stated({ ...rounded, PayableAmount: '121.60' }) })
    )
    assert.deepEqual(codes(neither), ['sum_gross'])
  })

  test('is let off where a rate is not told', async ({ assert }) => {
    assert.deepEqual(
      codes(await readInvoice(ubl({ tax: taxTotal('21.00', vat('100.00', '21.00', null)) }))),
      []
    )
  })

  test('is let off where a seller rounded VAT by line, and a line by a cent or two', async ({
    assert,
  }) => {
    const read = await readInvoice(
      ubl({
        tax: taxTotal('21.03', vat('100.00', '21.03', '21')),
        totals: stated({ TaxInclusiveAmount: '121.03', PayableAmount: '121.03' }),
        lines: line({ net: '100.00', price: '33.34', quantity: '3' }),
      })
    )
    assert.deepEqual(read.warnings, [])
  })
})
