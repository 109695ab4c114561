import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { SAMPLE_PASSWORD } from '#database/sample/accounts'
import { leaveNothing, loadSample, saying, signIn } from '#tests/browser/house'

const say = saying('lt')

test.group('Autosave in the browser', (group) => {
  group.each.setup(() => leaveNothing())

  test('keeps what is typed, says when, lets one leave, and brings it back', async ({
    browser,
    assert,
  }) => {
    const { project } = await loadSample('lt')
    const page = await signIn(browser, 'finance', 'lt')
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message())
      void dialog.accept()
    })
    await page.goto(`/projects/${project.id}/expenses/create`)
    await page
      .getByLabel(say('finance.typed.descriptionLt'), { exact: true })
      .fill('Nebaigta mintis')
    await page.getByText(/Automatiškai išsaugota \d\d:\d\d/).waitFor()
    await page.getByRole('link', { name: say('ui.nav.suppliers'), exact: true }).click()
    await page.waitForURL(/suppliers$/)
    await page.goto(`/projects/${project.id}/expenses/create`)
    await page.getByText(/Atkurta iš automatiškai išsaugoto, \d\d:\d\d/).waitFor()
    const field = page.getByLabel(say('finance.typed.descriptionLt'), { exact: true })
    assert.equal(await field.inputValue(), 'Nebaigta mintis')
    await page.getByRole('button', { name: say('form_draft.discard') }).click()
    await page.getByText(say('form_draft.discarded')).waitFor()
    assert.equal(await field.inputValue(), '')
    assert.deepEqual(complaints, [])
  }).timeout(60_000)

  test('loses nothing when the session has ended', async ({ browser, assert }) => {
    const { project } = await loadSample('lt')
    const page = await signIn(browser, 'finance', 'lt')
    await page.goto(`/projects/${project.id}/expenses/create`)
    const field = page.getByLabel(say('finance.typed.descriptionLt'), { exact: true })
    await page.locator('[name="costCategoryId"]').selectOption({ index: 2 })
    await page.getByLabel(say('finance.typed.net'), { exact: true }).fill('12,50')
    await field.fill('Rašyta po atsijungimo')
    await page.context().clearCookies({ name: 'darna_session' })
    await page.getByText(say('form_draft.waits')).waitFor()
    await field.fill('Rašyta po atsijungimo ir dar')
    await page.getByRole('button', { name: say('finance.save_draft') }).click()
    await page.getByRole('heading', { name: say('errors.419.title') }).waitFor()
    await page.goto('/login')
    await page.getByLabel(say('identity.email')).fill('finance@example.org')
    await page.getByLabel(say('identity.password'), { exact: true }).fill(SAMPLE_PASSWORD)
    await page.getByRole('button', { name: say('identity.sign_in') }).click()
    await page.waitForURL(/\/my-day$/)
    await page.goto(`/projects/${project.id}/expenses/create`)
    await page.getByText(say('form_draft.back')).waitFor()
    assert.equal(await field.inputValue(), 'Rašyta po atsijungimo ir dar')
    await page.getByText(/Automatiškai išsaugota \d\d:\d\d/).waitFor()
    const [draft] = await db.from('form_drafts')
    assert.equal(JSON.parse(draft.typed).descriptionLt, 'Rašyta po atsijungimo ir dar')
  }).timeout(60_000)
})
