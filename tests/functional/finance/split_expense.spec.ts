import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import Document from '#app/documents/models/document'
import Expense from '#app/finance/expenses/models/expense'
import { expenseDuplicates } from '#app/finance/duplicates/queries/expense_duplicates'
import { createExpense, createSupplier } from '#tests/factories/expenses'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>
type Typed = Record<string, string | number>

const url = (team: Team, rest = '') => `/projects/${team.project.id}/expenses${rest}`
const expensesOf = (team: Team) =>
  Expense.query().where('project_id', team.project.id).orderBy('number')

/** A draft of 100,00 and 21,00 VAT with its invoice. */
async function draft(team: Team, given: Partial<Expense> = {}) {
  const expense = await createExpense(team, {
    netCents: 10_000,
    vatCents: 2100,
    eligibleCents: 12_100,
    declaredCents: 12_100,
    supplierId: (await createSupplier()).id,
    ...given,
  })
  const document = await Document.create({
    projectId: team.project.id,
    fileName: 'saskaita.pdf',
    storageKey: `projects/split-${expense.id}.pdf`,
    contentType: 'application/pdf',
    sizeBytes: 10,
    sha256: String(expense.id).padStart(64, '0'),
    isSensitive: false,
    uploadedBy: team.finance.id,
  })
  await db
    .table('expense_documents')
    .insert({ expense_id: expense.id, document_id: document.id, kind: 'invoice' })
  return expense
}

const thirds = ({ stages }: Team): Typed => ({
  method: 'percent',
  share_1: '33,33',
  stageId_1: stages[0]!.id,
  share_2: '33,33',
  stageId_2: stages[1]!.id,
  share_3: '33,34',
  stageId_3: stages[1]!.id,
})

const split = (client: ApiClient, team: Team, expense: Expense, form: Typed) =>
  client
    .post(url(team, `/${expense.id}/split`))
    .form({ rowVersion: expense.rowVersion, ...form })
    .loginAs(team.finance)
    .withCsrfToken()

