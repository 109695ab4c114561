import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { emptyAfterwards } from '#tests/factories/database'
import { createPeriod } from '#tests/factories/periods'
import { projectWithTeam } from '#tests/factories/projects'

test.group('When two build a period’s deadlines at once', (group) => {
  group.each.setup(() => async () => {
    const clear = await emptyAfterwards()
    await clear()
  })

  test('one chain is made with one event, and the other reads that there is nothing to change', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const period = await createPeriod(team, { endsOn: '2021-06-30', partnerDueOn: null })
    const path = `/projects/${team.project.id}/periods/${period.id}/chain`
    const page = await client.get(path).loginAs(team.manager)
    const mark = /name="mark" value="([^"]*)"/.exec(page.text())![1]!
    const people = [team.manager, team.coordinator, team.manager, team.coordinator]
    const responses = await Promise.all(
      people.map((person) =>
        client
          .post(path)
          .form({ mark })
          .header('Accept-Language', 'lt')
          .loginAs(person)
          .withCsrfToken()
          .redirects(0)
      )
    )
    const statuses = responses.map((one) => one.status()).sort()
    assert.deepEqual(statuses, [303, 422, 422, 422])
    for (const one of responses.filter((response) => response.status() === 422)) {
      one.assertTextIncludes('keisti nėra ko')
    }
    assert.lengthOf(await db.from('deadlines').where('period_id', period.id), 4)
    const events = db.from('audit_events').where('project_id', team.project.id)
    assert.deepEqual(
      (await events).map(({ action }) => action),
      ['reporting_period.chain_built']
    )
  })
})
