import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from '@japa/runner'
import type { Browser, Page } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import User from '#app/identity/models/user'
import Project from '#app/projects/models/project'
import Activity from '#app/workplan/activities/models/activity'
import { leaveNothing, loadSample, ORIGIN, signIn } from '#tests/browser/house'
import { addressOf, everyPage } from '#tests/browser/pages'
import { toldSomebody } from '#tests/factories/notifications'
import { chosenFact } from '#tests/factories/progress'
import { joinTeam } from '#tests/factories/projects'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const LISTS = [
  ...[
    '',
    '/activities',
    '/deadlines',
    '/calendar',
    '/goals',
    '/risks',
    '/deviations',
    '/indicators',
    '/deliverables',
    '/communication',
    '/evidence',
    '/publicity',
    '/meetings',
    '/local-group',
    '/expenses',
    '/budget',
    '/suppliers',
    '/staff',
    '/timeline',
    '/contracts',
    '/own-contribution',
    '/imports',
    '/reconciliation',
    '/budget/what-if',
    '/periods',
    '/audit',
  ],
  ...['/stages', '/partners', '/decisions', '/team', '/details'],
]

type Look = { theme: 'light' | 'dark'; width: number }
type Sheet = { page: Page; complaints: string[] }

/** Signed-in pages by person, each with what its browser complained about; people sign in once for a look. */
class Readers {
  readonly #sheets = new Map<string, Sheet>()

  constructor(
    private readonly browser: Browser,
    private readonly look: Look
  ) {}

