import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import Deliverable from '#app/workplan/deliverables/models/deliverable'
import { emptyAfterwards } from '#tests/factories/database'
import { projectWithTeam } from '#tests/factories/projects'
import { createDeliverable, createDelivery } from '#tests/factories/results'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const part = { deliveredOn: '2021-06-10', count: '2', noFileReason: 'Paskelbta svetainėje' }

const deliver = (client: ApiClient, team: Team, deliverable: Deliverable, form: object) =>
  client
    .post(`/projects/${team.project.id}/deliverables/${deliverable.id}/deliveries`)
    .form({ rowVersion: 1, ...form })
    .header('Accept-Language', 'lt')
    .loginAs(team.manager)
    .withCsrfToken()
    .redirects(0)

test.group('Deliveries', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('grow the count until the target is reached on the day it was', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const deliverable = await createDeliverable(team, { kind: 'output', targetCount: 3 })
    const first = await deliver(client, team, deliverable, part)
    first.assertStatus(303)
    await deliverable.refresh()
    assert.containsSubset(deliverable.$attributes, { deliveredCount: 2, status: 'in_progress' })
    await deliver(client, team, deliverable, {
      ...part,
      deliveredOn: '2021-05-02',
      count: '1',
      rowVersion: deliverable.rowVersion,
    })
    await deliverable.refresh()
    assert.containsSubset(deliverable.$attributes, {
      deliveredCount: 3,
      status: 'delivered',
      deliveredOn: '2021-06-10',
    })
    const events = await db.from('audit_events').where('action', 'deliverable.delivered')
    assert.lengthOf(events, 2)
    assert.equal(JSON.parse(events[0].after).delivery.count, 2)
  })

  test('ask for a file or a reason, one for each part', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const deliverable = await createDeliverable(team, { kind: 'output', targetCount: 9 })
    const bare = await deliver(client, team, deliverable, { ...part, noFileReason: '' })
    bare.assertStatus(422)
    bare.assertTextIncludes('Pridėkite failą')
    assert.lengthOf(await db.from('deliveries'), 0)
    await evidenceFile(team, deliverable.id)
    const proved = await deliver(client, team, deliverable, { ...part, noFileReason: '' })
    proved.assertStatus(303)
    const again = await deliver(client, team, deliverable, {
      ...part,
      noFileReason: '',
      rowVersion: 2,
    })
    again.assertStatus(422)
  })

  test('are not of a day to come, nor of what was called off', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const deliverable = await createDeliverable(team)
    const early = await deliver(client, team, deliverable, { ...part, deliveredOn: '2098-01-01' })
    early.assertStatus(422)
    early.assertTextIncludes('dar neatėjo')
    const cancelled = await createDeliverable(team, { status: 'cancelled' })
    const late = await deliver(client, team, cancelled, part)
    late.assertStatus(422)
    const plan = await createDeliverable(team, { kind: 'action_plan' })
    const plans = await deliver(client, team, plan, part)
    plans.assertStatus(422)
    plans.assertTextIncludes('tarybos sprendimu')
    assert.lengthOf(await db.from('deliveries'), 0)
  })

  test('entered by mistake are taken back and the deliverable is open again', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const deliverable = await createDeliverable(team, {
      status: 'delivered',
      deliveredOn: '2021-06-10',
      deliveredCount: 1,
    })
    const id = await createDelivery(deliverable.id, '2021-06-10')
    const address = `/projects/${team.project.id}/deliverables/${deliverable.id}/deliveries/${id}/withdrawal`
    const takeBack = (reason: string, person = team.manager) =>
      client.post(address).form({ reason }).loginAs(person).withCsrfToken().redirects(0)
    ;(await takeBack('Klaida', team.finance)).assertStatus(403)
    await takeBack('')
    assert.equal((await Deliverable.findOrFail(deliverable.id)).status, 'delivered')
    ;(await takeBack('Įrašyta per klaidą')).assertStatus(303)
    await deliverable.refresh()
    assert.containsSubset(deliverable.$attributes, {
      status: 'in_progress',
      deliveredCount: 0,
      deliveredOn: null,
    })
    const page = await client
      .get(`/projects/${team.project.id}/deliverables/${deliverable.id}`)
      .loginAs(team.auditor)
    page.assertTextIncludes('Įrašyta per klaidą')
    const event = await db.from('audit_events').orderBy('id', 'desc').firstOrFail()
    assert.equal(event.action, 'deliverable.delivery_taken_back')
  })

  test('a raised target opens a delivered one, a lowered one ends it', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const deliverable = await createDeliverable(team, { kind: 'output', targetCount: 3 })
    await deliver(client, team, deliverable, part)
    const retarget = async (targetCount: string) => {
      await deliverable.refresh()
      const { kind, number, titleLt, dueOn, rowVersion } = deliverable
      const response = await client
        .put(`/projects/${team.project.id}/deliverables/${deliverable.id}`)
        .form({ kind, number, titleLt, dueOn, rowVersion, targetCount })
        .loginAs(team.manager)
        .withCsrfToken()
        .redirects(0)
      response.assertStatus(303)
      return (await deliverable.refresh()).status
    }
    assert.equal(await retarget('2'), 'delivered')
    assert.equal(deliverable.deliveredOn, '2021-06-10')
    assert.equal(await retarget('4'), 'in_progress')
    assert.isNull(deliverable.deliveredOn)
  })
})

test.group('Deliveries sent at once', (group) => {
  group.each.setup(() => emptyAfterwards())

  test('a form sent twice counts once', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const deliverable = await createDeliverable(team, { kind: 'output', targetCount: 9 })
    const sent = await Promise.all([
      deliver(client, team, deliverable, part),
      deliver(client, team, deliverable, part),
    ])
    assert.deepEqual(sent.map((one) => one.status()).sort(), [303, 409])
    assert.equal((await deliverable.refresh()).deliveredCount, 2)
    assert.lengthOf(await db.from('deliveries'), 1)
  })
})

async function evidenceFile(team: Team, deliverableId: number) {
  const now = '2021-05-20 10:00:00'
  const [documentId] = await db.table('documents').insert({
    project_id: team.project.id,
    file_name: 'analize.pdf',
    storage_key: `projects/${team.project.id}/analize-${deliverableId}.pdf`,
    content_type: 'application/pdf',
    size_bytes: 10,
    sha256: String(deliverableId).padStart(64, '0'),
    is_sensitive: false,
    uploaded_by: team.manager.id,
    row_version: 1,
    created_at: now,
    updated_at: now,
  })
  await db.table('evidence_files').insert({
    project_id: team.project.id,
    document_id: documentId,
    kind: 'result',
    deliverable_id: deliverableId,
    created_at: now,
    updated_at: now,
  })
}
