import { emptyAfterwards } from '#tests/factories/database'
import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type { Assert } from '@japa/assert'
import db from '@adonisjs/lucid/services/db'
import { verifyChain } from '#app/audit_trail/verify_chain'
import type User from '#app/identity/models/user'
import { approvedBudget } from '#tests/factories/budgets'
import { createPeriod, expenseForm } from '#tests/factories/expense_forms'
import { createExpense } from '#tests/factories/expenses'
import { joinTeam, projectWithTeam } from '#tests/factories/projects'
import { createActivity, createDeadline, roleOf } from '#tests/factories/workplan'

type Team = Awaited<ReturnType<typeof projectWithTeam>>
type Sent = { path: string; method?: 'POST' | 'PUT' | 'DELETE'; by: User; form?: object }

/** Sends all before any is answered; each goes through the server as from a browser of its own. */
function atOnce(client: ApiClient, team: Team, requests: Sent[]) {
  const base = `/projects/${team.project.id}`
  return Promise.all(
    requests.map(({ path, method = 'POST', by, form = {} }) =>
      client
        .request(`${base}${path}`, method)
        .unsafeForm(form as never)
        .header('Accept-Language', 'lt')
        .header('referer', `${base}/details`)
        .loginAs(by)
        .withCsrfToken()
    )
  )
}

const statuses = (responses: { status(): number }[]) => responses.map((one) => one.status()).sort()
const eventsOf = (team: Team, action?: string) => {
  const query = db.from('audit_events').where('project_id', team.project.id).orderBy('sequence')
  return action ? query.where('action', action) : query
}

/** Every event has its number, none is missing, and each is chained to the one before. */
async function assertWhole(assert: Assert, team: Team, events: number) {
  const numbers = (await eventsOf(team)).map((event) => Number(event.sequence))
  assert.deepEqual(
    numbers,
    Array.from({ length: events }, (_, index) => index + 1)
  )
  const verdict = await verifyChain(`project:${team.project.id}`)
  assert.deepInclude(verdict, { events, brokenAt: null })
}

