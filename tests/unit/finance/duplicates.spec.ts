import { test } from '@japa/runner'
import fc from 'fast-check'
import { resemblance, type ComparedExpense } from '#app/finance/duplicates/duplicates'

const invoice = (given: Partial<ComparedExpense> = {}): ComparedExpense => ({
  supplierId: 1,
  invoiceNumber: 'SER 000123',
  currency: 'EUR',
  grossCents: 121_00,
  day: '2021-05-01',
  invoiceHashes: [],
  ...given,
})

const anyExpense = fc.record({
  supplierId: fc.constantFrom(null, 1, 2),
  invoiceNumber: fc.constantFrom(null, '', 'A-1', 'a 1', 'A1', 'B-2'),
  currency: fc.constantFrom('EUR', 'SEK'),
  grossCents: fc.oneof(
    fc.constantFrom(null, 0, -100, 100, 101),
    fc.integer({ min: -1e9, max: 1e9 })
  ),
  day: fc.constantFrom(null, '2021-02-28', '2021-03-01', '2021-03-05'),
  invoiceHashes: fc.subarray(['aa', 'bb']),
})

test.group('Two expenses', () => {
  test('are the same invoice when one supplier gave the number, however it is typed', ({
    assert,
  }) => {
    const other = { grossCents: 1, day: '2022-01-01', invoiceNumber: ' ser-000123' }
    assert.equal(resemblance(invoice(), invoice(other)), 'same_invoice')
    assert.isNull(resemblance(invoice(), invoice({ ...other, supplierId: 2 })))
    assert.isNull(resemblance(invoice(), invoice({ ...other, invoiceNumber: 'SER 123' })))
  })

  test('are told by the file of their invoice, whoever the supplier is', ({ assert }) => {
    const one = invoice({ invoiceHashes: ['aa', 'bb'] })
    const other = invoice({ supplierId: null, invoiceNumber: null, invoiceHashes: ['bb'] })
    assert.equal(resemblance(one, other), 'same_file')
    assert.isNull(resemblance(one, { ...other, invoiceHashes: ['cc'] }))
  })

  test('are near within a percent and three days of one supplier and currency')
    .with([
      { given: { grossCents: 122_22, day: '2021-05-04' }, near: true },
      { given: { grossCents: 122_23 }, near: false },
      { given: { day: '2021-05-05' }, near: false },
      { given: { day: null }, near: false },
      { given: { currency: 'SEK' }, near: false },
      { given: { supplierId: 2 }, near: false },
      { given: { grossCents: -121_00 }, near: false },
    ])
    .run(({ assert }, { given, near }) => {
      const other = invoice({ invoiceNumber: 'SER 000124', ...given })
      assert.equal(resemblance(invoice(), other), near ? 'near_amount' : null)
    })

  test('resemble each other in both directions alike', () => {
    fc.assert(
      fc.property(
        anyExpense,
        anyExpense,
        (one, other) => resemblance(one, other) === resemblance(other, one)
      )
    )
  })
})
