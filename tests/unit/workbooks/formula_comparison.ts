import ExcelJS from 'exceljs'

/** Doubles are saved with 15 digits, so this much of a value may differ. */
const PRECISION = 1e-12

export interface FormulaComparison {
  formulas: number
  /** one sentence per cell */
  differences: string[]
}

/** Compares the stored result of every formula cell of two workbooks; an error value is always a difference. */
export async function compareFormulas(before: string, after: string): Promise<FormulaComparison> {
  const [original, recalculated] = await Promise.all([read(before), read(after)])
  const differences: string[] = []
  let formulas = 0
  for (const sheet of original.worksheets) {
    const other = recalculated.getWorksheet(sheet.name)
    if (!other) differences.push(`The sheet "${sheet.name}" is missing`)
    for (const cell of formulaCells(sheet)) {
      formulas++
      const [stored, result] = [cell.result, other?.getCell(cell.address).result]
      if (!isSame(stored, result)) {
        const at = `${sheet.name}!${cell.address}`
        differences.push(`${at} =${cell.formula}: stored ${show(stored)}, now ${show(result)}`)
      }
    }
  }
  return { formulas, differences }
}

async function read(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  return workbook
}

function formulaCells(sheet: ExcelJS.Worksheet): ExcelJS.Cell[] {
  const cells: ExcelJS.Cell[] = []
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.formula) cells.push(cell)
    })
  })
  return cells
}

function isSame(stored: ExcelJS.CellFormulaValue['result'], result: typeof stored): boolean {
  if (typeof stored === 'number' && typeof result === 'number') {
    return Math.abs(stored - result) <= PRECISION * Math.max(1, Math.abs(stored))
  }
  return typeof stored === 'string' && stored === result
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}
