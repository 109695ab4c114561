import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type User from '#app/identity/models/user'
import { updateExpense } from '#app/finance/expenses/actions/update_expense'
import { expenseForm } from '#tests/factories/expense_forms'
import { createExpense } from '#tests/factories/expenses'
import { actorIn, joinTeam, projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const path = (team: Team, rest = '') => `/projects/${team.project.id}/expenses${rest}`
const draftsOf = (user: User) => db.from('form_drafts').where('user_id', user.id)
const keep = (client: ApiClient, team: Team, person: User, form: string, fields: object) =>
  client
    .post(path(team, `/form_draft?form=${form}`))
    .form(fields)
    .accept('json')
    .loginAs(person)
    .withCsrfToken()
const open = async (client: ApiClient, team: Team, rest: string, person = team.finance) =>
  (await client.get(path(team, rest)).loginAs(person)).text()

test.group('What is typed and not saved', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => limiter.clear())

  test('is kept though it could not be saved, and stands in the form again', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const typed = { descriptionLt: 'Pusė sakin', net: '12,', newSupplierName: 'UAB „Nauja“' }
    const answer = await keep(client, team, team.finance, 'expense:new', typed)
    answer.assertStatus(200)
    assert.match(answer.body().note, /^Automatiškai išsaugota \d\d:\d\d$/)
    const html = await open(client, team, '/create')
    assert.match(html, /Atkurta iš automatiškai išsaugoto, \d\d:\d\d/)
    for (const text of ['Pusė sakin', 'value="12,"', 'UAB „Nauja“']) assert.include(html, text)
    assert.lengthOf(await db.from('expenses').where('project_id', team.project.id), 0)
    assert.lengthOf(await db.from('audit_events').where('project_id', team.project.id), 0)
  })

  test('is one’s own: nobody else’s form shows it, nor another project’s', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const colleague = await joinTeam(team.project, 'finance')
    await joinTeam(other.project, 'finance', team.finance)
    await keep(client, team, team.finance, 'expense:new', { descriptionLt: 'Tik mano' })
    assert.notInclude(await open(client, team, '/create', colleague), 'Tik mano')
    assert.notInclude(await open(client, other, '/create'), 'Tik mano')
    for (const [person, status] of [
      [team.manager, 403],
      [team.auditor, 403],
      [team.member, 404],
      [team.outsider, 404],
    ] as const) {
      const refused = await keep(client, team, person, 'expense:new', { descriptionLt: 'x' })
      refused.assertStatus(status)
    }
    assert.lengthOf(await db.from('form_drafts'), 1)
  })

  test('goes when the form is saved, and what comes late does not bring it back', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const form = await expenseForm(team)
    await keep(client, team, team.finance, 'expense:new', form)
    assert.lengthOf(await draftsOf(team.finance), 1)
    await client.post(path(team)).form(form).loginAs(team.finance).withCsrfToken()
    assert.lengthOf(await draftsOf(team.finance), 0)
    const late = await keep(client, team, team.finance, 'expense:new', form)
    late.assertStatus(422)
    assert.lengthOf(await draftsOf(team.finance), 0)
  })

  test('of an edited draft keeps the version it began from, so that nobody’s change is lost', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team)
    const colleague = await joinTeam(team.project, 'finance')
    const key = `expense:${expense.id}`
    const form = { ...(await expenseForm(team)), descriptionLt: 'Mano tekstas', rowVersion: 1 }
    await keep(client, team, team.finance, key, form)
    const typed = { costCategoryId: team.categories.external.id, stageId: team.stages[0]!.id }
    await updateExpense(
      expense.id,
      { ...typed, descriptionLt: 'Kolegos', currency: 'EUR', net: 1_00, rowVersion: 1 } as never,
      actorIn(team.project, colleague, 'finance')
    )
    const kept = await keep(client, team, team.finance, key, form)
    kept.assertStatus(200)
    const html = await open(client, team, `/${expense.id}/edit`)
    assert.include(html, 'Mano tekstas')
    assert.include(html, 'pakeitė kas nors kitas')
    assert.match(html, /name="rowVersion" value="1"/)
    const saved = await client
      .put(path(team, `/${expense.id}`))
      .form(form)
      .loginAs(team.finance)
      .withCsrfToken()
    saved.assertStatus(409)
    assert.include(saved.text(), 'Kolegos')
    assert.lengthOf(await draftsOf(team.finance), 1)
  })

  test('is forgotten when discarded, when nothing differs, and after its days', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team)
    const key = `expense:${expense.id}`
    await keep(client, team, team.finance, key, { descriptionLt: 'Kitaip', rowVersion: 1 })
    const discarded = await client
      .delete(path(team, '/form_draft'))
      .form({ form: key })
      .loginAs(team.finance)
      .withCsrfToken()
      .redirects(0)
    assert.equal(discarded.header('location'), path(team, `/${expense.id}/edit`))
    assert.lengthOf(await draftsOf(team.finance), 0)

    const edited = await open(client, team, `/${expense.id}/edit`)
    const same = Object.fromEntries(
      [...edited.matchAll(/<(?:input|textarea)[^>]* name="(\w+)"[^>]*>([^<]*)/g)]
        .filter(([tag]) => !/type="(?:checkbox|file)"/.test(tag))
        .map(([tag, name, text]) => [name, / value="([^"]*)"/.exec(tag)?.[1] ?? text!.trim()])
    )
    const chosen = [...edited.matchAll(/<select[^>]* name="(\w+)"[\s\S]*?<\/select>/g)].map(
      ([select, name]) => [name, /value="([^"]*)" selected/.exec(select)?.[1] ?? '']
    )
    await keep(client, team, team.finance, key, { ...same, ...Object.fromEntries(chosen) })
    assert.notInclude(await open(client, team, `/${expense.id}/edit`), 'Atkurta iš')
    assert.lengthOf(await draftsOf(team.finance), 0)

    await keep(client, team, team.finance, 'expense:new', { descriptionLt: 'Senas' })
    await draftsOf(team.finance).update({ saved_at: '2020-01-01 10:00:00' })
    assert.notInclude(await open(client, team, '/create'), 'Senas')
    await keep(client, team, team.finance, 'expense:copy:1', { descriptionLt: 'Naujas' })
    assert.deepEqual(
      (await draftsOf(team.finance)).map((row) => row.form_key),
      ['expense:copy:1']
    )
  })

  test('is refused where it belongs to nothing, is too long, or comes too often', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const foreign = await createExpense(await projectWithTeam())
    const done = await createExpense(team, { status: 'approved' })
    const fields = { descriptionLt: 'x', rowVersion: 1 }
    for (const [key, status] of [
      ['', 422],
      ['expense:0', 422],
      ['user:1', 422],
      [`expense:${foreign.id}`, 404],
      [`expense:${done.id}`, 422],
    ] as const) {
      const refused = await keep(client, team, team.finance, key, fields)
      refused.assertStatus(status)
    }
    const long = { descriptionLt: 'ilgas '.repeat(12_000) }
    const refused = await keep(client, team, team.finance, 'expense:new', long)
    refused.assertStatus(422)
    assert.include(refused.body().note, 'per daug')
    const odd = await keep(client, team, team.finance, 'expense:new', {
      'a[b][c]': '1',
      '__proto__[x]': '1',
      'descriptionLt': '<script>',
    })
    odd.assertStatus(200)
    const html = await open(client, team, '/create')
    assert.include(html, '&lt;script&gt;')
    for (let time = 0; time < 60; time++) {
      await keep(client, team, team.finance, 'expense:new', fields)
    }
    const often = await keep(client, team, team.finance, 'expense:new', fields)
    often.assertStatus(429)
  }).timeout(30_000)
})
