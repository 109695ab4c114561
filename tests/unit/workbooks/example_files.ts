import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { budgetWorkbook } from '#app/workbooks/budget/budget_workbook'
import { financialWorkbook } from '#app/workbooks/financial/financial_workbook'
import { progressWorkbook } from '#app/workbooks/progress/progress_workbook'
import type { Locale } from '#app/workbooks/words'
import { exampleBudget } from './example_budget.js'
import { exampleFinancialReport, exampleProgressReport } from './example_report.js'
import { exampleWords } from './example_words.js'

const LOCALES: Locale[] = ['lt', 'en']

/** Writes every kind of example workbook into a folder, in both languages. @returns their paths */
export async function writeExamples(folder: string): Promise<string[]> {
  const files: string[] = []
  for (const locale of LOCALES) {
    for (const [name, stream] of examples(locale)) {
      const file = join(folder, `${name}_${locale}.xlsx`)
      await pipeline(stream, createWriteStream(file))
      files.push(file)
    }
  }
  return files
}

function examples(locale: Locale): [name: string, stream: Readable][] {
  const words = exampleWords(locale)
  return [
    ['financial_draft', financialWorkbook(exampleFinancialReport(257), words)],
    ['financial_certified', financialWorkbook(exampleFinancialReport(33, 'certified'), words)],
    ['financial_empty', financialWorkbook(exampleFinancialReport(0), words)],
    ['financial_credit', financialWorkbook(exampleFinancialReport(4), words)],
    ['progress', progressWorkbook(exampleProgressReport, words)],
    ['budget', budgetWorkbook(exampleBudget, words)],
  ]
}