test.group('When two press at once', (group) => {
  group.each.setup(() => async () => {
    const clear = await emptyAfterwards()
    await clear()
  })

  test('one approval is written and the other manager reads what happened', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const second = await joinTeam(team.project, 'manager')
    const { id } = await createExpense(team, { status: 'submitted' })
    const path = `/expenses/${id}/approval`
    const responses = await atOnce(client, team, [
      { path, by: team.manager },
      { path, by: second },
    ])
    const pages = responses.map((one) => one.text())
    assert.lengthOf(await eventsOf(team, 'expense.approved'), 1)
    assert.lengthOf(
      pages.filter((page) => /notice--error|toast--error/.test(page)),
      1
    )
    const row = await db.from('expenses').where('id', id).firstOrFail()
    assert.equal(row.status, 'approved')
    assert.include([team.manager.id, second.id], row.approved_by)
    await assertWhole(assert, team, 1)
  })

  test('an approval and a return of one expense exclude each other', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const second = await joinTeam(team.project, 'manager')
    const { id } = await createExpense(team, { status: 'submitted' })
    await atOnce(client, team, [
      { path: `/expenses/${id}/approval`, by: team.manager },
      { path: `/expenses/${id}/return`, by: second, form: { returnReason: 'Nėra sutarties' } },
    ])
    await assertWhole(assert, team, 1)
  })

  test('two officers’ expenses get two numbers, and their new seller is one', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const second = await joinTeam(team.project, 'finance')
    const seller = {
      supplierId: '',
      newSupplierName: 'UAB Nauji laukai',
      newSupplierCode: '300000001',
    }
    const forms = []
    for (let count = 0; count < 6; count++) forms.push(await expenseForm(team, seller))
    const responses = await atOnce(
      client,
      team,
      forms.map((form, index) => ({
        path: '/expenses',
        by: index % 2 ? team.finance : second,
        form,
      }))
    )
    assert.deepEqual(statuses(responses), [200, 200, 200, 200, 200, 200])
    const rows = await db.from('expenses').where('project_id', team.project.id).orderBy('number')
    assert.deepEqual(
      rows.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6]
    )
    assert.lengthOf(new Set(rows.map((row) => row.supplier_id)), 1)
    assert.lengthOf(await db.from('suppliers').where('legal_code', '300000001'), 1)
    await assertWhole(assert, team, 6)
  })

  test('a seller that two projects meet on the same day is one', async ({ client, assert }) => {
    const teams = [await projectWithTeam(), await projectWithTeam()]
    const seller = {
      supplierId: '',
      newSupplierName: 'UAB Nauji laukai',
      newSupplierCode: '300000002',
    }
    const answers = await Promise.all(
      teams.map(async (team) => {
        const form = await expenseForm(team, seller)
        return atOnce(client, team, [{ path: '/expenses', by: team.finance, form }])
      })
    )
    assert.deepEqual(statuses(answers.flat()), [200, 200])
    assert.lengthOf(await db.from('suppliers').where('legal_code', '300000002'), 1)
    for (const team of teams) await assertWhole(assert, team, 1)
  })

  test('one form sent four times is one expense', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const form = await expenseForm(team, { submissionKey: randomUUID() })
    const sent = { path: '/expenses', by: team.finance, form }
    const responses = await atOnce(client, team, [sent, sent, sent, sent])
    assert.deepEqual(statuses(responses), [200, 200, 200, 200])
    assert.lengthOf(await db.from('expenses').where('project_id', team.project.id), 1)
    await assertWhole(assert, team, 1)
  })

  test('of two who save the same form one is told, with both texts', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const second = await joinTeam(team.project, 'finance')
    const expense = await createExpense(team)
    const path = `/expenses/${expense.id}`
    const form = await expenseForm(team, { rowVersion: expense.rowVersion })
    const responses = await atOnce(client, team, [
      { path, method: 'PUT', by: team.finance, form: { ...form, descriptionLt: 'Pirmos tekstas' } },
      { path, method: 'PUT', by: second, form: { ...form, descriptionLt: 'Antros tekstas' } },
    ])
    assert.deepEqual(statuses(responses), [200, 409])
    const told = responses.find((one) => one.status() === 409)!.text()
    assert.include(told, 'Pirmos tekstas')
    assert.include(told, 'Antros tekstas')
    await assertWhole(assert, team, 1)
  })

  test('no day falls into two periods', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = (number: number) => ({
      path: '/periods',
      by: number === 1 ? team.manager : team.coordinator,
      form: { number, startsOn: '2021-03-09', endsOn: '2021-08-31' },
    })
    const responses = await atOnce(client, team, [period(1), period(2)])
    assert.deepEqual(statuses(responses), [200, 422])
    await assertWhole(assert, team, 1)
  })

  test('a budget is approved once, and one stays in force', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const second = await joinTeam(team.project, 'manager')
    const cells: Parameters<typeof approvedBudget>[1] = [
      [team.categories.travel, team.stages[0]!, 100_000],
    ]
    await approvedBudget(team, cells)
    const draft = await approvedBudget(team, cells, {
      number: 2,
      status: 'draft',
      approvedOn: null,
    })
    const path = `/budget/versions/${draft.id}/approval`
    const form = {
      approvalKind: 'internal',
      councilDecisionId: team.decision.id,
      approvedOn: '2021-03-10',
      rowVersion: 1,
    }
    const responses = await atOnce(client, team, [
      { path, by: team.manager, form },
      { path, by: second, form },
    ])
    assert.deepEqual(statuses(responses), [200, 409])
    const inForce = { project_id: team.project.id, status: 'approved' }
    assert.lengthOf(await db.from('budget_versions').where(inForce), 1)
    await assertWhole(assert, team, 1)
  })

  test('a project gets one draft of a budget', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const second = await joinTeam(team.project, 'finance')
    const path = '/budget/versions'
    await atOnce(client, team, [
      { path, by: team.finance, form: { note: 'Pirmas' } },
      { path, by: second, form: { note: 'Antras' } },
    ])
    assert.lengthOf(await db.from('budget_versions').where('project_id', team.project.id), 1)
    await assertWhole(assert, team, 1)
  })

  test('a stage number, a lead partner and a decision are taken once', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const twice = (path: string, form: (name: string) => object) => [
      { path, by: team.manager, form: form('Pirmas') },
      { path, by: team.coordinator, form: form('Antras') },
    ]
    const responses = await atOnce(client, team, [
      ...twice('/stages', (name) => ({
        number: 7,
        nameLt: name,
        nameEn: name,
        startsOn: '2021-04-01',
        endsOn: '2021-05-01',
      })),
      ...twice('/partners', (name) => ({
        nameLt: name,
        nameEn: name,
        country: 'EE',
        kind: 'lead',
      })),
      ...twice('/decisions', (name) => ({
        actType: 'other',
        number: 'A-1',
        decidedOn: '2021-04-01',
        titleLt: name,
      })),
    ])
    assert.deepEqual(statuses(responses), [200, 200, 200, 422, 422, 422])
    await assertWhole(assert, team, 3)
  })

  test('two managers cannot send each other away', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const second = await joinTeam(team.project, 'manager')
    const [mine, theirs] = [await roleOf(team, team.manager), await roleOf(team, second)]
    await atOnce(client, team, [
      { path: `/team/${theirs.id}/ending`, by: team.manager },
      { path: `/team/${mine.id}/ending`, by: second },
    ])
    await assertWhole(assert, team, 1)
  })

  test('an expense is taken into one report', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    await createExpense(team, { status: 'approved' })
    const path = `/periods/${period.id}/expenses`
    await atOnce(client, team, [
      { path, by: team.finance },
      { path, by: await joinTeam(team.project, 'finance') },
    ])
    await assertWhole(assert, team, 1)
  })
})

