import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { record } from '#app/audit_trail/change'
import { returnExpense } from '#app/finance/expenses/actions/return_expense'
import FinancialReport from '#app/reporting/models/financial_report'
import ProgressReport from '#app/reporting/progress/models/progress_report'
import { progressStates } from '#app/reporting/progress/progress_states'
import { createExpense } from '#tests/factories/expenses'
import { runReminders } from '#tests/factories/notifications'
import { actorIn, projectWithTeam } from '#tests/factories/projects'
import { createPeriod } from '#tests/factories/periods'
import { createDeadline, roleOf } from '#tests/factories/workplan'

/** Noon of a Wednesday, so that no digest is due. */
const at = (day: string) => `${day}T09:00:00.000Z`

const inbox = (userId: number) =>
  db.from('notifications').where({ user_id: userId, channel: 'inbox' }).orderBy('id')
const mailTo = (address: string) =>
  db.from('mailbox_messages').where('to_address', address).orderBy('id')

test.group('Reminders', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the owner hears 14, 7 and 1 days before and once when it is late', async ({ assert }) => {
    const team = await projectWithTeam()
    const { finance } = team
    await createDeadline(team, {
      dueOn: '2022-06-30',
      titleLt: 'Paraiška',
      ownerRoleId: (await roleOf(team, finance)).id,
    })
    for (const day of [
      '2022-06-15',
      '2022-06-16',
      '2022-06-17',
      '2022-06-23',
      '2022-06-24',
      '2022-06-29',
      '2022-06-30',
      '2022-07-01',
      '2022-07-02',
    ]) {
      await runReminders(at(day))
      await runReminders(at(day))
    }
    const mail = await mailTo(finance.email)
    assert.deepEqual(
      mail.map(({ subject }) => subject),
      [
        'Liko 14 dienų: Paraiška',
        'Liko 7 dienos: Paraiška',
        'Liko 1 diena: Paraiška',
        'Vėluoja: Paraiška',
      ]
    )
    assert.include(mail[0].body_text, `/projects/${team.project.id}/deadlines`)
    assert.lengthOf(await inbox(finance.id), 4)
    assert.lengthOf(await inbox(team.manager.id), 0)
  })

  test('the manager hears of a deadline that stays late, once, in her language', async ({
    assert,
  }) => {
    const team = await projectWithTeam()
    await team.manager.merge({ locale: 'en' }).save()
    const ownerRoleId = (await roleOf(team, team.finance)).id
    await createDeadline(team, { dueOn: '2022-06-01', titleEn: 'Claim', ownerRoleId })
    await runReminders(at('2022-07-06'))
    await runReminders(at('2022-07-07'))
    const mail = await mailTo(team.manager.email)
    assert.deepEqual(
      mail.map(({ subject }) => subject),
      ['Still late: Claim']
    )
  })

  test('a returned expense is told to who logged it', async ({ assert }) => {
    const team = await projectWithTeam()
    const { finance, manager, project } = team
    const given = { status: 'submitted', loggedBy: finance.id, submittedBy: finance.id } as const
    const returned = await createExpense(team, given)
    await returnExpense(returned.id, 'Trūksta sąskaitos', actorIn(project, manager, 'manager'))
    await runReminders(new Date().toISOString())
    await runReminders(new Date().toISOString())
    const [told] = await inbox(finance.id).where('kind', 'expense_returned')
    assert.equal(told.path, `/projects/${project.id}/expenses/${returned.id}`)
    const mail = await mailTo(finance.email).where('subject', 'like', 'Grąžintos išlaidos%')
    assert.lengthOf(mail, 1)
    assert.notInclude(mail[0].body_text, 'Trūksta sąskaitos')
  })

  test('many submitted at once are one message to who may approve them', async ({ assert }) => {
    const team = await projectWithTeam()
    const { finance, manager, project } = team
    for (let count = 0; count < 5; count++) {
      const expense = await createExpense(team, {
        status: 'submitted',
        loggedBy: finance.id,
        submittedBy: finance.id,
      })
      await record(actorIn(project, finance, 'finance'), {
        projectId: project.id,
        action: 'expense.submitted',
        subjectType: 'expense',
        subjectId: expense.id,
      })
    }
    await runReminders(at('2022-06-15'))
    await runReminders(at('2022-06-15'))
    const mail = await mailTo(manager.email)
    assert.lengthOf(mail, 1)
    assert.include(mail[0].body_text, '5')
    assert.lengthOf(await inbox(finance.id), 0)
  })

  test('a certified report is told to those who answer for it', async ({ assert }) => {
    const team = await projectWithTeam()
    const { finance, manager, auditor, project } = team
    const period = await createPeriod(team)
    const report = await FinancialReport.create({
      projectId: project.id,
      reportingPeriodId: period.id,
      status: 'draft',
      erdfRateBp: 8500,
    })
    await record(actorIn(project, auditor, 'auditor'), {
      projectId: project.id,
      action: 'financial_report.certified',
      subjectType: 'financial_report',
      subjectId: report.id,
    })
    await runReminders(at('2022-06-15'))
    for (const person of [finance, manager]) {
      assert.lengthOf(await mailTo(person.email), 1)
    }
    assert.lengthOf(await inbox(auditor.id), 0)
  })

  test('a returned progress report is told to those who write it', async ({ assert }) => {
    const team = await projectWithTeam()
    const { coordinator, finance, manager, project } = team
    const period = await createPeriod(team)
    const report = await ProgressReport.create({
      projectId: project.id,
      periodId: period.id,
      status: 'draft',
    })
    await record(actorIn(project, manager, 'manager'), {
      projectId: project.id,
      action: progressStates.return.action,
      subjectType: 'progress_report',
      subjectId: report.id,
    })
    await runReminders(at('2022-06-15'))
    const [told] = await inbox(coordinator.id)
    assert.equal(told.kind, 'progress_report_returned')
    assert.equal(told.path, `/projects/${project.id}/periods/${period.id}/progress_report`)
    assert.lengthOf(await inbox(manager.id), 0)
    assert.lengthOf(await inbox(finance.id), 0)
  })

  test('a kind that is not wanted is not told', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { finance } = team
    const ownerRoleId = (await roleOf(team, finance)).id
    await createDeadline(team, { dueOn: '2022-06-30', ownerRoleId })
    const answer = await client
      .put('/account/notifications')
      .loginAs(finance)
      .withCsrfToken()
      .form({ 'wanted[]': ['inbox:deadline_soon'] })
      .redirects(0)
    answer.assertStatus(303)
    await runReminders(at('2022-06-16'))
    assert.lengthOf(await inbox(finance.id), 1)
    assert.lengthOf(await mailTo(finance.email), 0)
  })

  test('whose account is closed before it is sent gets nothing', async ({ assert }) => {
    const team = await projectWithTeam()
    const ownerRoleId = (await roleOf(team, team.finance)).id
    await createDeadline(team, { dueOn: '2022-06-30', ownerRoleId })
    const { planNotices } = await import('#app/notifications/actions/plan_notices')
    await planNotices(at('2022-06-16'))
    await team.finance.merge({ isActive: false }).save()
    await runReminders(at('2022-06-16'))
    assert.lengthOf(await mailTo(team.finance.email), 0)
  })

  test('the Monday digest says what is late and due, once a week', async ({ assert }) => {
    const team = await projectWithTeam()
    const ownerRoleId = (await roleOf(team, team.finance)).id
    await createDeadline(team, { dueOn: '2022-06-01', titleLt: 'Senas', ownerRoleId })
    await createDeadline(team, { dueOn: '2022-06-23', titleLt: 'Naujas', ownerRoleId })
    for (const hour of ['2022-06-20T03:00', '2022-06-20T06:00', '2022-06-21T06:00']) {
      await runReminders(`${hour}:00.000Z`)
    }
    const digests = await mailTo(team.finance.email).where('subject', 'Jūsų savaitė')
    assert.lengthOf(digests, 1)
    assert.include(digests[0].body_text, 'Senas')
    assert.include(digests[0].body_text, 'Naujas')
  })
})