  async of(person: string | null): Promise<Sheet> {
    const known = this.#sheets.get(person ?? '')
    if (known) return known
    const viewport = { width: this.look.width, height: 900 }
    const page = person
      ? await signIn(this.browser, person, 'lt', { viewport })
      : await (
          await this.browser.newContext({ baseURL: ORIGIN, locale: 'lt-LT', viewport })
        ).newPage()
    await page.context().addCookies([{ name: 'theme', value: this.look.theme, url: ORIGIN }])
    const complaints: string[] = []
    page.on('console', (message) => {
      const isFault = message.type() === 'error' && !/status of 4\d\d/.test(message.text())
      if (isFault) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    this.#sheets.set(person ?? '', { page, complaints })
    return this.#sheets.get(person ?? '')!
  }
}

/** Everything wrong with the page as it stands: axe's findings, headings, title, sideways scroll, the console. */
async function faultsOf({ page, complaints }: Sheet, where: string): Promise<string[]> {
  await page.evaluate(AXE)
  const found = await page.evaluate(async () => {
    const { axe, document } = globalThis as any
    const { violations } = await axe.run()
    const root = document.documentElement
    return {
      violations: violations.map(
        (one: any) =>
          `${one.id}: ${one.nodes.map((node: any) => node.html.slice(0, 160)).join(' | ')}`
      ),
      headings: document.querySelectorAll('h1').length,
      title: document.title,
      overflow: root.scrollWidth - root.clientWidth,
    }
  })
  const faults: string[] = [...found.violations, ...complaints.splice(0)]
  if (found.headings !== 1) faults.push(`${found.headings} main headings`)
  if (!found.title.trim()) faults.push('no title')
  if (found.overflow > 0) faults.push(`${found.overflow} px too wide`)
  return faults.map((fault) => `${where}: ${fault}`)
}

/** A fact of the first period's progress report, told as it stands. */
async function toldFact(projectId: number): Promise<number> {
  const ofProject = { project_id: projectId }
  const period = await db.from('reporting_periods').where(ofProject).orderBy('id').firstOrFail()
  const activity = await Activity.query().where('projectId', projectId).firstOrFail()
  const { factId } = await chosenFact({ project: { id: projectId } }, period.id, activity)
  return factId
}

/** One row of everything of the sample that a page can show, by the word that stands before its id in addresses. */
async function rowsToVisit(projectId: number): Promise<Record<string, number>> {
  const first = async (table: string, where: object = {}) =>
    Number((await db.from(table).where(where).orderBy('id').firstOrFail()).id)
  const staff = await db.from('staff_year_costs').orderBy('id').firstOrFail()
  const ofStaff = { employee_id: staff.employee_id }
  return {
    ...(await toldSomebody(await User.findByOrFail('email', 'admin@example.org'))),
    'projects': projectId,
    'users': await first('users'),
    'expenses': await first('expenses', { status: 'returned' }),
    'suppliers': await first('suppliers'),
    'versions': await first('budget_versions', { status: 'draft' }),
    'programmes': await first('programmes'),
    'categories': await first('cost_categories'),
    'rules': await first('programme_rules'),
    'stages': await first('stages'),
    'partners': await first('partners'),
    'decisions': await first('council_decisions'),
    'own-contribution': await first('council_decisions'),
    'team': await first('team_roles'),
    'activities': await first('activities'),
    'deliverables': await first('deliverables', { status: 'in_progress' }),
    'indicators': await first('indicators'),
    'risks': await first('risks', { status: 'open' }),
    'deviations': await first('deviations'),
    'progress_facts': await toldFact(projectId),
    'meetings': await first('meetings', { status: 'held' }),
    'organisations': await first('local_group_organisations'),
    'representatives': await first('local_group_representatives'),
    'deadlines': await first('deadlines', { status: 'open', kind: 'claim' }),
    'periods': await first('reporting_periods'),
    'staff': staff.employee_id,
    'assignments': await first('staff_assignments', ofStaff),
    'months': await first('staff_months', ofStaff),
    'year_costs': staff.id,
    'contracts': await first('contracts', { status: 'active' }),
    'procurement-limits': await first('procurement_limits'),
    'exchange-rates': await first('exchange_rates'),
    'imports': await first('imports'),
    'entries': await first('ledger_entries'),
    'transactions': await first('bank_transactions'),
    'statements': await first('bank_statements'),
    'ledger_imports': await first('ledger_imports'),
    'communication': await first('communication_items', { status: 'planned' }),
    'publicity': await first('publicity_checks', { status: 'open' }),
  }
}

/**
 * One draft of the budget exists already, to which it sends on; a match by hand first asks for both its sides, a copy of a plan
 * for its source; a split starts filled and would be taken.
 */
const NOT_EMPTY = new Set([
  'budget_versions.create',
  'matches.create',
  'expense_splits.create',
  'plan_copies.create',
])
/** The state an expense is in when the page shows its form. */
const STARTS_FROM: Record<string, string> = {
  'expense_corrections.create': 'approved',
}

test.group('Every page, for everybody', (group) => {
  group.each.setup(() => leaveNothing())

  for (const look of [
    { theme: 'light', width: 1280 },
    { theme: 'dark', width: 360 },
  ] as const) {
    test(`is accessible, ${look.theme} and ${look.width} px wide`, async ({ browser, assert }) => {
      const { project } = await loadSample('lt')
      const rows = await rowsToVisit(project.id)
      const readers = new Readers(browser, look)
      const faults: string[] = []
      const pages = everyPage()
      assert.isAbove(pages.length, 45)
      for (const { name, pattern, person } of pages) {
        const sheet = await readers.of(person)
        const answer = await sheet.page.goto(addressOf(pattern, rows))
        const expected = name === 'not_found' ? 404 : 200
        if (answer?.status() !== expected) faults.push(`${name}: answered ${answer?.status()}`)
        faults.push(...(await faultsOf(sheet, name)))
      }
      assert.deepEqual(faults, [])
    })
  }

  test('is accessible when a form was refused', async ({ browser, assert }) => {
    const { project } = await loadSample('lt')
    const planned = await db.from('meetings').where({ status: 'planned' }).firstOrFail()
    const rows = { ...(await rowsToVisit(project.id)), meetings: Number(planned.id) }
    const readers = new Readers(browser, { theme: 'dark', width: 1280 })
    const faults: string[] = []
    for (const { name, pattern, person } of everyPage().filter((page) =>
      page.name.endsWith('.create')
    )) {
      if (NOT_EMPTY.has(name)) continue
      const expenses = STARTS_FROM[name] ?? 'returned'
      const { id } = await db
        .from('expenses')
        .where({ status: expenses, kind: 'expense' })
        .firstOrFail()
      const sheet = await readers.of(person)
      await sheet.page.goto(addressOf(pattern, { ...rows, expenses: id }))
      const answer = sheet.page.waitForResponse(
        (response) => response.request().method() === 'POST'
      )
      await sheet.page.evaluate(() => {
        const form = (globalThis as any).document.querySelector('main form[method=post]')
        form.noValidate = true
        form.requestSubmit()
      })
      const status = (await answer).status()
      if (status !== 422) faults.push(`${name}: an empty form answered ${status}`)
      const refusal = sheet.page.locator('[aria-invalid=true], .notice--error').first()
      await refusal.waitFor({ timeout: 5_000 }).catch(() => faults.push(`${name}: no refusal`))
      faults.push(...(await faultsOf(sheet, name)))
    }
    assert.deepEqual(faults, [])
  })

  test('is accessible in a project that has nothing yet', async ({ browser, assert }) => {
    const { project, people } = await loadSample('lt')
    const empty = await Project.create({
      programmeId: project.programmeId,
      code: 'TUSCIAS',
      titleLt: 'Tuščias projektas',
      titleEn: 'Empty project',
      cityLt: 'Klaipėda',
      cityEn: 'Klaipėda',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      erdfRateBp: 8000,
      vatRecoverable: false,
      isSample: false,
      lastExpenseNumber: 0,
    })
    await joinTeam(empty, 'manager', people.manager)
    const sheet = await new Readers(browser, { theme: 'light', width: 360 }).of('manager')
    const faults: string[] = []
    for (const part of LISTS) {
      const answer = await sheet.page.goto(`/projects/${empty.id}${part}`)
      if (answer?.status() !== 200) faults.push(`${part}: answered ${answer?.status()}`)
      faults.push(...(await faultsOf(sheet, `empty${part}`)))
    }
    assert.deepEqual(faults, [])
  })
})