test.group('When ten change one project at once', (group) => {
  group.each.setup(() => async () => {
    const clear = await emptyAfterwards()
    await clear()
  })

  test('the trail has ten events in a row and is whole', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { manager, coordinator, finance } = team
    const submitted = await createExpense(team, { status: 'submitted' })
    const returned = await createExpense(team, { status: 'submitted' })
    const draft = await createExpense(team)
    const activity = await createActivity(team)
    const deadline = await createDeadline(team)
    const stage = {
      number: 1,
      nameLt: 'Pervadintas',
      nameEn: 'Renamed',
      startsOn: '2021-03-09',
      endsOn: '2021-12-31',
      rowVersion: 1,
    }
    const log = await expenseForm(team)
    const responses = await atOnce(client, team, [
      { path: '/expenses', by: finance, form: log },
      { path: `/expenses/${submitted.id}/approval`, by: manager },
      { path: `/expenses/${returned.id}/return`, by: manager, form: { returnReason: 'Klaida' } },
      { path: `/expenses/${draft.id}`, method: 'DELETE', by: finance },
      { path: `/stages/${team.stages[0]!.id}`, method: 'PUT', by: manager, form: stage },
      { path: `/activities/${activity.id}/steps`, by: coordinator, form: { step: 'start' } },
      { path: `/deadlines/${deadline.id}/completion`, by: coordinator },
      { path: '/budget/versions', by: finance, form: { note: 'Juodraštis' } },
      {
        path: '/partners',
        by: coordinator,
        form: { nameLt: 'Tartu', nameEn: 'Tartu', country: 'EE', kind: 'partner' },
      },
      {
        path: '/decisions',
        by: manager,
        form: { actType: 'other', number: 'B-2', decidedOn: '2021-04-01', titleLt: 'Dėl lėšų' },
      },
    ])
    assert.deepEqual(statuses(responses), Array(10).fill(200))
    await assertWhole(assert, team, 10)
  })
})
