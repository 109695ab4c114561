import { test } from '@japa/runner'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import { formatMoney } from '#app/money/money_format'
import type { Locale } from '#app/shared/locale'
import { paper } from '#database/sample/paper'
import {
  leaveNothing,
  chooseSupplier,
  loadSample,
  saying,
  signIn,
  type Say,
} from '#tests/browser/house'

const INVOICE = 'TPI 00107'
const DESCRIPTION = 'Baigiamosios dirbtuvės „Klaipėda 2030“'
/** 826,45 + 173,55 VAT = 1 000,00; 85 % of it is 850,00 */
const AMOUNTS = { lt: { net: '826,45', vat: '173,55' }, en: { net: '826.45', vat: '173.55' } }
const DECLARED = 100_000

/** Fills the form as a finance officer does with a paper invoice in her hand. */
async function fillExpense(page: Page, say: Say, locale: Locale) {
  const categories = { lt: 'Išorės ekspertai ir paslaugos', en: 'External expertise and services' }
  const field = (name: string) => page.getByLabel(say(`finance.typed.${name}`), { exact: true })
  await field('costCategoryId').selectOption({ label: categories[locale] })
  await field('descriptionLt').fill(DESCRIPTION)
  await chooseSupplier(page, say)
  await field('invoiceNumber').fill(INVOICE)
  await field('invoicedOn').fill('2022-11-04')
  await field('net').fill(AMOUNTS[locale].net)
  await field('vat').fill(AMOUNTS[locale].vat)
  await field('paidOn').fill('2022-11-18')
  await field('stageId').selectOption({ label: locale === 'lt' ? 'II etapas' : 'Stage II' })
  await field('reportingPeriodId').selectOption({ index: 2 })
  await page.getByLabel(say('finance.typed.files')).setInputFiles({
    name: 'sąskaita.pdf',
    mimeType: 'application/pdf',
    buffer: paper(['Sąskaita', INVOICE]),
  })
}

/** The expense the officer has just logged. */
const logged = () => db.from('expenses').where('invoice_number', INVOICE).firstOrFail()

/**
 * What the report must say, worked out here from the database alone: lines in the order of their numbers, the office last
 * as 3 % of staff cut to the cent; the fund's part 85 % of the total cut to the cent, shared by largest remainder.
 */
async function expectedReport(projectId: number) {
  const rows = await db
    .from('expenses as e')
    .join('cost_categories as c', 'c.id', 'e.cost_category_id')
    .join('reporting_periods as p', 'p.id', 'e.reporting_period_id')
    .where({ 'e.project_id': projectId, 'p.number': 2, 'e.status': 'approved' })
    .orderBy('e.number')
    .select('e.reference', 'e.declared_cents', 'c.code')
  const lines = rows.map((row) => ({ reference: row.reference, cents: Number(row.declared_cents) }))
  const staff = rows.filter((row) => row.code === '1').map((row) => Number(row.declared_cents))
  const sum = (cents: number[]) => cents.reduce((one, other) => one + other, 0)
  lines.push({ reference: 'office', cents: Math.floor((sum(staff) * 3) / 100) })

  const total = sum(lines.map((line) => line.cents))
  const erdf = Math.floor((total * 85) / 100)
  const shares = lines.map((line, at) => {
    const hundredths = line.cents * 85
    return { at, cents: Math.floor(hundredths / 100), rest: hundredths % 100 }
  })
  const left = erdf - sum(shares.map((share) => share.cents))
  const favoured = [...shares].sort((one, other) => other.rest - one.rest || one.at - other.at)
  for (const share of favoured.slice(0, left)) share.cents += 1
  return { total, erdf, lines: lines.map((line, at) => ({ ...line, erdf: shares[at]!.cents })) }
}

/** The list of expenditure of a downloaded workbook: by reference, the amounts under the headings of its language. */
async function readWorkbook(path: string, words: Say) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.getWorksheet(words('workbooks.expenditure.sheet'))!
  const heading = sheet.getRow(5).values as string[]
  const column = (key: string) => heading.indexOf(words(`workbooks.expenditure.${key}`))
  const lines = new Map<string, { declared: number; erdf: number; city: number }>()
  sheet.eachRow((row, number) => {
    if (number <= 5) return
    const cents = (at: number) =>
      Math.round(Number(row.getCell(at).result ?? row.getCell(at).value) * 100)
    lines.set(String(row.getCell(column('reference')).value), {
      declared: cents(column('declared')),
      erdf: cents(column('erdf')),
      city: cents(column('city')),
    })
  })
  return lines
}

