/**
 * `npm run screenshots`: the pictures of the README, taken from the production build with the sample project.
 * `npm run screenshots -- --all FOLDER` takes every page in both languages, light and dark, 1280 and 360 px wide, to be
 * looked at.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { DarnaServer } from '../bench/servers.js'
import { SAMPLE_PASSWORD } from '#database/sample/accounts'
import { launchBrowser } from '#tests/browser/launch'

type Look = { locale: 'lt' | 'en'; theme: 'light' | 'dark'; width: number; height: number }
type Picture = Look & {
  file: string
  person: string
  path: string
  before?: (page: Page) => Promise<void>
}

const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 760 }

/** Types an invoice of a thousand euro, so that the live split shows. */
async function typeInvoice(page: Page) {
  await page.locator('[name=costCategoryId]').selectOption({ index: 3 })
  await page.locator('[name=descriptionLt]').fill('Baigiamosios dirbtuvės')
  await page.locator('[name=net]').fill('826.45')
  await page.locator('[name=vat]').fill('173.55')
  await page.locator('#expense-preview').getByText('850').first().waitFor()
}

const README: Picture[] = [
  {
    file: 'overview-en',
    person: 'manager',
    path: '/projects/1',
    locale: 'en',
    theme: 'light',
    ...WIDE,
  },
  {
    file: 'expenses-lt',
    person: 'finance',
    path: '/projects/1/expenses',
    locale: 'lt',
    theme: 'light',
    ...WIDE,
  },
  {
    file: 'expense-form-en',
    person: 'finance',
    path: '/projects/1/expenses/create',
    locale: 'en',
    theme: 'light',
    ...WIDE,
    before: typeInvoice,
  },
  {
    file: 'budget-lt-dark',
    person: 'manager',
    path: '/projects/1/budget',
    locale: 'lt',
    theme: 'dark',
    ...WIDE,
  },
  {
    file: 'report-en',
    person: 'auditor',
    path: '/projects/1/periods/2',
    locale: 'en',
    theme: 'light',
    ...WIDE,
  },
  {
    file: 'expenses-lt-phone',
    person: 'finance',
    path: '/projects/1/expenses',
    locale: 'lt',
    theme: 'light',
    ...PHONE,
  },
]

/** Every kind of page, by the person who works on it. */
const ALL: Record<string, string[]> = {
  '': ['/login', '/nera-tokio-puslapio'],
  'admin': [
    '/users',
    '/users/create',
    '/users/1/edit',
    '/programmes',
    '/programmes/1',
    '/procurement-limits',
    '/projects/create',
  ],
  'manager': [
    ...[
      '',
      '/activities',
      '/activities/create',
      '/activities/1',
      '/deadlines',
      '/calendar?month=2021-05',
      '/deadlines/create',
      '/expenses/50',
    ],
    ...[
      '/budget',
      '/periods',
      '/periods/create',
      '/audit',
      '/details',
      '/settings',
      '/stages',
      '/partners',
    ],
    ...['/partners/create', '/decisions', '/decisions/create', '/team', '/team/create'],
  ].map((path) => `/projects/1${path}`),
  'finance': [
    ...[
      '',
      '/expenses',
      '/expenses?status=set_aside&q=nieko',
      '/expenses/create',
      '/expenses/25',
      '/expenses/54',
    ],
    ...['/expenses/54/edit', '/suppliers', '/suppliers/create', '/budget/versions/create'],
    ...[
      '/contracts',
      '/contracts/3',
      '/contracts/create',
      '/own-contribution',
      '/own-contribution/1',
    ],
    ...['/expenses/create?kind=correction', '/expenses/25/corrections/create'],
    ...['/reconciliation', '/reconciliation?list=unclaimed', '/reconciliation/matches'],
    ...['/reconciliation/matches/create?expense=21&side=ledger', '/reconciliation/expenses/20'],
    ...['/reconciliation/entries/1', '/reconciliation/statements', '/reconciliation/statements/1'],
    ...['/reconciliation/statements/create', '/reconciliation/accounts'],
    ...['/reconciliation/ledger_imports', '/reconciliation/ledger_imports/1'],
  ]
    .map((path) => `/projects/1${path}`)
    .concat('/exchange-rates', '/exchange-rates/create', '/exchange-rates/imports/create'),
  'auditor': ['/projects', '/projects/1/periods/1', '/projects/1/periods/2', '/account'],
}

const folder = mkdtempSync(join(tmpdir(), 'darna-screenshots-'))
const environment = {
  ...process.env,
  ...{
    NODE_ENV: 'production',
    NODE_NO_WARNINGS: '1',
    APP_KEY: 'only-for-the-screenshots-0123456789',
  },
  ...{ LOG_LEVEL: 'error', SECURE_COOKIES: 'false', DB_CONNECTION: 'sqlite', DATA_DIR: folder },
  ...{ PORT: '3399', HOST: '127.0.0.1' },
}

for (const command of ['build', 'database:prepare', 'db:seed']) {
  const script = command === 'build' ? 'ace.js' : 'build/ace.js'
  const env = command === 'build' ? { ...process.env, NODE_NO_WARNINGS: '1' } : environment
  execFileSync(process.execPath, [script, command], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}
const server = new DarnaServer(environment)
await server.start()
const browser = await launchBrowser()
const all = process.argv.indexOf('--all')
if (all > 0) await take(browser, everything(), process.argv[all + 1] ?? 'tmp/screenshots')
else await take(browser, README, 'docs/screenshots')
await browser.close()
server.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(0)

function everything(): Picture[] {
  const looks: Look[] = (['lt', 'en'] as const).flatMap((locale) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      [WIDE, PHONE].map((size) => ({ locale, theme, ...size }))
    )
  )
  return Object.entries(ALL).flatMap(([person, paths]) =>
    paths.flatMap((path) =>
      looks.map((look) => ({
        ...look,
        person,
        path,
        file: `${path.replace(/\W+/g, '-').slice(1)}-${look.locale}-${look.theme}-${look.width}`,
      }))
    )
  )
}

async function take(from: Browser, pictures: Picture[], into: string) {
  mkdirSync(into, { recursive: true })
  const cookies = new Map<string, string>()
  for (const { file, person, path, locale, theme, width, height, before } of pictures) {
    if (person && !cookies.has(person)) {
      cookies.set(person, await server.signIn(`${person}@example.org`, SAMPLE_PASSWORD))
    }
    const language = locale === 'lt' ? 'lt-LT' : 'en-GB'
    const context = await from.newContext({ viewport: { width, height }, locale: language })
    const session = (cookies.get(person) ?? '')
      .split('; ')
      .filter((one) => one && !one.startsWith('locale='))
    await context.addCookies(
      [...session, `locale=${locale}`, `theme=${theme}`].map((one) => {
        const at = one.indexOf('=')
        return { name: one.slice(0, at), value: one.slice(at + 1), url: server.origin }
      })
    )
    const page = await context.newPage()
    await page.goto(server.origin + path)
    await before?.(page)
    await page.screenshot({
      path: join(into, `${file}.png`),
      fullPage: into !== 'docs/screenshots',
    })
    await context.close()
  }
}