test.group('The inbox', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('shows one’s own, counts them at the bell and leads on', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { finance, member } = team
    const ownerRoleId = (await roleOf(team, finance)).id
    await createDeadline(team, { dueOn: '2022-06-30', titleLt: 'Paraiška', ownerRoleId })
    await runReminders(at('2022-06-16'))
    const page = await client.get('/notifications').loginAs(finance)
    page.assertStatus(200)
    page.assertTextIncludes('Paraiška')
    page.assertTextIncludes('bell__count')
    const [row] = await inbox(finance.id)
    const foreign = await client
      .post(`/notifications/${row.id}/reading`)
      .loginAs(member)
      .withCsrfToken()
      .redirects(0)
    foreign.assertStatus(404)
    assert.isNull((await inbox(finance.id))[0].read_at)
    const opened = await client
      .post(`/notifications/${row.id}/reading`)
      .loginAs(finance)
      .withCsrfToken()
      .redirects(0)
    opened.assertStatus(303)
    opened.assertHeader('location', row.path)
    const { unread_notifications: unread } = await db.from('users').where('id', finance.id).first()
    assert.equal(unread, 0)
  })

  test('hides what it is about from who no longer works on the project', async ({ client }) => {
    const team = await projectWithTeam()
    const role = await roleOf(team, team.finance)
    await createDeadline(team, { dueOn: '2022-06-30', titleLt: 'Paraiška', ownerRoleId: role.id })
    await runReminders(at('2022-06-16'))
    await role.merge({ endsOn: '2022-06-20' }).save()
    const page = await client.get('/notifications').loginAs(team.finance)
    page.assertStatus(200)
    page.assertTextIncludes('nebematote')
    if (page.text().includes('Paraiška')) throw new Error('the title is shown')
  })

  test('an e-mail that fails is tried again ever later, given up and tried once more', async ({
    client,
    assert,
  }) => {
    const { nextTry } = await import('#app/notifications/lease')
    assert.equal(nextTry(1, at('2022-06-16')), '2022-06-16T09:01:00.000Z')
    assert.equal(nextTry(6, at('2022-06-16')), '2022-06-16T21:00:00.000Z')
    assert.isNull(nextTry(7, at('2022-06-16')))
    const team = await projectWithTeam()
    const { toldSomebody } = await import('#tests/factories/notifications')
    const { mail } = await toldSomebody(team.finance)
    const path = `/jobs/mail/${mail}/attempt`
    const refused = await client.post(path).loginAs(team.manager).withCsrfToken().redirects(0)
    refused.assertStatus(404)
    const page = await client.get('/jobs').loginAs(team.admin)
    page.assertTextIncludes(team.finance.email)
    const again = await client.post(path).loginAs(team.admin).withCsrfToken().redirects(0)
    again.assertStatus(303)
    assert.deepInclude(await db.from('notifications').where('id', mail).first(), {
      status: 'waiting',
      attempts: 0,
    })
  })
})
