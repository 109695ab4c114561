import { test } from '@japa/runner'
import { sheetContent } from '#app/intake/expense_rows/sheet_rows'
import type { Sheet } from '#app/intake/tables/table'

const HEADINGS = ['Tiekėjas', 'Sąskaita', 'Suma']
const A = ['UAB „Kopa“', 'SER 1', '10,00']
const B = ['UAB „Kopa“', 'SER 2', '5,00']

function kept(...rows: string[][]): string[][] {
  const sheet: Sheet = {
    name: 'A',
    rows: [HEADINGS, ...rows].map((cells, at) => ({ number: at + 1, cells })),
    headerRow: 0,
    hasHeadings: true,
  }
  return sheetContent(sheet).rows.map(({ cells }) => cells)
}

test.group('The rows under the headings', () => {
  test('leave out totals wherever they stand', ({ assert }) => {
    assert.deepEqual(kept(A, ['Iš viso', '', '10,00'], B, ['Total EUR', '', '15,00']), [A, B])
  })

  test('leave out what shares the total under it', ({ assert }) => {
    const shares = [
      ['ERDF dalis (85 %)', '', '12,75'],
      ['Savivaldybės dalis', '', '2,25'],
    ]
    assert.deepEqual(kept(A, B, ['Iš viso', '', '15,00'], ...shares), [A, B])
  })

  test('keep whatever may be a row after a total', ({ assert }) => {
    assert.deepEqual(kept(A, ['Iš viso', '', '10,00'], B), [A, B])
    const full = ['UAB „Kopa“', '17', '5,00']
    assert.deepEqual(kept(A, ['Iš viso', '', '10,00'], full), [A, full])
    assert.deepEqual(kept(['Iš viso', '', '15,00'], ['Kopa', '', '15,00']), [['Kopa', '', '15,00']])
    const short = ['Kopa', '', '15,00']
    assert.deepEqual(kept(short, B), [short, B])
  })
})
