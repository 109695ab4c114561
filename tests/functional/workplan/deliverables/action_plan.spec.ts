import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import CouncilDecision from '#app/projects/models/council_decision'
import type Deliverable from '#app/workplan/deliverables/models/deliverable'
import { deliverablesOfPeriod } from '#app/workplan/deliverables/queries/deliverables_of_period'
import { planCourse } from '#app/workplan/deliverables/plan_course'
import { isCheckViolation } from '#app/shared/database/failures'
import { projectWithTeam } from '#tests/factories/projects'
import { createDeliverable } from '#tests/factories/results'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

async function step(client: ApiClient, team: Team, plan: Deliverable, form: object) {
  await plan.refresh()
  return client
    .post(`/projects/${team.project.id}/deliverables/${plan.id}/steps`)
    .form({ rowVersion: plan.rowVersion, ...form })
    .header('Accept-Language', 'lt')
    .loginAs(team.manager)
    .withCsrfToken()
    .redirects(0)
}

const adoption = (team: Team, decidedOn: string) =>
  CouncilDecision.create({
    projectId: team.project.id,
    actType: 'council_decision',
    number: 'T2-250',
    decidedOn,
    titleLt: 'Dėl integruoto veiksmų plano patvirtinimo',
  })

test.group('The integrated action plan', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is drafted, consulted on, drafted anew, submitted and adopted by the council', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const plan = await createDeliverable(team, { kind: 'action_plan' })
    const decision = await adoption(team, '2022-11-24')
    const way = [
      { step: 'consult', takenOn: '2022-05-02', untilOn: '2022-05-31' },
      { step: 'redraft', takenOn: '2022-06-10', note: 'Trūksta jaunimo pasiūlymų' },
      { step: 'consult', takenOn: '2022-09-01', untilOn: '2022-09-20' },
      { step: 'submit', takenOn: '2022-10-05' },
      { step: 'adopt', councilDecisionId: decision.id },
    ]
    for (const form of way) (await step(client, team, plan, form)).assertStatus(303)
    await plan.refresh()
    assert.containsSubset(plan.$attributes, {
      status: 'adopted',
      deliveredOn: '2022-11-24',
      councilDecisionId: decision.id,
      deliveredCount: 1,
    })
    const events = await db.from('audit_events').where('subject_type', 'deliverable').orderBy('id')
    assert.deepEqual(
      events.map(({ action }) => action),
      [
        'deliverable.consulted_on',
        'deliverable.redrafted',
        'deliverable.consulted_on',
        'deliverable.submitted',
        'deliverable.adopted',
      ]
    )
    const page = await client
      .get(`/projects/${team.project.id}/deliverables/${plan.id}`)
      .header('Accept-Language', 'lt')
      .loginAs(team.auditor)
    page.assertTextIncludes('Patvirtinta sprendimu T2-250, 2022-11-24')
    page.assertTextIncludes('Grąžintas rengti 1 kartą')
    const [told] = await deliverablesOfPeriod(team.project.id, '2022-07-01', '2022-12-31')
    assert.containsSubset(told, { deliveredNow: 1, deliveredSoFar: 1, deliveredOn: '2022-11-24' })
    assert.deepEqual(
      told!.steps.map((one) => one.step),
      ['consult', 'submit', 'adopt']
    )
  })

  test('is adopted by no decision of another project, and by none at all', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const other = await projectWithTeam()
    const plan = await createDeliverable(team, { kind: 'action_plan', status: 'submitted' })
    const bare = await step(client, team, plan, { step: 'adopt' })
    bare.assertStatus(422)
    bare.assertTextIncludes('Pasirinkite tarybos sprendimą')
    const foreign = { step: 'adopt', councilDecisionId: other.decision.id }
    ;(await step(client, team, plan, foreign)).assertStatus(422)
    assert.equal((await plan.refresh()).status, 'submitted')
    assert.lengthOf(await db.from('deliveries'), 0)
  })

  test('the database itself keeps a plan from being adopted without a decision', async ({
    assert,
  }) => {
    const team = await projectWithTeam()
    const given = { kind: 'action_plan', status: 'adopted', deliveredOn: '2022-11-24' } as const
    const failure = await createDeliverable(team, given).catch((error: unknown) => error)
    assert.isTrue(isCheckViolation(failure))
  })

  test('skips nothing and goes back only with a reason', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const plan = await createDeliverable(team, { kind: 'action_plan' })
    ;(await step(client, team, plan, { step: 'submit' })).assertStatus(422)
    ;(await step(client, team, plan, { step: 'adopt' })).assertStatus(422)
    await step(client, team, plan, { step: 'consult', takenOn: '2022-05-02' })
    const bare = await step(client, team, plan, { step: 'redraft' })
    bare.assertStatus(422)
    bare.assertTextIncludes('Parašykite, kodėl')
    const early = await step(client, team, plan, { step: 'submit', takenOn: '2022-05-01' })
    early.assertStatus(422)
    early.assertTextIncludes('2022-05-02')
    const upside = { step: 'consult', takenOn: '2022-06-01', untilOn: '2022-05-01' }
    await step(client, team, plan, { step: 'redraft', takenOn: '2022-05-20', note: 'Keisti' })
    ;(await step(client, team, plan, upside)).assertStatus(422)
    assert.equal((await plan.refresh()).status, 'drafting')
  })

  test('shows what a return undid as still to come', ({ assert }) => {
    const taken = (name: string, status: any, takenOn: string) => ({
      step: name,
      status,
      takenOn,
      untilOn: null,
    })
    const steps = [
      taken('consult', 'in_consultation', '2022-05-02'),
      taken('redraft', 'drafting', '2022-06-10'),
    ]
    const course = planCourse('drafting', steps)
    assert.deepEqual(
      course.map(({ is }) => is),
      ['now', 'next', 'next', 'next']
    )
    assert.equal(course[0]!.since, '2022-06-10')
    assert.isNull(course[1]!.since)
    const off = planCourse('cancelled', [...steps, taken('cancel', 'cancelled', '2022-07-01')])
    assert.equal(off[0]!.is, 'now')
  })
})
