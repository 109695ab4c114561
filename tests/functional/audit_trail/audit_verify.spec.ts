import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { record } from '#app/audit_trail/change'
import AuditVerify from '#commands/audit_verify'
import { actorIn, projectWithTeam } from '#tests/factories/projects'

test.group('audit:verify', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })

  async function twoEvents() {
    const team = await projectWithTeam()
    const actor = actorIn(team.project, team.manager, 'manager')
    const projectId = team.project.id
    for (const action of ['workbook.downloaded', 'document.opened']) {
      await record(actor, { projectId, action, subjectType: 'project', subjectId: projectId })
    }
    return { team, scope: `project:${projectId}` }
  }

  async function run() {
    const command = await ace.create(AuditVerify, [])
    await command.exec()
    return command
  }

  function linesOf(command: AuditVerify): string {
    return command.logger
      .getLogs()
      .map((line) => line.message)
      .join('\n')
  }

  test('prints a line a chain and succeeds when all are whole', async ({ assert }) => {
    const one = await twoEvents()
    const other = await twoEvents()
    const command = await run()
    assert.include(linesOf(command), `${one.scope}: whole, 2 events`)
    assert.include(linesOf(command), `${other.scope}: whole, 2 events`)
    assert.notEqual(command.exitCode, 1)
  })

  test('names the first broken event and fails', async ({ assert }) => {
    const { team, scope } = await twoEvents()
    await db.from('audit_events').where({ scope, sequence: 2 }).update({ actor_name: 'Kitas' })
    const command = await run()
    assert.include(linesOf(command), `${scope}: broken at event 2 (changed;`)
    assert.include(linesOf(command), 'Kitas')
    assert.equal(command.exitCode, 1)
    assert.isDefined(team)
  })

  test('finds a chain that lost its own row, and one that lost its last event', async ({
    assert,
  }) => {
    const headless = await twoEvents()
    const cut = await twoEvents()
    await db.from('audit_chains').where('scope', headless.scope).delete()
    await db.from('audit_events').where({ scope: cut.scope, sequence: 2 }).delete()
    const command = await run()
    assert.include(linesOf(command), `${headless.scope}: broken at event 3 (cut; not there)`)
    assert.include(linesOf(command), `${cut.scope}: broken at event 2 (cut; not there)`)
    assert.equal(command.exitCode, 1)
  })
})
