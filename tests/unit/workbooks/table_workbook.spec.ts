import { test } from '@japa/runner'
import type { TitledColumn } from '#app/workbooks/columns'
import { tableWorkbook } from '#app/workbooks/table_workbook'
import { exampleWords } from './example_words.js'
import { readBack } from './read_back.js'

interface Entry {
  code: string
  amount: number
  on: string
}

const COLUMNS: TitledColumn<Entry>[] = [
  { key: 'code', title: 'Kodas', width: 12, kind: 'code', value: (e) => e.code },
  { key: 'amount', title: 'Suma', width: 12, kind: 'money', value: (e) => e.amount, total: 'sum' },
  { key: 'on', title: 'Data', width: 12, kind: 'date', value: (e) => e.on },
]

function workbook(rows: Entry[]) {
  const identity = {
    title: 'Išlaidos',
    subtitle: 'Filtras: 2022',
    author: 'finance@example.org',
    generatedAt: new Date('2022-01-01T12:00:00Z'),
    isDraft: false,
    isSample: false,
  }
  const table = { name: 'Išlaidos', title: 'Išlaidos', columns: COLUMNS, rows }
  return tableWorkbook(identity, table, exampleWords('lt'))
}

test.group('A list as a workbook', () => {
  test('has one sheet with the rows as on screen and their total', async ({ assert }) => {
    const rows = [
      { code: '007', amount: 10_01, on: '2022-03-27' },
      { code: '008', amount: -3_33, on: '2022-10-30' },
    ]
    const book = await readBack(workbook(rows))
    assert.lengthOf(book.worksheets, 1)
    const sheet = book.worksheets[0]!
    assert.equal(sheet.getCell('A6').value, '007')
    assert.equal(sheet.getCell('B7').value, -3.33)
    assert.deepEqual(sheet.getCell('C7').value, new Date('2022-10-30T00:00:00Z'))
    assert.equal(sheet.getCell('B9').formula, 'ROUND(SUM(B6:B7),2)')
    assert.equal(sheet.getCell('B9').result, 6.68)
    assert.equal(sheet.autoFilter, 'A5:C7')
  })

  test('refuses an amount that is not whole cents and a date that is none')
    .with([
      { code: '1', amount: 1.5, on: '2022-01-01' },
      { code: '1', amount: 1, on: '2022-02-30' },
    ])
    .run(async ({ assert }, entry) => {
      await assert.rejects(() => readBack(workbook([entry])), /is not a/)
    })
})
