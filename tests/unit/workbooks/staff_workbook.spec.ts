import { test } from '@japa/runner'
import { staffWorkbook, type StaffSheetRow } from '#app/workbooks/staff/staff_workbook'
import { exampleWords } from './example_words.js'
import { readBack } from './read_back.js'

function row(given: Partial<StaffSheetRow>): StaffSheetRow {
  return {
    position: 'Patarėja',
    code: '0112',
    month: '2021-04',
    method: 'Fiksuota dalis',
    salaryCents: 230_487,
    contributionsCents: 4_080,
    grossCents: 234_567,
    shareBp: 2000,
    hours: null,
    rateCents: null,
    amountCents: 46_913,
    yearHours: null,
    capHours: null,
    missing: 'mokėjimo dokumentas',
    expense: 'GG4C-0001',
    ...given,
  }
}

const HOURLY = row({
  shareBp: null,
  hours: 6_300,
  rateCents: 1_850,
  amountCents: 116_550,
  yearHours: 6_300,
  capHours: 172_000,
})

function workbook(showsPay: boolean, rows = [row({}), HOURLY]) {
  const period = { number: '1', startsOn: '2021-03-09', endsOn: '2021-08-31' }
  const generatedAt = new Date('2022-01-01T12:00:00Z')
  return staffWorkbook(
    { project: 'GG4C', period, author: 'FLC', generatedAt, isSample: false, showsPay, rows },
    exampleWords('lt')
  )
}

test.group('The working sheets as a workbook', () => {
  test('say how cost and amount came about, in formulas with their values', async ({ assert }) => {
    const sheet = (await readBack(workbook(true))).worksheets[0]!
    assert.equal(sheet.getCell('B6').value, '0112')
    assert.deepInclude(sheet.getCell('G6').value, { formula: 'ROUND(E6+F6,2)', result: 2345.67 })
    assert.deepInclude(sheet.getCell('K6').value, { formula: 'ROUND(G6*H6,2)', result: 469.13 })
    assert.deepInclude(sheet.getCell('K7').value, { formula: 'ROUND(I7*J7,2)', result: 1165.5 })
    assert.equal(sheet.getCell('M7').value, 1720)
    assert.deepInclude(sheet.getCell('K9').value, { result: 1634.63 })
  })

  test('keep salaries from who may not see them', async ({ assert }) => {
    const sheet = (await readBack(workbook(false))).worksheets[0]!
    const titles = sheet.getRow(5).values as string[]
    assert.notInclude(titles, 'Darbo užmokestis, EUR')
    assert.equal(sheet.getCell('E6').value, 2345.67)
    assert.deepInclude(sheet.getCell('I6').value, { formula: 'ROUND(E6*F6,2)', result: 469.13 })
  })

  test('say so when there is nobody', async ({ assert }) => {
    const sheet = (await readBack(workbook(true, []))).worksheets[0]!
    assert.equal(sheet.getCell('A6').value, 'Įrašų nėra')
  })
})
