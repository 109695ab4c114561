import { emptyAfterwards } from '#tests/factories/database'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import type User from '#app/identity/models/user'
import { cellName } from '#app/finance/budget/budget_validator'
import { expenseForm } from '#tests/factories/expense_forms'
import { joinTeam } from '#tests/factories/projects'
import { wholeProject } from '#tests/factories/whole_projects'
import { businessTables, contents } from './contents.js'

type Whole = Awaited<ReturnType<typeof wholeProject>>
type Fields = Record<string, string | number | null>
type Form = {
  what: string
  field: string
  method?: 'PUT'
  path: (own: Whole) => string
  by: (own: Whole) => User
  fields: (own: Whole) => Fields | Promise<Fields>
  /** the row of the other project that the field names */
  foreign: (other: Whole) => number
}

const inside = (rest: string) => (own: Whole) => `/projects/${own.project.id}${rest}`
const manager = (own: Whole) => own.manager
const finance = (own: Whole) => own.finance
const row = (word: string) => (other: Whole) => other.rows[word]!

const activity = (own: Whole) => ({
  stageId: own.rows.stages!,
  number: '7.1',
  titleLt: 'Veikla',
  startsOn: '2021-04-01',
  endsOn: '2021-05-01',
  rowVersion: 1,
})
const deadline = () => ({ kind: 'report', titleLt: 'Terminas', dueOn: '2021-06-01', rowVersion: 1 })
const deliverable = () => ({
  kind: 'deliverable',
  number: 'R-7',
  titleLt: 'Analizė',
  targetCount: '1',
  dueOn: '2021-06-01',
})
const category = () => ({
  code: 'kita',
  position: 9,
  nameLt: 'Kita',
  nameEn: 'Other',
  flatRateBp: '15',
  validFrom: '2014-01-01',
  rowVersion: 1,
})
const ofExpense = (own: Whole) => expenseForm(own, { rowVersion: 1 })

const EXPENSE_CHOICES: [field: string, foreign: Form['foreign']][] = [
  ['stageId', row('stages')],
  ['costCategoryId', row('categories')],
  ['activityId', row('activities')],
  ['councilDecisionId', row('decisions')],
  ['reportingPeriodId', row('periods')],
  ['contractId', row('contracts')],
]
const FORMS: Form[] = [
  ...EXPENSE_CHOICES.map(([field, foreign]) => ({
    what: 'a new expense',
    field,
    path: inside('/expenses'),
    by: finance,
    fields: ofExpense,
    foreign,
  })),
  ...EXPENSE_CHOICES.map(([field, foreign]) => ({
    what: 'an expense',
    field,
    method: 'PUT' as const,
    path: (own: Whole) => `/projects/${own.project.id}/expenses/${own.draft.id}`,
    by: finance,
    fields: ofExpense,
    foreign,
  })),
  ...(['stageId', 'ownerRoleId'] as const).map((field) => ({
    what: 'an activity',
    field,
    path: inside('/activities'),
    by: manager,
    fields: activity,
    foreign: row(field === 'stageId' ? 'stages' : 'team'),
  })),
  ...(['activityId', 'ownerRoleId', 'deputyRoleId'] as const).map((field) => ({
    what: 'a deadline',
    field,
    path: inside('/deadlines'),
    by: manager,
    fields: deadline,
    foreign: row(field === 'activityId' ? 'activities' : 'team'),
  })),
  ...(['activityId', 'ownerRoleId'] as const).map((field) => ({
    what: 'a deliverable',
    field,
    path: inside('/deliverables'),
    by: manager,
    fields: deliverable,
    foreign: row(field === 'activityId' ? 'activities' : 'team'),
  })),
  {
    what: 'a risk',
    field: 'ownerRoleId',
    path: inside('/risks'),
    by: manager,
    fields: () => ({ number: 'K-7', titleLt: 'Vėlavimas', likelihood: '2', impact: '3' }),
    foreign: row('team'),
  },
  ...(['activityId', 'riskId', 'ownerRoleId'] as const).map((field) => ({
    what: 'a deviation',
    field,
    path: inside('/deviations'),
    by: manager,
    fields: () => ({ kind: 'time', titleLt: 'Vėluoja', noticedOn: '2021-06-01' }),
    foreign: row({ activityId: 'activities', riskId: 'risks', ownerRoleId: 'team' }[field]),
  })),
  ...(['activityId', 'ownerRoleId'] as const).map((field) => ({
    what: 'a publication',
    field,
    path: inside('/communication'),
    by: manager,
    fields: () => ({ kind: 'news', titleLt: 'Naujiena' }),
    foreign: row(field === 'activityId' ? 'activities' : 'team'),
  })),
  ...(['activityId', 'ownerRoleId'] as const).map((field) => ({
    what: 'a meeting',
    field,
    path: inside('/meetings'),
    by: manager,
    fields: () => ({ kind: 'other', titleLt: 'Susitikimas', heldOn: '2021-06-01' }),
    foreign: row(field === 'activityId' ? 'activities' : 'team'),
  })),
  {
    what: 'a representative',
    field: 'organisationId',
    path: inside('/local-group/representatives'),
    by: manager,
    fields: () => ({ positionLt: 'Direktorius', startsOn: '2021-06-01' }),
    foreign: row('organisations'),
  },
  ...(['expenseId', 'movementId'] as const).map((field) => ({
    what: 'a match by hand',
    field,
    path: inside('/reconciliation/matches'),
    by: finance,
    fields: ({ rows }: Whole) => ({
      expenseId: rows.expenses!,
      side: 'bank',
      movementId: rows.transactions!,
      from: field === 'expenseId' ? 'movement' : 'expense',
    }),
    foreign: row(field === 'expenseId' ? 'expenses' : 'transactions'),
  })),
  {
    what: 'a budget’s approval',
    field: 'councilDecisionId',
    path: (own) => `/projects/${own.project.id}/budget/versions/${own.rows.versions}/approval`,
    by: manager,
    fields: () => ({ approvedOn: '2021-03-01', rowVersion: 1 }),
    foreign: row('decisions'),
  },
  {
    what: 'a new contract',
    field: 'councilDecisionId',
    path: inside('/contracts'),
    by: finance,
    fields: (own) => ({
      number: 'S-9',
      titleLt: 'Sutartis',
      supplierId: own.rows.suppliers!,
      objectName: 'Paslaugos',
      kind: 'services',
      procedure: 'simplified',
      signedOn: '2021-04-01',
      value: '100',
    }),
    foreign: row('decisions'),
  },
  {
    what: 'a category of another programme',
    field: 'flatRateOfId',
    path: (own) => `/programmes/${own.programme.id}/categories`,
    by: (own) => own.admin,
    fields: category,
    foreign: row('categories'),
  },
]

