import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { DateTime } from 'luxon'
import logger from '@adonisjs/core/services/logger'
import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { RuleBroken } from '#app/shared/errors'
import { keepAssessment } from '#app/intake/actions/check_import'
import { importRows, RunOvertaken } from '#app/intake/actions/import_rows'
import { DEAD_AFTER_SECONDS } from '#app/intake/import_states'
import Import from '#app/intake/models/import'
import { assessRows } from '#app/intake/queries/assess_rows'
import { everyImportRow } from '#app/intake/queries/import_rows'
import { progressOf, runBeside } from '#app/intake/running_imports'

/** A short import is done before the answer leaves; a long one goes on beside it. */
const WAITED_FOR_MS = 1_500

/** Each row is a step twice: once looked at, once written. */
const STEPS_PER_ROW = 2

/**
 * Imports everything that was previewed: all rows or none. Whoever comes second, by a second click or from another process,
 * finds the run begun and starts none.
 * @throws {RuleBroken} while rows are wrong or nothing was mapped yet
 */
export async function startImport(found: Import, actor: Actor): Promise<void> {
  const runKey = await claim(found, actor)
  if (runKey !== null) {
    void runBeside(found.id, found.rowCount * STEPS_PER_ROW, (step) =>
      run(found.id, runKey, actor, step)
    )
  }
  await Promise.race([progressOf(found.id)?.ended, pause(WAITED_FOR_MS, null, { ref: false })])
}

/** @returns the key of the run that may begin; null when one has begun or the import was made */
async function claim(found: Import, actor: Actor): Promise<string | null> {
  const runKey = randomUUID()
  const longAgo = DateTime.fromISO(actor.now).minus({ seconds: DEAD_AFTER_SECONDS }).toISO()!
  const claimed = await Import.query()
    .where({ id: found.id, wrong_count: 0 })
    .where((any) => {
      any.whereIn('status', ['previewed', 'failed']).orWhere((dead) => {
        dead.where('status', 'importing').where('alive_at', '<', instantToDatabase(longAgo)!)
      })
    })
    .update({
      status: 'importing',
      run_key: runKey,
      alive_at: instantToDatabase(actor.now),
      failure: null,
      progress: 0,
    })
  if (Number(claimed) === 1) return runKey
  const now = await Import.findOrFail(found.id)
  if (now.status === 'importing' || now.status === 'imported') return null
  throw new RuleBroken(now.wrongCount > 0 ? 'imports.rows_wrong' : 'imports.not_previewed')
}

async function run(id: number, runKey: string, actor: Actor, step: (done: number) => void) {
  try {
    const found = await Import.findOrFail(id)
    const rows = await everyImportRow(found.id)
    const means = { mapping: found.mapping!, defaults: found.defaults ?? {} }
    const assessment = await assessRows(rows, means, actor, step)
    if (assessment.wrongCount > 0) {
      await keepAssessment(found.id, assessment, { runKey, failure: 'changed_meanwhile' })
      return
    }
    await keepAlive(found.id, runKey)
    const written = (count: number) => step(found.rowCount + count)
    await importRows(found.id, runKey, assessment.rows, actor, written)
  } catch (error) {
    if (error instanceof RunOvertaken) return
    logger.error({ err: error, importId: id }, 'an import failed')
    await fail(id, runKey)
  }
}

async function keepAlive(importId: number, runKey: string): Promise<void> {
  const now = instantToDatabase(new Date().toISOString())
  await Import.query().where({ id: importId, run_key: runKey }).update({ alive_at: now })
}

/** Nothing was saved: the transaction was rolled back. */
async function fail(importId: number, runKey: string): Promise<void> {
  try {
    await Import.query()
      .where({ id: importId, run_key: runKey, status: 'importing' })
      .update({ status: 'failed', failure: 'unexpected' })
  } catch (error) {
    logger.error({ err: error, importId }, 'a failed import could not be marked')
  }
}
