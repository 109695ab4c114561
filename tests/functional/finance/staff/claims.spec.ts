import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { claimStaff } from '#app/finance/staff/actions/claim_staff'
import Expense from '#app/finance/expenses/models/expense'
import StaffMonth from '#app/finance/staff/models/staff_month'
import { PDF } from '#tests/factories/expense_forms'
import { createPeriod } from '#tests/factories/periods'
import { actorIn, projectWithTeam } from '#tests/factories/projects'
import { assign, createEmployee, enterMonth } from '#tests/factories/staff'

/** Somebody at 20 % with two months entered and claimed: 938.26. */
async function claimed() {
  const team = await projectWithTeam()
  const period = await createPeriod(team)
  const person = await createEmployee()
  const assignment = await assign(team, person)
  const month = await enterMonth(team, person, '2021-03', { paidOn: '2021-04-07' })
  await enterMonth(team, person, '2021-04', { paidOn: '2021-05-07' })
  const actor = actorIn(team.project, team.finance, 'finance')
  const { expense } = await claimStaff(team.project.id, person.id, period.id, actor)
  const base = `/projects/${team.project.id}`
  const claim = () => claimStaff(team.project.id, person.id, period.id, actor)
  return { team, period, person, assignment, month, expense, actor, base, claim }
}

type Claimed = Awaited<ReturnType<typeof claimed>>

const put = (client: ApiClient, { team, base }: Claimed, path: string, fields: object) =>
  client.put(`${base}${path}`).form(fields).loginAs(team.finance).withCsrfToken().redirects(0)

const post = (client: ApiClient, { team, base }: Claimed, path: string, fields: object = {}) =>
  client.post(`${base}${path}`).form(fields).loginAs(team.finance).withCsrfToken().redirects(0)

const payslip = (one: Claimed, salary: string, rowVersion = 1) =>
  [
    `/staff/${one.person.id}/months/${one.month.id}`,
    { grossSalary: salary, employerContributions: '', paidOn: '2021-04-07', rowVersion },
  ] as const

