import { test } from '@japa/runner'
import type { Page } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import { fold } from '#app/shared/database/fold'
import Supplier from '#app/finance/suppliers/models/supplier'
import { leaveNothing, loadSample, saying, signIn } from '#tests/browser/house'

const say = saying('lt')
const AMOUNTS = ['100,01', '250', '1 999,90', '12,5', '0,99', '73', '640,40', '5', '88,88', '310']

/** Walks with Tab to the field of a label, however many stops there are between. */
async function tabTo(page: Page, label: string) {
  for (let step = 0; step < 15; step++) {
    await page.keyboard.press('Tab')
    const named = await page.evaluate(() => {
      const { activeElement } = (globalThis as any).document
      return activeElement?.labels?.[0]?.firstChild?.textContent as string | undefined
    })
    if (named?.trim() === label) return
  }
  throw new Error(`no stop on the way is called ${label}`)
}

const focusedName = (page: Page) =>
  page.evaluate(
    () => ((globalThis as any).document.activeElement?.getAttribute('name') ?? '') as string
  )

/** What lies in the database, in the order it was entered. */
const entered = (projectId: number, after: number) =>
  db.from('expenses').where('project_id', projectId).where('number', '>', after).orderBy('number')

test.group('By keyboard alone', (group) => {
  group.each.setup(() => leaveNothing())

  test('ten expenses are entered without a mouse', async ({ browser, assert }) => {
    const { project } = await loadSample('lt')
    await Supplier.create({
      name: 'UAB „Žvėryno spauda“',
      legalCode: '301234567',
      country: 'LT',
      searchText: fold('UAB „Žvėryno spauda“', '301234567'),
    })
    const before = await db.from('expenses').where('project_id', project.id).max('number as last')
    const last = Number(before[0].last)
    const page = await signIn(browser, 'finance', 'lt')
    await page.goto(`/projects/${project.id}/expenses`)
    await page.keyboard.press('n')
    await page.waitForURL(/\/expenses\/create$/)
    for (const [index, amount] of AMOUNTS.entries()) {
      await page.locator('[name="costCategoryId"]:focus').waitFor()
      if (index === 0) await page.keyboard.press('ArrowDown')
      await tabTo(page, say('finance.typed.descriptionLt'))
      await page.keyboard.type(`Dirbtuvių medžiagos ${index + 1}`)
      await tabTo(page, say('finance.typed.supplierId'))
      await page.keyboard.type('zveryn')
      await page.getByRole('option', { name: /Žvėryno/ }).waitFor()
      await tabTo(page, say('finance.typed.invoiceNumber'))
      await page.keyboard.type(`KLAV-${index + 1}`)
      await tabTo(page, say('finance.typed.net'))
      await page.keyboard.type(amount)
      await page.keyboard.press('Alt+n')
      await page
        .getByText(new RegExp(`-0*${last + index + 1} `))
        .first()
        .waitFor()
    }
    const rows = await entered(project.id, last)
    assert.lengthOf(rows, AMOUNTS.length)
    assert.deepEqual(
      rows.map((row) => Number(row.net_cents)),
      [10001, 25000, 199990, 1250, 99, 7300, 64040, 500, 8888, 31000]
    )
    const supplier = await Supplier.findByOrFail('legalCode', '301234567')
    assert.isTrue(rows.every((row) => row.supplier_id === supplier.id))
    assert.lengthOf(new Set(rows.map((row) => row.cost_category_id)), 1)
    assert.equal(await focusedName(page), 'costCategoryId')
  }).timeout(120_000)

  test('a supplier is found among thousands, a new one begun from what was typed', async ({
    browser,
    assert,
  }) => {
    const { project } = await loadSample('lt')
    const now = '2021-05-20 10:00:00'
    for (let from = 0; from < 1100; from += 100) {
      await db.table('suppliers').multiInsert(
        Array.from({ length: 100 }, (_, index) => ({
          name: `AAA ${String(from + index).padStart(4, '0')}`,
          country: 'LT',
          search_text: `aaa ${String(from + index).padStart(4, '0')}`,
          row_version: 1,
          created_at: now,
          updated_at: now,
        }))
      )
    }
    const far = await Supplier.create({
      name: 'VšĮ „Žuvėdra“',
      country: 'LT',
      searchText: 'vsi „zuvedra“',
    })
    const page = await signIn(browser, 'finance', 'lt')
    await page.goto(`/projects/${project.id}/expenses/create`)
    const field = page.getByLabel(say('finance.typed.supplierId'), { exact: true })
    await field.pressSequentially('zuv')
    await page.getByRole('option', { name: 'VšĮ „Žuvėdra“' }).waitFor()
    await page.keyboard.press('Tab')
    assert.equal(await page.locator('[name="supplierId"]').inputValue(), String(far.id))
    assert.equal(await field.inputValue(), 'VšĮ „Žuvėdra“')

    await field.fill('Visai nauja įmonė')
    await page.getByRole('option', { name: /Visai nauja/ }).waitFor()
    await page.keyboard.press('Enter')
    const name = page.getByLabel(say('finance.typed.newSupplierName'))
    assert.equal(await name.inputValue(), 'Visai nauja įmonė')
    assert.equal(await focusedName(page), 'newSupplierName')
    assert.equal(await page.locator('[name="supplierId"]').inputValue(), '')

    await field.fill('aaa 0007')
    await page.getByRole('option', { name: 'AAA 0007', exact: true }).waitFor()
    await page.keyboard.press('Escape')
    assert.equal(await field.getAttribute('aria-expanded'), 'false')
    assert.equal(await page.locator('[name="supplierId"]').inputValue(), '')
  }).timeout(60_000)
})
