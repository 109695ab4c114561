import { test } from '@japa/runner'
import type ExcelJS from 'exceljs'
import { splitCofinancing } from '#app/money/cofinancing'
import { financialWorkbook } from '#app/workbooks/financial/financial_workbook'
import { exampleFinancialReport, HOSTILE } from './example_report.js'
import { exampleWords } from './example_words.js'
import { columnOf, readBack, rowOf } from './read_back.js'

const LT = exampleWords('lt')

/** Cents of a money cell, formula or not. */
function cents(cell: ExcelJS.Cell): number {
  return Math.round(((cell.formula ? cell.result : cell.value) as number) * 100)
}

test.group('Financial workbook', () => {
  test('has its sheets in order, named in {locale}')
    .with([
      {
        locale: 'lt' as const,
        names: ['Titulinis', 'Suvestinė', 'Etapai', 'Išlaidų sąrašas', 'Pirkimai', 'Patikros'],
      },
      {
        locale: 'en' as const,
        names: ['Cover', 'Summary', 'Stages', 'List of expenditure', 'Procurement', 'Checks'],
      },
    ])
    .run(async ({ assert }, { locale, names }) => {
      const words = exampleWords(locale)
      const book = await readBack(financialWorkbook(exampleFinancialReport(5), words))
      assert.deepEqual(
        book.worksheets.map((sheet) => sheet.name),
        names
      )
      assert.equal(book.title, words('financial.title'))
      assert.equal(book.creator, 'finance@example.org')
    })

  test('every line of the report stands in the list, in its order and to the cent', async ({
    assert,
  }) => {
    const report = exampleFinancialReport(120, 'certified')
    const sheet = (await readBack(financialWorkbook(report, LT))).getWorksheet('Išlaidų sąrašas')!
    const column = (key: string) => columnOf(sheet, LT(`expenditure.${key}`))
    const columns = ['reference', 'declared', 'erdf', 'city', 'certified'].map(column)
    const rows = sheet.getRows(6, 120)!.map((row) => {
      const [reference, ...amounts] = columns.map((at) => row.getCell(at!))
      return [reference!.value, ...amounts.map(cents)]
    })
    const expected = report.all.map((line) => [
      line.reference,
      line.declaredCents,
      line.erdfCents,
      line.declaredCents - line.erdfCents,
      line.certifiedCents,
    ])
    assert.deepEqual(rows, expected)
  })

  test('what is left of each contract is a formula over its value and what was used', async ({
    assert,
  }) => {
    const report = exampleFinancialReport(5)
    const sheet = (await readBack(financialWorkbook(report, LT))).getWorksheet('Pirkimai')!
    const cell = (row: number, key: string) =>
      sheet.getRow(row).getCell(columnOf(sheet, LT(`procurement.${key}`)))
    assert.equal(cell(6, 'number').value, '0042/2022')
    assert.equal(cell(6, 'left').formula, 'ROUND(M6-N6-O6,2)')
    assert.equal(cents(cell(6, 'left')), 10_000_05 - 33 - 2_000_00)
    assert.equal(cents(cell(7, 'value')), 10_000_05 - 10)
    assert.equal(cents(cell(7, 'left')), 0)
    assert.equal(cell(7, 'procedure').value, 'Neskelbiama apklausa')
    const total = rowOf(sheet, 'Iš viso')
    const left = total.getCell(columnOf(sheet, LT('procurement.left')))
    assert.equal(cents(left), 10_000_05 - 33 - 2_000_00)
  })

  test('amounts are numbers, dates are dates and codes keep their zeros', async ({ assert }) => {
    const report = exampleFinancialReport(14)
    const sheet = (await readBack(financialWorkbook(report, LT))).getWorksheet('Išlaidų sąrašas')!
    const cell = (key: string) => sheet.getRow(6).getCell(columnOf(sheet, LT(`expenditure.${key}`)))
    assert.equal(cell('declared').value, report.all[0]!.declaredCents / 100)
    assert.equal(cell('declared').numFmt, '#,##0.00')
    assert.deepEqual(cell('invoiced_on').value, new Date('2022-03-27T00:00:00Z'))
    assert.equal(cell('invoiced_on').numFmt, 'yyyy-mm-dd')
    assert.equal(cell('supplier_code').value, '012345678')
    assert.equal(cell('supplier_code').numFmt, '@')
    assert.equal(cell('exchange_rate').value, 10.2853)
  })

  test('totals of the list are formulas over its rows and equal the lines', async ({ assert }) => {
    const report = exampleFinancialReport(57, 'certified')
    const sheet = (await readBack(financialWorkbook(report, LT))).getWorksheet('Išlaidų sąrašas')!
    const total = rowOf(sheet, 'Iš viso')
    const sums = {
      declared: report.all.reduce((sum, line) => sum + line.declaredCents, 0),
      erdf: report.all.reduce((sum, line) => sum + line.erdfCents, 0),
      certified: report.all.reduce((sum, line) => sum + line.certifiedCents!, 0),
      deducted: report.all.reduce((sum, line) => sum + line.deductedCents!, 0),
    }
    for (const [key, sum] of Object.entries(sums)) {
      const cell = total.getCell(columnOf(sheet, LT(`expenditure.${key}`)))
      const letter = cell.address.replace(/\d/g, '')
      assert.equal(cell.formula, `ROUND(SUM(${letter}6:${letter}62),2)`)
      assert.equal(cents(cell), sum, key)
    }
  })

  test('the total row stays out of the filter, with an empty row between', async ({ assert }) => {
    const report = exampleFinancialReport(57)
    const sheet = (await readBack(financialWorkbook(report, LT))).getWorksheet('Išlaidų sąrašas')!
    assert.equal(sheet.autoFilter, 'A5:AN62')
    assert.equal(rowOf(sheet, 'Iš viso').number, 64)
    assert.isFalse(sheet.getRow(63).hasValues)
  })

  test('the summary adds up the list by category and shows what remains', async ({ assert }) => {
    const report = exampleFinancialReport(57)
    const sheet = (await readBack(financialWorkbook(report, LT))).getWorksheet('Suvestinė')!
    for (const [index, part] of report.categories.entries()) {
      const row = sheet.getRow(6 + index)
      const declared = report.all
        .filter((line) => line.categoryCode === part.code)
        .reduce((sum, line) => sum + line.declaredCents, 0)
      assert.match(row.getCell(4).formula, /^ROUND\(SUMIFS\('Išlaidų sąrašas'!\$U:\$U,/)
      assert.equal(cents(row.getCell(4)), declared)
      const remaining = part.budgetCents - part.reportedBeforeCents - declared
      assert.equal(cents(row.getCell(6)), remaining)
    }
  })

  test('a category without budget shows "-" instead of dividing by nothing', async ({ assert }) => {
    const book = await readBack(financialWorkbook(exampleFinancialReport(9), LT))
    const used = rowOf(book.getWorksheet('Suvestinė')!, '5 Įranga').getCell(7)
    assert.match(used.formula, /^IF\(B9=0,"-",/)
    assert.equal(used.result, '-')
  })

  test('the share of the fund is cut to the cent and the city bears the rest: {$self} lines')
    .with([0, 1, 4, 57, 133])
    .run(async ({ assert }, count) => {
      const report = exampleFinancialReport(count)
      const sheet = (await readBack(financialWorkbook(report, LT))).getWorksheet('Suvestinė')!
      const total = report.all.reduce((sum, line) => sum + line.declaredCents, 0)
      const { erdf, own } = splitCofinancing(total, 8500)
      const erdfCell = rowOf(sheet, 'ERPF dalis (85 %)').getCell(4)
      assert.equal(erdfCell.formula, 'TRUNC(ROUND(D12*100,0)*8500/10000)/100')
      assert.equal(cents(erdfCell), erdf)
      assert.equal(cents(rowOf(sheet, 'Savivaldybės dalis').getCell(4)), own)
    })

  test('once certified, what remains follows the certified amounts', async ({ assert }) => {
    const report = exampleFinancialReport(57, 'certified')
    const sheet = (await readBack(financialWorkbook(report, LT))).getWorksheet('Suvestinė')!
    const part = report.categories[1]!
    const cell = sheet.getRow(7).getCell(6)
    assert.notEqual(part.certifiedCents, part.thisReportCents)
    assert.equal(cell.formula, 'ROUND(B7-C7-E7,2)')
    assert.equal(cents(cell), part.budgetCents - part.reportedBeforeCents - part.certifiedCents)
  })

  test('stages have the same totals as categories', async ({ assert }) => {
    const book = await readBack(financialWorkbook(exampleFinancialReport(57), LT))
    const [byCategory, byStage] = ['Suvestinė', 'Etapai'].map((name) =>
      [2, 3, 4, 5, 6].map((at) => cents(rowOf(book.getWorksheet(name)!, 'Iš viso').getCell(at)))
    )
    assert.deepEqual(byStage, byCategory)
  })

  test('the cover takes its totals from the summary and tells when it was made, on the city clock', async ({
    assert,
  }) => {
    const report = exampleFinancialReport(57)
    const cover = (await readBack(financialWorkbook(report, LT))).getWorksheet('Titulinis')!
    const value = (key: string) => rowOf(cover, LT(`cover.${key}`)).getCell(2)
    assert.equal(value('total_declared').formula, "'Suvestinė'!D12")
    assert.equal(
      cents(value('total_declared')),
      report.all.reduce((sum, line) => sum + line.declaredCents, 0)
    )
    assert.equal(cents(value('total_erdf')), report.erdf.thisReportCents)
    assert.equal(value('erdf_rate').value, 0.85)
    assert.equal(value('project_code').value, '000123')
    assert.equal(value('decisions').value, 'T2-29, 2021-02-25; T2-24, 2022-02-24')
    assert.deepEqual(value('generated_at').value, new Date('2022-07-16T00:30:15Z'))
    assert.match(value('cofinancing').value as string, /Europos regioninės plėtros fondo lėšomis$/)
  })

  test('checks tell their result in words and the rows concerned', async ({ assert }) => {
    const book = await readBack(financialWorkbook(exampleFinancialReport(9), LT))
    const sheet = book.getWorksheet('Patikros')!
    assert.deepEqual((sheet.getRow(6).values as unknown[]).slice(1, 4), [
      'R-01',
      'Ar sąskaita nebuvo deklaruota kitame projekte',
      'Atitinka',
    ])
    assert.equal(sheet.getRow(7).getCell(3).value, 'Įspėjimas')
    assert.equal(sheet.getRow(7).getCell(6).value, 'IS-00000, IS-00001, IS-00002')
  })

  test('an empty report opens with zeros and says that there are no entries', async ({
    assert,
  }) => {
    const book = await readBack(financialWorkbook(exampleFinancialReport(0), LT))
    const list = book.getWorksheet('Išlaidų sąrašas')!
    assert.equal(list.getCell('A6').value, 'Įrašų nėra')
    assert.equal(rowOf(list, 'Iš viso').getCell('U').result, 0)
    assert.equal(cents(rowOf(book.getWorksheet('Suvestinė')!, 'Iš viso').getCell(4)), 0)
  })

  test('hostile text shows as it was typed and is never a formula', async ({ assert }) => {
    const book = await readBack(financialWorkbook(exampleFinancialReport(9), LT))
    const list = book.getWorksheet('Išlaidų sąrašas')!
    const supplier = list.getRow(6).getCell(columnOf(list, 'Tiekėjas'))
    assert.equal(supplier.value, HOSTILE)
    assert.equal(supplier.numFmt, '@')
    const description = list.getRow(7).getCell(columnOf(list, 'Aprašymas'))
    assert.equal(description.value, '\t-2+3 1')
    assert.equal(description.numFmt, '@')
  })
})
