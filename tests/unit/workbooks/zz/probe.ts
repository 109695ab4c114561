import { writeExamples } from '../example_files.js'
import { mkdirSync } from 'node:fs'
import ExcelJS from 'exceljs'
mkdirSync('/tmp/wb/ex', { recursive: true })
await writeExamples('/tmp/wb/ex')
const wb = new ExcelJS.Workbook(); await wb.xlsx.readFile('/tmp/wb/ex/financial_certified_lt.xlsx')
for (const name of ['Titulinis', 'Suvestinė', 'Etapai']) wb.getWorksheet(name)!.eachRow((r) => console.log(r.number, (r.values as any[]).slice(1).map((v: any) => v?.formula ? `${v.formula} -> ${v.result}` : v instanceof Date ? v.toISOString() : String(v)).join(' | ')))
// sabotage
const w2 = new ExcelJS.Workbook(); await w2.xlsx.readFile('/tmp/wb/ex/financial_certified_lt.xlsx')
const c = w2.getWorksheet('Suvestinė')!.getCell('D6'); c.value = { formula: c.formula, result: 1.23 } as any
await w2.xlsx.writeFile('/tmp/wb/ex/sabotage.xlsx')
