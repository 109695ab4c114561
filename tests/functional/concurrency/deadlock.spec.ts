import { emptyAfterwards } from '#tests/factories/database'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { verifyChain } from '#app/audit_trail/verify_chain'
import Stage from '#app/projects/models/stage'
import { isRetryable } from '#app/shared/database/failures'
import { actorIn, projectWithTeam } from '#tests/factories/projects'

/** Two changes wait for each other at most once, each after its first lock; run again they no longer do. */
function meeting() {
  let arrived = 0
  let open: () => void
  const both = new Promise<void>((resolve) => (open = resolve))
  return () => {
    arrived++
    if (arrived >= 2) open()
    return both
  }
}

test.group('Two changes that lock the same rows the other way round', (group) => {
  group.each.setup(() => async () => {
    const clear = await emptyAfterwards()
    await clear()
  })

  test('both come through in the end, each with its event', async ({ assert }) => {
    const team = await projectWithTeam()
    const actor = actorIn(team.project, team.manager, 'manager')
    const [first, second] = [team.stages[0]!.id, team.stages[1]!.id]
    const meet = meeting()
    let runs = 0
    const rename = (ids: number[], name: string) =>
      change(actor, 'stage.updated', async (trx) => {
        runs++
        const row = await lockRow(Stage, ids[0]!, trx)
        await meet()
        const other = await lockRow(Stage, ids[1]!, trx)
        await other.merge({ nameEn: name }).save()
        return row.merge({ nameLt: name }).save()
      })
    await Promise.all([rename([first, second], 'Pirmyn'), rename([second, first], 'Atgal')])
    assert.equal(runs, 3)
    const verdict = await verifyChain(`project:${team.project.id}`)
    assert.deepInclude(verdict, { events: 2, brokenAt: null })
  }).skip(
    () => db.connection().dialect.name !== 'mysql',
    'one connection writes to the SQLite file, so its changes never overlap'
  )
})

test.group('A failure of the database', () => {
  for (const [what, failure, isWorthIt] of [
    ['a deadlock', { errno: 1213, code: 'ER_LOCK_DEADLOCK' }, true],
    ['a wait too long', { errno: 1205 }, true],
    ['a snapshot gone stale', { errno: 1020 }, true],
    ['a busy file', { code: 'SQLITE_BUSY' }, true],
    ['a stale view of the file', { code: 'SQLITE_BUSY_SNAPSHOT' }, true],
    ['a row that is there already', { errno: 1062 }, false],
    ['a broken rule', { code: 'SQLITE_CONSTRAINT_CHECK' }, false],
    ['a fault of the program', new TypeError('x'), false],
    ['nothing', null, false],
  ] as const) {
    test(`such as ${what} is ${isWorthIt ? 'worth another try' : 'final'}`, ({ assert }) => {
      assert.equal(isRetryable(failure), isWorthIt)
    })
  }
})