test.group('The main job, end to end', (group) => {
  group.each.setup(() => leaveNothing())

  for (const locale of ['lt', 'en'] as const) {
    test(`from an invoice to the auditor's workbook, in ${locale}`, async ({ browser, assert }) => {
      const say = saying(locale)
      const { project } = await loadSample(locale)

      const finance = await signIn(browser, 'finance', locale)
      await finance.goto(`/projects/${project.id}`)
      await finance.getByRole('link', { name: say('ui.nav.expenses'), exact: true }).click()
      await finance.getByRole('link', { name: say('finance.new_expense') }).click()
      await fillExpense(finance, say, locale)
      const panel = finance.getByRole('complementary', { name: say('finance.preview.title') })
      for (const cents of [DECLARED, 85_000, 15_000]) {
        await panel.getByText(formatMoney(cents, locale), { exact: true }).first().waitFor()
      }
      await finance.getByRole('button', { name: say('finance.save_draft') }).click()
      const { id, reference } = await waitForLogged(finance, project.id)
      await finance.getByRole('link', { name: 'sąskaita.pdf' }).waitFor()
      await finance.getByRole('button', { name: say('finance.act.submit') }).click()
      await finance.getByText(say('ui.status.submitted'), { exact: true }).first().waitFor()

      const manager = await signIn(browser, 'manager', locale)
      await manager.goto(`/projects/${project.id}/expenses/${id}`)
      await manager.getByRole('button', { name: say('finance.act.approve') }).click()
      await manager.getByText(say('ui.status.approved'), { exact: true }).first().waitFor()

      const auditor = await signIn(browser, 'auditor', locale)
      await auditor.goto(`/projects/${project.id}`)
      await auditor.getByRole('link', { name: say('ui.nav.periods'), exact: true }).click()
      await auditor.getByRole('link', { name: /2/ }).and(auditor.locator('main a')).first().click()
      const language =
        locale === 'lt' ? say('reporting.in_lithuanian') : say('reporting.in_english')
      const download = auditor.waitForEvent('download')
      await auditor
        .getByRole('link', { name: `${say('reporting.financial_workbook')}: ${language}` })
        .click()
      const lines = await readWorkbook(await (await download).path(), say)

      const expected = await expectedReport(project.id)
      for (const line of expected.lines.slice(0, -1)) {
        const city = line.cents - line.erdf
        assert.deepEqual(
          lines.get(line.reference),
          { declared: line.cents, erdf: line.erdf, city },
          line.reference
        )
      }
      const mine = lines.get(reference)!
      assert.equal(mine.declared, DECLARED)
      assert.equal(mine.erdf + mine.city, DECLARED)
      assert.closeTo(mine.erdf, 85_000, 1)
      const total = lines.get(say('workbooks.total')) ?? [...lines.values()].at(-1)!
      assert.deepEqual(total, {
        declared: expected.total,
        erdf: expected.erdf,
        city: expected.total - expected.erdf,
      })
    })
  }

  test('logging and approving works without script', async ({ browser, assert }) => {
    const say = saying('lt')
    const { project } = await loadSample('lt')
    const finance = await signIn(browser, 'finance', 'lt', { javaScriptEnabled: false })
    await finance.goto(`/projects/${project.id}/expenses/create`)
    await fillExpense(finance, say, 'lt')
    await finance.getByRole('button', { name: say('finance.recalculate') }).click()
    await finance.getByText(/^850,00/).waitFor()
    await fillExpense(finance, say, 'lt')
    await finance.getByRole('button', { name: say('finance.save_draft') }).click()
    const { id } = await waitForLogged(finance, project.id)
    await finance.getByRole('button', { name: say('finance.act.submit') }).click()

    const manager = await signIn(browser, 'manager', 'lt', { javaScriptEnabled: false })
    await manager.goto(`/projects/${project.id}/expenses/${id}`)
    await manager.getByRole('button', { name: say('finance.act.approve') }).click()
    await manager.getByText(say('ui.status.approved'), { exact: true }).first().waitFor()
    assert.equal((await logged()).status, 'approved')
  })
})

async function waitForLogged(page: Page, projectId: number) {
  await page.waitForURL(new RegExp(`/projects/${projectId}/expenses/\\d+$`))
  const { id, reference } = await logged()
  return { id: id as number, reference: reference as string }
}
