import { hostname } from 'node:os'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { instantToDatabase } from '#app/shared/database/columns'

const SIGN_EVERY_MS = 20_000
/** Rows of processes that were killed are swept away after a day. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1000

export type WorkerPlace = 'embedded' | 'worker'

/**
 * Does jobs in this process until it is stopped, and gives a sign of life that the administrator can see.
 * @param place in the web process, or in one of its own
 * @returns how to stop: no new jobs, the running ones are waited for
 */
export async function startWorker(place: WorkerPlace): Promise<() => Promise<void>> {
  const { startQueue } = await import('#app/shared/jobs/queue')
  const queue = await startQueue({
    concurrency: place === 'worker' ? 2 : 1,
    idleDelay: place === 'worker' ? '1s' : '3s',
  })
  const name = `${hostname().slice(0, 100)}:${process.pid}:${queue.name}`
  await appear(name, place)
  const signs = setInterval(() => {
    giveSign(name).catch((error) => logger.warn({ err: error }, 'no sign of life could be given'))
  }, SIGN_EVERY_MS)
  signs.unref()
  return async () => {
    clearInterval(signs)
    await queue.stop()
    await db.from('job_workers').where('name', name).delete()
  }
}

async function appear(name: string, place: WorkerPlace) {
  const now = new Date()
  const long = new Date(now.getTime() - FORGOTTEN_AFTER_MS)
  await db.from('job_workers').where('seen_at', '<', stored(long)).delete()
  await db
    .table('job_workers')
    .insert({ name, place, started_at: stored(now), seen_at: stored(now) })
}

function giveSign(name: string) {
  return db
    .from('job_workers')
    .where('name', name)
    .update({ seen_at: stored(new Date()) })
}

const stored = (instant: Date) => instantToDatabase(instant.toISOString())!
