import { test } from '@japa/runner'
import { budgetWorkbook } from '#app/workbooks/budget/budget_workbook'
import { exampleBudget } from './example_budget.js'
import { exampleWords } from './example_words.js'
import { readBack, rowOf } from './read_back.js'

test.group('A budget as a workbook', () => {
  test('adds up its stages and its parts, in formulas with their values', async ({ assert }) => {
    const book = await readBack(budgetWorkbook(exampleBudget, exampleWords('lt')))
    const plan = book.getWorksheet('Biudžetas')!
    const staff = rowOf(plan, 'Personalas')
    assert.equal(staff.getCell(5).formula, 'ROUND(SUM(B6:D6),2)')
    assert.equal(staff.getCell(5).result, 20_000.41)
    assert.equal(rowOf(plan, 'Iš viso').getCell(5).result, 20_333.74)
    const funding = book.getWorksheet('Finansavimas')!
    assert.equal(rowOf(funding, 'Iš viso').getCell(5).result, 20_333.74)
  })

  test('shows each change and its share, none of nothing', async ({ assert }) => {
    const book = await readBack(budgetWorkbook(exampleBudget, exampleWords('en')))
    const sheet = book.getWorksheet('Difference')!
    assert.equal(sheet.getCell('E7').result, -333.33)
    assert.equal(sheet.getCell('F7').result, -0.027)
    assert.equal(sheet.getCell('F8').result, '-')
    assert.equal(rowOf(sheet, 'Total').getCell(5).result, 0.05)
  })

  test('says that it is a draft, and has no difference when there is nothing to compare', async ({
    assert,
  }) => {
    const alone = { ...exampleBudget, difference: null }
    const book = await readBack(budgetWorkbook(alone, exampleWords('lt')))
    assert.deepEqual(
      book.worksheets.map(({ name }) => name),
      ['Titulinis', 'Biudžetas', 'Finansavimas']
    )
    for (const sheet of book.worksheets)
      assert.include(String(sheet.getCell('A3').value), 'JUODRAŠTIS – nepatvirtinta')
  })
})