test.group('Splitting a draft', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('makes drafts that add up to the cent and share its papers', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const expense = await draft(team)
    const page = await split(client, team, expense, thirds(team))
    page.assertStatus(200)
    page.assertTextIncludes('Padalyta į 3 dalis')
    const lines = await expensesOf(team)
    assert.lengthOf(lines, 3)
    const sum = (name: 'netCents' | 'vatCents' | 'eligibleCents' | 'declaredCents') =>
      lines.reduce((total, line) => total + line[name], 0)
    assert.deepEqual(
      [sum('netCents'), sum('vatCents'), sum('eligibleCents'), sum('declaredCents')],
      [10_000, 2100, 12_100, 12_100]
    )
    assert.equal(lines[0]!.id, expense.id)
    assert.lengthOf(new Set(lines.map(({ splitKey }) => splitKey)), 1)
    assert.lengthOf(new Set(lines.map(({ invoiceNumber }) => invoiceNumber)), 1)
    assert.deepEqual(
      lines.map(({ stageId }) => stageId),
      [team.stages[0]!.id, team.stages[1]!.id, team.stages[1]!.id]
    )
    const links = await db.from('expense_documents').distinct('document_id')
    assert.lengthOf(links, 1)
    assert.lengthOf(await db.from('expense_documents'), 3)
    const events = await db.from('audit_events').where('action', 'expense.split')
    assert.sameMembers(
      events.map((event) => Number(event.subject_id)),
      lines.map(({ id }) => id)
    )
    for (const line of lines) page.assertTextIncludes(line.reference)
  })

  test('by amounts gives each line its own', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const expense = await draft(team)
    const { stages } = team
    await split(client, team, expense, {
      method: 'amount',
      share_1: '100,99',
      stageId_1: stages[0]!.id,
      share_2: '20,01',
      stageId_2: stages[1]!.id,
    })
    const lines = await expensesOf(team)
    assert.deepEqual(
      lines.map(({ netCents, vatCents }) => netCents + vatCents),
      [10_099, 2001]
    )
  })

  test('is no double claim of itself', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const expense = await draft(team)
    await split(client, team, expense, thirds(team))
    for (const line of await expensesOf(team)) {
      assert.deepEqual(await expenseDuplicates(line, team.programme.id), [])
      const page = await client.get(url(team, `/${line.id}`)).loginAs(team.finance)
      assert.notInclude(page.text(), 'Toks pats failas')
    }
    const [line] = await expensesOf(team)
    await team.project.refresh()
    const stranger = await draft(team, {
      supplierId: line!.supplierId,
      invoiceNumber: line!.invoiceNumber,
    })
    assert.lengthOf(await expenseDuplicates(stranger, team.programme.id), 3)
  })

  for (const [what, given, words] of [
    ['less than the whole', { share_3: '33,33' }, 'turi būti lygiai 100'],
    ['more than the whole', { share_3: '40' }, 'turi būti lygiai 100'],
    ['one line', { share_2: '', share_3: '', share_1: '100' }, 'bent dviejų dalių'],
    ['a line without a stage', { stageId_3: '' }, 'Pasirinkite etapą'],
    ['a line of nothing', { share_3: '0' }, 'Įrašykite procentą'],
    ['amounts that do not add up', { method: 'amount' }, 'lygi visai sąskaitos sumai'],
  ] as const) {
    test(`into ${what} is refused and keeps what was typed`, async ({ client, assert }) => {
      const team = await projectWithTeam()
      const expense = await draft(team)
      const refused = await split(client, team, expense, { ...thirds(team), ...given } as Typed)
      refused.assertStatus(422)
      refused.assertTextIncludes(words)
      assert.lengthOf(await expensesOf(team), 1)
      assert.equal((await Expense.findOrFail(expense.id)).netCents, 10_000)
    })
  }

  test('takes no stage, activity or period of another project', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const period = await createPeriod(other)
    const expense = await draft(team)
    const refused = await split(client, team, expense, {
      ...thirds(team),
      stageId_2: other.stages[0]!.id,
      reportingPeriodId_3: period.id,
    })
    refused.assertStatus(422)
    for (const field of ['stageId_2', 'reportingPeriodId_3']) {
      assert.include(refused.text(), `href="#field-${field}"`)
    }
    assert.lengthOf(await expensesOf(team), 1)
  })

  test('is for drafts, by the finance officer who has the newest page', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const submitted = await draft(team, { status: 'submitted', submittedBy: team.finance.id })
    const late = await split(client, team, submitted, thirds(team))
    late.assertStatus(422)
    late.assertTextIncludes('Dalijami tik juodraščiai')
    const expense = await draft(team)
    const stale = await split(client, team, expense, { ...thirds(team), rowVersion: 7 })
    stale.assertStatus(409)
    for (const [person, status] of [
      [team.manager, 403],
      [team.auditor, 403],
      [team.member, 404],
    ] as const) {
      const response = await client
        .post(url(team, `/${expense.id}/split`))
        .form(thirds(team))
        .loginAs(person)
        .withCsrfToken()
      response.assertStatus(status)
    }
    assert.lengthOf(await expensesOf(team), 2)
  })

  test('of a credit note mirrors', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const expense = await draft(team, {
      netCents: -10_000,
      vatCents: -2100,
      eligibleCents: -12_100,
      declaredCents: -12_100,
    })
    await split(client, team, expense, thirds(team))
    const lines = await expensesOf(team)
    assert.deepEqual(
      lines.map(({ eligibleCents }) => eligibleCents),
      [-4033, -4033, -4034]
    )
  })

  test('tells what is left to allot while it is typed', async ({ client }) => {
    const team = await projectWithTeam()
    const expense = await draft(team)
    const preview = (form: Typed) =>
      client
        .post(url(team, `/${expense.id}/split/preview`))
        .form(form)
        .header('x-requested-with', 'XMLHttpRequest')
        .loginAs(team.finance)
        .withCsrfToken()
    const half = await preview({ method: 'amount', share_1: '60,50' })
    half.assertTextIncludes('60,50\u00a0€')
    half.assertTextIncludes('bus paskirstyta viskas')
    const whole = await preview(thirds(team))
    whole.assertTextIncludes('40,33\u00a0€')
    whole.assertTextIncludes('40,34\u00a0€')
  })
})
