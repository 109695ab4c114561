import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { change, record } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Expense from '#app/finance/expenses/models/expense'
import Stage from '#app/projects/models/stage'
import { createExpense } from '#tests/factories/expenses'
import { actorIn, projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

function renameStage(team: Team, nameLt: string) {
  const actor = actorIn(team.project, team.manager, 'manager')
  return change(actor, 'stage.updated', async (trx) => {
    const stage = await lockRow(Stage, team.stages[0]!.id, trx)
    return stage.merge({ nameLt }).save()
  })
}

function changeExpense(team: Team, expense: Expense, to: Partial<Expense>) {
  const actor = actorIn(team.project, team.finance, 'finance')
  return change(actor, 'expense.updated', async (trx) => {
    const row = await lockRow(Expense, expense.id, trx)
    return row.merge(to).save()
  })
}

test.group('The audit trail', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('says in the reader’s language who changed what, newest first', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team)
    await renameStage(team, 'Pirmasis')
    await changeExpense(team, expense, {
      declaredCents: 123_456,
      eligibleCents: 123_456,
      netCents: 123_456,
      paidOn: '2021-06-01',
      costCategoryId: team.categories.travel.id,
    })
    const url = `/projects/${team.project.id}/audit`
    const lithuanian = await client.get(url).header('Accept-Language', 'lt').loginAs(team.auditor)
    lithuanian.assertStatus(200)
    for (const text of ['pakeitė išlaidas', expense.reference, '1\u00a0234,56\u00a0€', 'Buvo']) {
      lithuanian.assertTextIncludes(text)
    }
    lithuanian.assertTextIncludes('Kategorija travel')
    lithuanian.assertTextIncludes(`/projects/${team.project.id}/expenses/${expense.id}`)
    const html = lithuanian.text()
    assert.isBelow(
      html.indexOf('<strong>' + team.finance.fullName),
      html.indexOf('<strong>' + team.manager.fullName)
    )
    const english = await client.get(url).header('Accept-Language', 'en').loginAs(team.auditor)
    english.assertTextIncludes('changed the expense')
    english.assertTextIncludes('Declared amount')
  })

  test('is narrowed by person, action, subject and day', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team)
    await renameStage(team, 'Pirmasis')
    await changeExpense(team, expense, { invoiceNumber: 'KITAS-77' })
    const url = `/projects/${team.project.id}/audit`
    for (const narrowed of [
      `person=${team.finance.id}`,
      'action=expense.updated',
      'subject=expense',
      `subject=expense&id=${expense.id}`,
    ]) {
      const page = await client.get(`${url}?${narrowed}`).loginAs(team.manager)
      page.assertTextIncludes('KITAS-77')
      assert.notInclude(page.text(), 'Pirmasis</td>', narrowed)
    }
    const past = await client
      .get(`${url}?until=2020-01-01`)
      .header('Accept-Language', 'lt')
      .loginAs(team.manager)
    past.assertTextIncludes('Tokių įvykių nėra')
  })

  test('comes by pages of fifty', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const actor = actorIn(team.project, team.manager, 'manager')
    for (let event = 0; event < 53; event++) {
      const subject = { subjectType: 'project', subjectId: team.project.id }
      await record(actor, { projectId: team.project.id, action: 'workbook.downloaded', ...subject })
    }
    const url = `/projects/${team.project.id}/audit`
    const first = await client.get(url).loginAs(team.manager)
    assert.lengthOf(first.text().match(/<time /g)!, 50)
    const older = first.text().match(/cursor=([\w-]+)" rel="next"/)![1]
    const second = await client.get(`${url}?cursor=${older}`).loginAs(team.manager)
    assert.lengthOf(second.text().match(/<time /g)!, 3)
  })

  test('keeps what a sensitive expense says from who may not see it', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const expense = await createExpense(team, { isSensitive: true, descriptionLt: 'Jono alga' })
    await changeExpense(team, expense, {
      descriptionLt: 'Petro alga',
      comment: 'Petras dirbo puse etato',
    })
    const url = `/projects/${team.project.id}/audit`
    for (const reader of [team.auditor, team.manager, team.admin]) {
      const page = await client.get(url).header('Accept-Language', 'lt').loginAs(reader)
      page.assertStatus(200)
      page.assertTextIncludes('Paslėpta: jautrūs duomenys')
      for (const secret of ['Jono alga', 'Petro alga', 'puse etato'])
        assert.notInclude(page.text(), secret)
    }
    const finance = await client.get(url).loginAs(team.finance)
    finance.assertTextIncludes('Petro alga')
  })

  test('does not exist for the coordinator, a member or another project', async ({ client }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const url = `/projects/${team.project.id}/audit`
    for (const person of [team.coordinator, team.member, other.manager]) {
      ;(await client.get(url).loginAs(person)).assertStatus(404)
      const verify = client.post(`${url}/verification`).loginAs(person).withCsrfToken()
      ;(await verify).assertStatus(404)
    }
  })
})

test.group('Verifying the chain', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function verify(client: any, team: Team) {
    return client
      .post(`/projects/${team.project.id}/audit/verification`)
      .header('Accept-Language', 'lt')
      .loginAs(team.auditor)
      .withCsrfToken()
  }

  test('says that a whole one is whole and how many events it has', async ({ client }) => {
    const team = await projectWithTeam()
    await renameStage(team, 'Pirmasis')
    await renameStage(team, 'Antrasis')
    const page = await verify(client, team)
    page.assertTextIncludes('Seka vientisa')
    page.assertTextIncludes('Patikrinti 2 įvykiai')
  })

  test('a project in which nothing happened is whole', async ({ client }) => {
    const page = await verify(client, await projectWithTeam())
    page.assertTextIncludes('Seka vientisa')
  })

  test('names the first broken event with its time and who did it', async ({ client }) => {
    const team = await projectWithTeam()
    await renameStage(team, 'Pirmasis')
    await renameStage(team, 'Antrasis')
    const broken = { scope: `project:${team.project.id}`, sequence: 2 }
    await db.from('audit_events').where(broken).update({ after: '{"nameLt":"Kitas"}' })
    const page = await verify(client, team)
    page.assertTextIncludes('Seka pažeista ties 2 įvykiu')
    page.assertTextIncludes('pakeistas po įrašymo')
    page.assertTextIncludes(`, ${team.manager.fullName}.`)
  })
})
