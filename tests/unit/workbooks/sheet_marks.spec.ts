import { test } from '@japa/runner'
import type ExcelJS from 'exceljs'
import { financialWorkbook } from '#app/workbooks/financial/financial_workbook'
import { progressWorkbook } from '#app/workbooks/progress/progress_workbook'
import { exampleFinancialReport, exampleProgressReport } from './example_report.js'
import { exampleWords } from './example_words.js'
import { readBack } from './read_back.js'

function marksOf(book: ExcelJS.Workbook): [cell: unknown, header: string][] {
  return book.worksheets.map((sheet) => [sheet.getCell('A3').value, sheet.headerFooter.oddHeader!])
}

test.group('Every sheet', () => {
  test('says DRAFT in a cell and in the page header until the report is submitted: {$self}')
    .with(['lt', 'en'] as const)
    .run(async ({ assert }, locale) => {
      const words = exampleWords(locale)
      const draft = locale === 'lt' ? /JUODRAŠTIS/ : /DRAFT/
      const financial = await readBack(financialWorkbook(exampleFinancialReport(3), words))
      const progress = await readBack(progressWorkbook(exampleProgressReport, words))
      const marks = [...marksOf(financial), ...marksOf(progress)]
      assert.lengthOf(marks, 19)
      for (const [cell, header] of marks) {
        assert.match(String(cell), draft)
        assert.match(header, draft)
      }
    })

  test('says it no more once submitted, and tells of sample data as long as it is one', async ({
    assert,
  }) => {
    const words = exampleWords('lt')
    const sample = exampleFinancialReport(3, 'submitted')
    const real = { ...exampleFinancialReport(3, 'submitted'), isSample: false }
    for (const [cell, header] of marksOf(await readBack(financialWorkbook(sample, words)))) {
      assert.equal(cell, 'Pavyzdiniai duomenys')
      assert.notMatch(header, /JUODRAŠTIS/)
    }
    for (const [cell] of marksOf(await readBack(financialWorkbook(real, words)))) {
      assert.isNull(cell)
    }
  })

  test('of a returned progress report is a draft again', async ({ assert }) => {
    const report = { ...exampleProgressReport, state: 'returned' as const }
    const book = await readBack(progressWorkbook(report, exampleWords('en')))
    assert.match(String(marksOf(book)[0]![0]), /DRAFT/)
  })

  test('is set up for landscape A4 with page numbers, and tables keep their header in view', async ({
    assert,
  }) => {
    const book = await readBack(financialWorkbook(exampleFinancialReport(30), exampleWords('lt')))
    for (const sheet of book.worksheets) {
      const { paperSize, orientation, fitToHeight } = sheet.pageSetup
      assert.deepEqual([paperSize, orientation, fitToHeight], [9, 'landscape', 0])
      assert.match(sheet.headerFooter.oddFooter!, /&P psl. iš &N$/)
      assert.match(sheet.pageSetup.printArea!, /^A1:/)
    }
    for (const sheet of book.worksheets.slice(1)) {
      const [view] = sheet.views
      assert.equal(view!.state, 'frozen')
      assert.equal((view as ExcelJS.WorksheetViewFrozen).ySplit, 5)
      assert.equal(sheet.pageSetup.printTitlesRow, '5:5')
      assert.match(String(sheet.autoFilter), /^A5:/)
      assert.isAbove(sheet.getColumn(1).width!, 8)
    }
    assert.equal(book.getWorksheet('Suvestinė')!.pageSetup.fitToWidth, 1)
  })
})
