import { emptyAfterwards } from '#tests/factories/database'
import { test } from '@japa/runner'
import { projectWithTeam } from '#tests/factories/projects'

/**
 * A change that asks the database outside its own transaction waits for a second connection: on SQLite, which has one, for
 * ever. Tests inside a global transaction cannot see it, so here everything is created as in real life.
 */
test.group('A change keeps to its own connection', (group) => {
  group.each.setup(() => emptyAfterwards())

  test('when anything of a project is made', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { project, stages, manager, finance, member } = team
    const stage = stages[0]!.id
    const dates = { startsOn: '2021-04-01', endsOn: '2021-05-01' }
    const forms = [
      ['periods', manager, { number: 1, startsOn: '2021-03-09', endsOn: '2021-12-31' }],
      [
        'stages',
        manager,
        { number: 3, nameLt: 'III', nameEn: 'III', startsOn: '2022-12-01', endsOn: '2022-12-31' },
      ],
      ['partners', manager, { nameLt: 'Talinas', nameEn: 'Tallinn', country: 'EE', kind: 'lead' }],
      [
        'decisions',
        manager,
        { actType: 'other', number: 'P-1', decidedOn: '2021-03-01', titleLt: 'Dėl X' },
      ],
      [
        'team',
        manager,
        { userId: member.id, role: 'coordinator', positionLt: 'Patarėjas', startsOn: '2021-04-01' },
      ],
      ['activities', manager, { stageId: stage, number: '1.1', titleLt: 'Analizė', ...dates }],
      ['deadlines', manager, { kind: 'other', titleLt: 'Terminas', dueOn: '2021-05-01' }],
      ['suppliers', finance, { name: 'UAB „Vėtrungė“', country: 'LT' }],
    ] as const
    for (const [noun, person, form] of forms) {
      const answer = await client
        .post(`/projects/${project.id}/${noun}`)
        .loginAs(person)
        .withCsrfToken()
        .form(form)
        .redirects(0)
      assert.equal(answer.status(), 303, `${noun}: ${answer.text().slice(0, 400)}`)
    }
  }).timeout(20_000)
})
