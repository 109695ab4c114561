import { test } from '@japa/runner'
import { progressWorkbook } from '#app/workbooks/progress/progress_workbook'
import { exampleProgressReport, HOSTILE } from './example_report.js'
import { exampleWords } from './example_words.js'
import { columnOf, readBack, rowOf } from './read_back.js'

test.group('Progress workbook', () => {
  test('has its sheets in order, named in {locale}')
    .with([
      {
        locale: 'lt' as const,
        names: [
          'Titulinis',
          'Aprašomoji dalis',
          'Veiklos',
          'Rezultatai',
          'Rodikliai',
          'Susitikimai',
          'Terminai',
          'Komunikacija',
          'Viešinimas',
          'Rizikos',
          'Nuokrypiai',
          'Išlaidos',
          'Patikros',
        ],
      },
      {
        locale: 'en' as const,
        names: [
          'Cover',
          'Narrative',
          'Activities',
          'Deliverables',
          'Indicators',
          'Meetings',
          'Deadlines',
          'Communication',
          'Publicity',
          'Risks',
          'Deviations',
          'Spending',
          'Checks',
        ],
      },
    ])
    .run(async ({ assert }, { locale, names }) => {
      const book = await readBack(progressWorkbook(exampleProgressReport, exampleWords(locale)))
      assert.deepEqual(
        book.worksheets.map((sheet) => sheet.name),
        names
      )
    })

  test('an activity keeps its number as text, its dates as dates and its words as typed', async ({
    assert,
  }) => {
    const book = await readBack(progressWorkbook(exampleProgressReport, exampleWords('lt')))
    const row = book.getWorksheet('Veiklos')!.getRow(6)
    assert.equal(row.getCell(1).value, '1.10')
    assert.equal(row.getCell(3).value, HOSTILE)
    assert.deepEqual(row.getCell(5).value, new Date('2021-03-09T00:00:00Z'))
    assert.equal(row.getCell(7).value, 'Įvykdyta')
  })

  test('deadlines are called kept or late in words and counted by formulas', async ({ assert }) => {
    const book = await readBack(progressWorkbook(exampleProgressReport, exampleWords('lt')))
    const sheet = book.getWorksheet('Terminai')!
    const outcome = columnOf(sheet, 'Laikymasis')
    assert.deepEqual(
      sheet.getRows(6, 4)!.map((row) => row.getCell(outcome).value),
      ['Įvykdyta laiku', 'Įvykdyta pavėluotai', 'Vėluojama', 'Terminas nesuėjo']
    )
    const count = rowOf(sheet, 'Įvykdyta pavėluotai').getCell(columnOf(sheet, 'Vėlavimas, d.'))
    assert.equal(count.formula, 'COUNTIF(H6:H9,"=Įvykdyta pavėluotai")')
    assert.equal(count.result, 1)
  })

  test('the total of an indicator is before and now, as stored and as computed', async ({
    assert,
  }) => {
    const book = await readBack(progressWorkbook(exampleProgressReport, exampleWords('en')))
    const sheet = book.getWorksheet('Indicators')!
    const totals = [6, 7, 8].map((at) => sheet.getRow(at).getCell(columnOf(sheet, 'Total')))
    assert.deepEqual(
      totals.map(({ formula, result }) => [formula, result]),
      [
        ['ROUND(F6+G6,2)', 3.75],
        ['ROUND(F7+G7,2)', 7.5],
        ['ROUND(F8+G8,2)', 0.3],
      ]
    )
  })

  test('a reader who may not see money gets no sheet of it', async ({ assert }) => {
    const report = { ...exampleProgressReport, spending: null }
    const book = await readBack(progressWorkbook(report, exampleWords('lt')))
    assert.isUndefined(book.getWorksheet('Išlaidos'))
    assert.isDefined(book.getWorksheet('Patikros'))
  })
})
