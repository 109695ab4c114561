import { test } from '@japa/runner'
import { guessMapping, headingsHash, type LedgerMapping } from '#app/intake/ledger/mapping'
import { understandRows } from '#app/intake/ledger/understand_rows'
import { isIban } from '#app/intake/iban'
import { uniqueKeys } from '#app/intake/unique_keys'

const rows = (...cells: string[][]) => cells.map((row, at) => ({ number: at + 2, cells: row }))
const HEADINGS = [
  'Operacijos data',
  'Dokumento Nr.',
  'Sąskaitos faktūros Nr.',
  'Tiekėjas',
  'Tiekėjo kodas',
  'Turinys',
  'Sąskaita',
  'Projekto kodas',
  'Suma',
]

test.group('The columns of an accounting export', () => {
  test('are known by Lithuanian and by English titles', ({ assert }) => {
    const { columns } = guessMapping('', HEADINGS)
    assert.deepInclude(columns, {
      enteredOn: 0,
      documentNumber: 1,
      invoiceNumber: 2,
      counterpartyName: 3,
      counterpartyCode: 4,
      description: 5,
      accountCode: 6,
      programmeCode: 7,
      amount: 8,
    })
    const english = guessMapping('', [
      'Posting date',
      'Voucher',
      'Supplier',
      'Description',
      'Debit',
      'Credit',
      'Currency',
    ])
    assert.deepInclude(english.columns, {
      enteredOn: 0,
      documentNumber: 1,
      counterpartyName: 2,
      description: 3,
      amount: null,
      debit: 4,
      credit: 5,
      currency: 6,
    })
  })

  test('are each one thing', ({ assert }) => {
    const taken = Object.values(guessMapping('', HEADINGS).columns).filter((at) => at !== null)
    assert.lengthOf(new Set(taken), taken.length)
  })

  test('are the same table whatever the case', ({ assert }) => {
    assert.equal(headingsHash(['Suma', 'DATA']), headingsHash(['suma', 'data']))
    assert.notEqual(headingsHash(['Suma', 'Data']), headingsHash(['Data', 'Suma']))
  })
})

test.group('The rows of an accounting export', () => {
  const mapping: LedgerMapping = guessMapping('', HEADINGS)
  const row = (over: Record<number, string> = {}) =>
    Object.assign(
      [
        '2021-05-20',
        'AV-1',
        'SER 1',
        'UAB „A“',
        '300 123 456',
        'Paslaugos',
        '87',
        'SF-1',
        '1 234,56',
      ],
      over
    ) as string[]

  test('are read with their signs, days and codes', ({ assert }) => {
    const { rows: read, problems } = understandRows(
      rows(row(), row({ 0: '20.05.2021', 8: '-5,00' })),
      mapping,
      null
    )
    assert.isEmpty(problems)
    assert.deepInclude(read[0], {
      enteredOn: '2021-05-20',
      amountCents: 123_456,
      counterpartyCode: '300123456',
      currency: 'EUR',
    })
    assert.deepInclude(read[1], { enteredOn: '2021-05-20', amountCents: -500 })
  })

  test('of debit and credit are debit less credit', ({ assert }) => {
    const two = guessMapping('', ['Data', 'Dok. Nr.', 'Debetas', 'Kreditas'])
    const { rows: read, problems } = understandRows(
      rows(
        ['2021-05-20', 'A', '100,00', ''],
        ['2021-05-20', 'B', '', '30,00'],
        ['2021-05-20', 'C', '', '']
      ),
      two,
      null
    )
    assert.deepEqual(
      read.map(({ amountCents }) => amountCents),
      [10_000, -3000]
    )
    assert.deepEqual(
      problems.map(({ row: at, key }) => [at, key]),
      [[4, 'empty']]
    )
  })

  test('of other projects and of sums are counted and left', ({ assert }) => {
    const read = understandRows(
      rows(row(), row({ 7: 'SF-2' }), ['', '', '', '', '', 'Iš viso', '', '', '9,99']),
      mapping,
      'sf 1'
    )
    assert.deepInclude(read, { foreignCount: 1, totalCount: 1 })
    assert.lengthOf(read.rows, 1)
    const all = understandRows(rows(row({ 7: 'SF-2' })), { ...mapping, isOnlyOwn: false }, 'SF-1')
    assert.lengthOf(all.rows, 1)
  })

  test('with {cell} name the cell: {key}')
    .with([
      { at: 0, cell: '2021-02-30', key: 'no_day' },
      { at: 0, cell: '3/9/2021', key: 'no_day' },
      { at: 0, cell: '', key: 'empty' },
      { at: 8, cell: '1.234', key: 'no_amount' },
      { at: 8, cell: '', key: 'empty' },
      { at: 5, cell: 'ž'.repeat(1001), key: 'too_long' },
    ])
    .run(({ assert }, { at, cell, key }) => {
      const { rows: read, problems } = understandRows(rows(row({ [at]: cell })), mapping, null)
      assert.isEmpty(read)
      assert.deepEqual(
        problems.map((problem) => [problem.row, problem.key]),
        [[2, key]]
      )
    })
})

test.group('Keys', () => {
  test('of equal rows differ by their place, and are the same again', ({ assert }) => {
    const keys = uniqueKeys([
      ['a', 1],
      ['a', 1],
      ['b', 1],
    ])
    assert.lengthOf(new Set(keys), 3)
    assert.deepEqual(
      uniqueKeys([
        ['b', 1],
        ['a', 1],
      ]),
      [keys[2]!, keys[0]!]
    )
  })

  test('an IBAN is known by its check digits', ({ assert }) => {
    assert.isTrue(isIban('LT601010012345678901'))
    assert.isFalse(isIban('LT611010012345678901'))
    assert.isFalse(isIban('12345'))
  })
})
