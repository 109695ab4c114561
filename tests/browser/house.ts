import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import i18nManager from '@adonisjs/i18n/services/main'
import env from '#start/env'
import User from '#app/identity/models/user'
import type { Locale } from '#app/shared/locale'
import { emptyAfterwards } from '#tests/factories/database'
import { loadSampleProject } from '#database/sample/load_sample'
import { SAMPLE_PASSWORD } from '#database/sample/accounts'

export const ORIGIN = `http://${env.get('HOST')}:${env.get('PORT')}`

/** What people see: the words of a page in a language. */
export function saying(locale: Locale) {
  const i18n = i18nManager.locale(locale)
  return (key: string, data?: Record<string, unknown>) => i18n.t(key, data)
}
export type Say = ReturnType<typeof saying>

/** The sample project as `npm run demo` loads it, its people reading the given language. */
export async function loadSample(locale: Locale) {
  const frame = await loadSampleProject()
  await User.query().update({ locale })
  return frame
}

/** Chooses the first supplier there is: by typing where there is script, from the list where there is none. */
export async function chooseSupplier(page: Page, say: Say) {
  const field = page.getByLabel(say('finance.typed.supplierId'), { exact: true })
  if (await field.evaluate((element) => element.nodeName === 'SELECT')) {
    return field.selectOption({ index: 1 })
  }
  await field.press('ArrowDown')
  await field.press('ArrowDown')
  await field.press('Enter')
}

const opened: BrowserContext[] = []

/**
 * A hook: when the test has ended its browsers are closed, and only then the tables emptied, so that nothing a page still
 * sends by itself is written into the next test.
 */
export async function leaveNothing(): Promise<() => Promise<void>> {
  const empty = await emptyAfterwards()
  return async () => {
    await Promise.all(opened.splice(0).map((context) => context.close()))
    await empty()
  }
}

/** A fresh browser in which one of the sample's people has signed in by the form. */
export async function signIn(
  browser: Browser,
  person: string,
  locale: Locale,
  options: BrowserContextOptions = {}
): Promise<Page> {
  const say = saying(locale)
  const language = locale === 'lt' ? 'lt-LT' : 'en-GB'
  const context = await browser.newContext({ baseURL: ORIGIN, locale: language, ...options })
  opened.push(context)
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  await page.goto('/login')
  await page.getByLabel(say('identity.email')).fill(`${person}@example.org`)
  await page.getByLabel(say('identity.password'), { exact: true }).fill(SAMPLE_PASSWORD)
  await page.getByRole('button', { name: say('identity.sign_in') }).click()
  await page.waitForURL(/\/(my-day|projects(\/\d+)?)$/)
  return page
}
