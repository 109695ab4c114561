import { test } from '@japa/runner'
import { ReportInconsistent } from '#app/workbooks/financial/report_control'
import { financialWorkbook } from '#app/workbooks/financial/financial_workbook'
import type { FinancialReportData } from '#app/workbooks/financial/financial_report_data'
import { exampleFinancialReport, exampleLine } from './example_report.js'
import { exampleWords } from './example_words.js'
import { readBack } from './read_back.js'

async function refusal(report: FinancialReportData): Promise<Error> {
  const outcome = await readBack(financialWorkbook(report, exampleWords('lt'))).catch(
    (error: Error) => error
  )
  if (outcome instanceof Error) return outcome
  throw new Error('The workbook was finished')
}

test.group('A report whose figures differ is never finished', () => {
  test('a line more than the totals know', async ({ assert }) => {
    const report = exampleFinancialReport(20)
    const lines = () => [...report.all, exampleLine(1)]
    const error = await refusal({ ...report, lines })
    assert.instanceOf(error, ReportInconsistent)
    assert.match(error.message, /declared in category 4\.1 is stated as \d+ cents/)
  })

  test('a line in another stage than the totals say', async ({ assert }) => {
    const report = exampleFinancialReport(20)
    const lines = () => report.all.map((line, n) => (n === 1 ? { ...line, stageCode: 'II' } : line))
    assert.match((await refusal({ ...report, lines })).message, /declared in stage I /)
  })

  test('a line of a category that the report does not have', async ({ assert }) => {
    const report = exampleFinancialReport(20)
    const lines = () => [{ ...report.all[0]!, categoryCode: '9' }]
    assert.match((await refusal({ ...report, lines })).message, /unknown category "9"/)
  })

  test('lines whose shares of the fund miss a cent', async ({ assert }) => {
    const report = exampleFinancialReport(20)
    const [first, ...others] = report.all
    const lines = () => [{ ...first!, erdfCents: first!.erdfCents + 1 }, ...others]
    assert.match((await refusal({ ...report, lines })).message, /ERDF part of the lines/)
  })

  test('a share of the fund that was rounded instead of cut', async ({ assert }) => {
    const report = exampleFinancialReport(20)
    const erdf = { ...report.erdf, thisReportCents: report.erdf.thisReportCents + 1 }
    assert.match((await refusal({ ...report, erdf })).message, /ERDF part of thisReportCents/)
  })

  test('stages that add up to another budget than the categories', async ({ assert }) => {
    const report = exampleFinancialReport(20)
    const stages = report.stages.map((part) => ({ ...part, budgetCents: part.budgetCents + 1 }))
    assert.match((await refusal({ ...report, stages })).message, /stages' budgetCents/)
  })
})