function send(client: ApiClient, form: Form, own: Whole, fields: Fields) {
  return client
    .request(form.path(own), form.method ?? 'POST')
    .form(fields)
    .loginAs(form.by(own))
    .withCsrfToken()
}

test.group('Choosing what belongs to another project', (group) => {
  let own: Whole
  let other: Whole
  let tables: string[]
  group.setup(async () => {
    tables = await businessTables()
    own = await wholeProject()
    other = await wholeProject()
    await joinTeam(other.project, 'manager', own.manager)
    await joinTeam(other.project, 'finance', own.finance)
  })
  group.teardown(async () => {
    await drive.use().deleteAll('projects')
    const clear = await emptyAfterwards()
    await clear()
  })
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const form of FORMS) {
    const title = `${form.method ?? 'POST'} ${form.field} of ${form.what}`
    test(`${title} is refused at its field and nothing is written`, async ({ client, assert }) => {
      const fields = { ...(await form.fields(own)), [form.field]: form.foreign(other) }
      const before = await contents(tables)
      const response = await send(client, form, own, fields)
      assert.equal(response.status(), 422)
      assert.include(response.text(), `href="#field-${form.field}"`)
      assert.deepEqual(await contents(tables), before)
    })
  }

  test('cells of another project’s budget are no cells of this one', async ({ client, assert }) => {
    const { stages, categories } = other
    const name = cellName(categories.external.id, stages[0]!.id)
    const response = await client
      .put(`/projects/${own.project.id}/budget/versions/${own.rows.versions}`)
      .form({ [name]: '100,00', rowVersion: 1 })
      .loginAs(own.finance)
      .withCsrfToken()
    response.assertStatus(200)
    const lines = await db.from('budget_lines').where('budget_version_id', own.rows.versions!)
    assert.deepEqual(lines, [])
  })

  test('a preview tells nothing of another project’s expense', async ({ client, assert }) => {
    const fields = { ...(await expenseForm(own)), expenseId: other.rows.expenses!, net: '1' }
    const response = await client
      .post(`/projects/${own.project.id}/expenses/preview`)
      .form(fields)
      .loginAs(own.finance)
      .withCsrfToken()
    response.assertStatus(200)
    assert.notInclude(response.text(), `${other.project.code}-0001`)
  })
})
