import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import ProgrammeRule from '#app/projects/models/programme_rule'
import { openDeadlinesForReminders } from '#app/workplan/deadlines/queries/open_deadlines_for_reminders'
import { joinTeam, projectWithTeam } from '#tests/factories/projects'
import { createDeadline, roleOf } from '#tests/factories/workplan'

const DAY = '2021-06-10'

test.group('Open deadlines for reminders', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('name owner, deputy and every manager, one row a deadline, in one query', async ({
    assert,
  }) => {
    const team = await projectWithTeam()
    const second = await joinTeam(team.project, 'manager')
    const deadline = await createDeadline(team, {
      dueOn: '2021-06-07',
      ownerRoleId: (await roleOf(team, team.finance)).id,
      deputyRoleId: (await roleOf(team, team.coordinator)).id,
    })
    await createDeadline(team, { dueOn: '2021-06-01', status: 'done', doneOn: '2021-06-01' })
    await createDeadline(team, { dueOn: '2021-06-01', status: 'cancelled' })
    let asked = 0
    const count = () => asked++
    db.connection().getReadClient().on('query', count)
    const found = await openDeadlinesForReminders(DAY)
    db.connection().getReadClient().off('query', count)
    const ours = found.filter(({ projectId }) => projectId === team.project.id)
    assert.equal(asked, 1)
    assert.lengthOf(ours, 1)
    assert.deepEqual(
      { ...ours[0]!, managerUserIds: [...ours[0]!.managerUserIds].sort((a, b) => a - b) },
      {
        id: deadline.id,
        projectId: team.project.id,
        projectCode: team.project.code,
        projectTitleLt: team.project.titleLt,
        projectTitleEn: team.project.titleEn,
        kind: 'event',
        titleLt: deadline.titleLt,
        titleEn: deadline.titleEn,
        dueOn: '2021-06-07',
        ownerUserId: team.finance.id,
        deputyUserId: team.coordinator.id,
        managerUserIds: [team.manager.id, second.id].sort((a, b) => a - b),
        daysLeft: -3,
        daysLate: 3,
        escalationDays: 3,
        isEscalated: true,
      }
    )
  })

  test('name nobody whose role or account does not hold on the day', async ({ assert }) => {
    const team = await projectWithTeam()
    const role = await roleOf(team, team.finance)
    const deputy = await roleOf(team, team.coordinator)
    await role.merge({ endsOn: '2021-06-09' }).save()
    await team.coordinator.merge({ isActive: false }).save()
    await team.manager.merge({ expiresOn: '2021-06-09' }).save()
    await createDeadline(team, { ownerRoleId: role.id, deputyRoleId: deputy.id })
    const found = (await openDeadlinesForReminders(DAY)).find(
      ({ projectId }) => projectId === team.project.id
    )!
    assert.deepInclude(found, { ownerUserId: null, deputyUserId: null, managerUserIds: [] })
  })

  test('go by the programme’s own days of delay, and can be cut at a day', async ({ assert }) => {
    const team = await projectWithTeam()
    const rule = { programmeId: team.programme.id, rule: 'escalation_days', source: 'Sutarta' }
    await ProgrammeRule.create({
      ...rule,
      value: 1,
      validFrom: '2014-01-01',
      validTo: '2021-05-31',
      isConfirmed: true,
    })
    await ProgrammeRule.create({ ...rule, value: 5, validFrom: '2021-06-01', isConfirmed: true })
    await createDeadline(team, { dueOn: '2021-06-06' })
    await createDeadline(team, { dueOn: '2021-06-25' })
    const found = (await openDeadlinesForReminders(DAY, '2021-06-24')).filter(
      ({ projectId }) => projectId === team.project.id
    )
    assert.lengthOf(found, 1)
    assert.deepInclude(found[0]!, { daysLate: 4, escalationDays: 5, isEscalated: false })
  })
})
