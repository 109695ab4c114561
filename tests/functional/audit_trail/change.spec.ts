import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { StaleVersion, Hidden } from '#app/shared/errors'
import { change, record } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { verifyChain } from '#app/audit_trail/verify_chain'
import Stage from '#app/projects/models/stage'
import { actorIn, projectWithTeam } from '#tests/factories/projects'

test.group('A business change', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function rename(name: string, version?: number) {
    const team = await projectWithTeam()
    const actor = actorIn(team.project, team.manager, 'manager')
    const stage = team.stages[0]!
    const act = (to: string, rowVersion = version) =>
      change(actor, 'stage.updated', async (trx) => {
        const row = await lockRow(Stage, stage.id, trx, { project_id: team.project.id }, rowVersion)
        return row.merge({ nameLt: to }).save()
      })
    return { ...team, actor, stage, act, first: await act(name) }
  }

  test('leaves one event with what was before and after', async ({ assert }) => {
    const { project, manager } = await rename('Pirmas etapas')
    const events = await db.from('audit_events').where('project_id', project.id)
    assert.lengthOf(events, 1)
    assert.equal(events[0].action, 'stage.updated')
    assert.equal(events[0].actor_id, manager.id)
    assert.deepEqual(JSON.parse(events[0].before), { nameLt: 'I etapas' })
    assert.deepEqual(JSON.parse(events[0].after), { nameLt: 'Pirmas etapas' })
  })

  test('that fails leaves neither the change nor the event', async ({ assert }) => {
    const { project, actor, stage } = await rename('Pirmas etapas')
    const failing = change(actor, 'stage.updated', async (trx) => {
      const row = await lockRow(Stage, stage.id, trx)
      await row.merge({ nameLt: 'Niekada' }).save()
      throw new Error('stopped half way')
    })
    await assert.rejects(() => failing, 'stopped half way')
    assert.equal((await Stage.findOrFail(stage.id)).nameLt, 'Pirmas etapas')
    assert.lengthOf(await db.from('audit_events').where('project_id', project.id), 1)
  })

  test('from a form opened before somebody else saved is refused with who and what', async ({
    assert,
  }) => {
    const { act, manager } = await rename('Pirmas etapas', 1)
    try {
      await act('Mano pavadinimas', 1)
      assert.fail('the stale form was accepted')
    } catch (error) {
      assert.instanceOf(error, StaleVersion)
      assert.equal((error as StaleVersion).changedBy, manager.fullName)
      assert.equal((error as StaleVersion).stored.nameLt, 'Pirmas etapas')
      assert.equal((error as StaleVersion).rowVersion, 2)
    }
  })

  test('of another project’s row finds nothing', async ({ assert }) => {
    const { actor, stage } = await rename('Pirmas etapas')
    const other = await projectWithTeam()
    const act = change(actor, 'stage.updated', (trx) =>
      lockRow(Stage, stage.id, trx, { project_id: other.project.id })
    )
    await act.then(
      () => assert.fail('found'),
      (error) => assert.instanceOf(error, Hidden)
    )
  })

  test('is chained to the one before, and the first changed event is named', async ({ assert }) => {
    const { project, act, actor } = await rename('Pirmas')
    await act('Antras', undefined)
    await act('Trečias', undefined)
    await record(actor, {
      projectId: project.id,
      action: 'workbook.downloaded',
      subjectType: 'project',
      subjectId: project.id,
    })
    const scope = `project:${project.id}`
    assert.deepEqual(await verifyChain(scope), { scope, events: 4, brokenAt: null, reason: null })

    await db
      .from('audit_events')
      .where({ scope, sequence: 2 })
      .update({ after: '{"nameLt":"Kitas"}' })
    const changed = await verifyChain(scope)
    assert.equal(changed.brokenAt, 2)
    assert.equal(changed.reason, 'changed')
  })

  test('cannot be cut from the end or the middle unnoticed', async ({ assert }) => {
    const { project, act } = await rename('Pirmas')
    await act('Antras', undefined)
    await act('Trečias', undefined)
    const scope = `project:${project.id}`
    await db.from('audit_events').where({ scope, sequence: 3 }).delete()
    assert.equal((await verifyChain(scope)).reason, 'cut')
    await db.from('audit_events').where({ scope, sequence: 1 }).delete()
    assert.deepInclude(await verifyChain(scope), { brokenAt: 1, reason: 'missing' })
  })
})
