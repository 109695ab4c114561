import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { calendarEntries } from '#app/notifications/calendar/queries/calendar_entries'
import { visibleProjects } from '#app/notifications/calendar/queries/visible_projects'
import { CALENDAR_KINDS } from '#app/notifications/calendar/calendar_entry'
import { plannedMeeting } from '#tests/factories/calendars'
import { createPeriod } from '#tests/factories/periods'
import { joinTeam, projectWithTeam } from '#tests/factories/projects'
import { createActivity, createDeadline, roleOf } from '#tests/factories/workplan'

/** How many questions the work puts to the database. */
async function questions(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const stop = db.connection().getReadClient()
  const counted = () => count++
  stop.on('query', counted)
  await work()
  stop.off('query', counted)
  return count
}

test.group('The calendar', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('shows a month with what falls on its days, in the language of the page', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    await createDeadline(team, {
      titleLt: 'Pateikti ataskaitą',
      titleEn: 'Hand in',
      dueOn: '2021-05-14',
    })
    await createActivity(team, { titleLt: 'Analizė', startsOn: '2021-05-03', endsOn: '2021-09-01' })
    await createDeadline(team, { titleLt: 'Kito mėnesio', dueOn: '2021-07-14' })
    const url = `/projects/${team.project.id}/calendar`
    const lt = await client
      .get(url)
      .qs({ month: '2021-05' })
      .header('Accept-Language', 'lt')
      .loginAs(team.member)
    lt.assertStatus(200)
    for (const text of [
      '2021 m. gegužė',
      'Pateikti ataskaitą',
      'Veiklos pradžia',
      'gegužės 14 d.',
    ]) {
      lt.assertTextIncludes(text)
    }
    assert.notInclude(lt.text(), 'Kito mėnesio')
    assert.notInclude(lt.text(), 'Veiklos pabaiga')
    const en = await client
      .get(url)
      .qs({ month: '2021-05', view: 'agenda' })
      .header('Accept-Language', 'en')
      .loginAs(team.member)
    for (const text of ['May 2021', 'Friday, 14 May', 'Hand in']) en.assertTextIncludes(text)
  })

  test('names the public holidays and leads to what a crowded day leaves out', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    for (let i = 0; i < 6; i++) await createDeadline(team, { dueOn: '2021-03-11' })
    const page = await client
      .get(`/projects/${team.project.id}/calendar`)
      .qs({ month: '2021-03' })
      .header('Accept-Language', 'lt')
      .loginAs(team.manager)
    page.assertTextIncludes('Dar 3')
    page.assertTextIncludes('#day-2021-03-11')
    assert.match(page.text(), /id="day-2021-03-11"/)
    assert.match(page.text(), /nepriklausomyb/i)
  })

  test('narrows by kind and to what is one’s own', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const own = await roleOf(team, team.coordinator)
    await createDeadline(team, {
      titleLt: 'Savas darbas',
      ownerRoleId: own.id,
      dueOn: '2021-05-14',
    })
    await createDeadline(team, {
      titleLt: 'Pavaduojamas',
      deputyRoleId: own.id,
      dueOn: '2021-05-14',
    })
    await createDeadline(team, { titleLt: 'Svetimas darbas', dueOn: '2021-05-15' })
    await plannedMeeting(team)
    const see = async (qs: object) =>
      (
        await client
          .get(`/projects/${team.project.id}/calendar`)
          .qs({ month: '2021-05', ...qs })
          .loginAs(team.coordinator)
      ).text()
    const mine = await see({ mine: '1' })
    assert.include(mine, 'Savas darbas')
    assert.include(mine, 'Pavaduojamas')
    assert.notInclude(mine, 'Svetimas darbas')
    const meetings = await see({ kind: 'meeting' })
    assert.include(meetings, 'Vietos veiklos grupės susitikimas')
    assert.notInclude(meetings, 'Svetimas darbas')
    assert.include(await see({ kind: 'odd', month: '2021-99', project: "'" }), 'calendar')
  })

  test('of all one’s projects holds those one has a role in, and no other', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const foreign = await projectWithTeam()
    await joinTeam(other.project, 'member', team.finance)
    for (const [one, titleLt] of [
      [team, 'Pirmo projekto'],
      [other, 'Antro projekto'],
      [foreign, 'Svetimo projekto'],
    ] as const) {
      await createDeadline(one, { titleLt, dueOn: '2021-05-14' })
    }
    const see = async (qs: object) =>
      (
        await client
          .get('/calendar')
          .qs({ month: '2021-05', ...qs })
          .loginAs(team.finance)
      ).text()
    const all = await see({})
    assert.include(all, 'Pirmo projekto')
    assert.include(all, 'Antro projekto')
    assert.notInclude(all, 'Svetimo projekto')
    const one = await see({ project: other.project.id })
    assert.notInclude(one, 'Pirmo projekto')
    assert.notInclude(await see({ project: foreign.project.id }), 'Svetimo projekto')
  })

  test('costs as many questions for twenty projects as for one', async ({ assert }) => {
    const first = await projectWithTeam()
    const read = async () => {
      const projects = await visibleProjects(first.manager.id, '2021-05-14')
      const entries = await calendarEntries({
        userId: first.manager.id,
        projects,
        kinds: CALENDAR_KINDS,
        from: '2021-04-26',
        to: '2021-06-06',
      })
      return entries.length
    }
    await createDeadline(first, { dueOn: '2021-05-14' })
    await createPeriod(first)
    const one = await questions(read)
    for (let i = 0; i < 19; i++) {
      const team = await projectWithTeam()
      await joinTeam(team.project, 'manager', first.manager)
      await createDeadline(team, { dueOn: '2021-05-14' })
    }
    assert.isAtLeast(await read(), 20)
    assert.equal(await questions(read), one)
    assert.isAtLeast(one, 5)
    assert.isAtMost(one, 6)
  })
})