test.group('The expense of a working sheet', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.teardown(() => drive.use().deleteAll('projects'))

  test('is one for a person and a period, brought up to date as long as it is a draft', async ({
    client,
    assert,
  }) => {
    const one = await claimed()
    assert.equal(one.expense.declaredCents, 93_826)
    assert.equal(one.expense.paidOn, '2021-05-07')
    const saved = await put(client, one, ...payslip(one, '3000'))
    saved.assertStatus(303)
    const sheet = await client
      .get(`${one.base}/staff/${one.person.id}/periods/${one.period.id}`)
      .loginAs(one.team.finance)
    sheet.assertTextIncludes('Išlaidų suma nesutampa su skaičiavimo lapu')
    const again = await post(
      client,
      one,
      `/staff/${one.person.id}/periods/${one.period.id}/expense`
    )
    again.assertStatus(303)
    const all = await Expense.query().where('project_id', one.team.project.id)
    assert.lengthOf(all, 1)
    assert.equal(all[0]!.declaredCents, 60_000 + 46_913)
    const events = await db.from('audit_events').where('subject_id', one.expense.id)
    assert.deepEqual(
      events.filter(({ subject_type: type }) => type === 'expense').map(({ action }) => action),
      ['expense.logged', 'expense.updated']
    )
  })

  test('is not submitted while it says another amount than the sheet', async ({
    client,
    assert,
  }) => {
    const one = await claimed()
    await put(client, one, ...payslip(one, '3000'))
    const refused = await post(client, one, `/expenses/${one.expense.id}/submission`)
    refused.assertStatus(422)
    refused.assertTextIncludes('Suma nesutampa su darbo užmokesčio lapu')
    assert.equal((await Expense.findOrFail(one.expense.id)).status, 'draft')
    await one.claim()
    const submitted = await post(client, one, `/expenses/${one.expense.id}/submission`)
    submitted.assertStatus(303)
  })

  test('locks its months, shares and rates once submitted, and a return opens them', async ({
    client,
    assert,
  }) => {
    const one = await claimed()
    await one.expense.merge({ status: 'submitted', submittedBy: one.team.finance.id }).save()
    const month = await put(client, one, ...payslip(one, '3000'))
    month.assertStatus(422)
    month.assertTextIncludes(`remiasi pateiktos išlaidos ${one.expense.reference}`)
    const share = {
      costCategoryId: one.team.categories.staff.id,
      method: 'fixed_share',
      shareBp: '30',
      startsOn: '2021-03-09',
      rowVersion: 1,
    }
    const path = `/staff/${one.person.id}/assignments/${one.assignment.id}`
    ;(await put(client, one, path, share)).assertStatus(422)
    ;(await put(client, one, path, { ...share, shareBp: '20', endsOn: '2021-06-30' })).assertStatus(
      422
    )
    const later = { ...share, shareBp: '20', endsOn: '2021-12-31', letterNumber: 'ĮS-7' }
    ;(await put(client, one, path, later)).assertStatus(303)
    await client
      .delete(`${one.base}/staff/${one.person.id}/months/${one.month.id}`)
      .loginAs(one.team.finance)
      .withCsrfToken()
      .redirects(0)
    assert.equal((await StaffMonth.findOrFail(one.month.id)).grossSalaryCents, 234_567)
    await assert.rejects(one.claim, 'finance.not_editable')
    await one.expense.merge({ status: 'returned', returnReason: 'Ne ta suma' }).save()
    ;(await put(client, one, ...payslip(one, '3000'))).assertStatus(303)
    const { expense } = await one.claim()
    assert.deepInclude(expense.$attributes, { id: one.expense.id, declaredCents: 106_913 })
    assert.equal(expense.status, 'returned')
  })

  test('is made anew after it was voided', async ({ assert }) => {
    const one = await claimed()
    await one.expense.merge({ status: 'voided', voidReason: 'Klaida' }).save()
    const { expense, isNew } = await one.claim()
    assert.isTrue(isNew)
    assert.notEqual(expense.id, one.expense.id)
    assert.lengthOf(await db.from('staff_claims'), 1)
  })

  test('does not take amounts, category or period from its form, but the rest', async ({
    client,
    assert,
  }) => {
    const one = await claimed()
    const fields = {
      costCategoryId: one.team.categories.staff.id,
      descriptionLt: 'Patarėjos darbo užmokestis',
      currency: 'EUR',
      net: '938,26',
      vat: '0,00',
      eligible: '',
      stageId: one.team.stages[0]!.id,
      reportingPeriodId: one.period.id,
      paidOn: '2021-05-07',
      isSensitive: '1',
      rowVersion: 1,
    }
    const path = `/expenses/${one.expense.id}`
    const page = await client.get(`${one.base}${path}/edit`).loginAs(one.team.finance)
    page.assertTextIncludes('Sumos, kategorija ir laikotarpis ateina iš lapo')
    assert.match(page.text(), /name="net"[^>]*readonly|readonly[^>]*name="net"/)
    for (const wrong of [
      { net: '1000,00' },
      { costCategoryId: one.team.categories.travel.id },
      { reportingPeriodId: '' },
      { isSensitive: '' },
    ]) {
      const refused = await put(client, one, path, { ...fields, ...wrong })
      refused.assertStatus(422)
      refused.assertTextIncludes('apskaičiuojama darbo užmokesčio lape')
    }
    const saved = await put(client, one, path, fields)
    saved.assertStatus(303)
    const expense = await Expense.findOrFail(one.expense.id)
    assert.deepInclude(expense.$attributes, {
      descriptionLt: 'Patarėjos darbo užmokestis',
      declaredCents: 93_826,
    })
  })

  test('is deleted as a draft, and its proofs stay with the person', async ({ client, assert }) => {
    const one = await claimed()
    const attached = await client
      .post(`${one.base}/staff/${one.person.id}/proofs`)
      .file('files', PDF, { filename: 'lapelis.pdf' })
      .fields({ kind: 'payslip', month: '2021-03' })
      .loginAs(one.team.finance)
      .withCsrfToken()
      .redirects(0)
    attached.assertStatus(303)
    const proofs = () => db.from('expense_documents').where('expense_id', one.expense.id)
    assert.deepEqual(
      (await proofs()).map(({ kind }) => kind),
      ['payroll']
    )
    const document = await db.from('documents').firstOrFail()
    assert.equal(Boolean(document.is_sensitive), true)
    const gone = await client
      .delete(`${one.base}/expenses/${one.expense.id}`)
      .loginAs(one.team.finance)
      .withCsrfToken()
      .redirects(0)
    gone.assertStatus(303)
    assert.lengthOf(await db.from('staff_claims'), 0)
    assert.lengthOf(await db.from('staff_documents'), 1)
    assert.isTrue(await drive.use().exists(document.storage_key))
    await one.claim()
    assert.lengthOf(await db.from('expense_documents'), 1)
  })

  test('needs something to claim, in one category, of somebody here', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team)
    const person = await createEmployee()
    await assign(team, person)
    const path = (id: number) =>
      `/projects/${team.project.id}/staff/${person.id}/periods/${id}/expense`
    const send = (id: number) =>
      client.post(path(id)).loginAs(team.finance).withCsrfToken().redirects(0)
    const nothing = await send(period.id)
    nothing.assertStatus(422)
    nothing.assertTextIncludes('nėra ko deklaruoti')
    const other = await projectWithTeam()
    const foreign = await createPeriod(other)
    ;(await send(foreign.id)).assertStatus(404)
    assert.lengthOf(await Expense.all(), 0)
  })
})
