import db from '@adonisjs/lucid/services/db'
import { instantFromDatabase } from '#app/shared/database/columns'

/** A worker that gives no sign for so long is taken for silent. */
export const SILENT_AFTER_SECONDS = 60

export type WorkerSeen = { id: number; name: string; place: string; secondsAgo: number }

/** The workers by their last sign of life, the freshest first. @param now ISO instant */
export async function listWorkers(now: string): Promise<WorkerSeen[]> {
  const rows = await db.from('job_workers').orderBy('seen_at', 'desc').limit(50)
  return rows.map((row) => {
    const seen = Date.parse(instantFromDatabase(row.seen_at)!)
    const secondsAgo = Math.max(0, Math.round((Date.parse(now) - seen) / 1000))
    return { id: row.id, name: row.name, place: row.place, secondsAgo }
  })
}

/** How many jobs wait and how many were given up. */
export async function countJobs(): Promise<{ waiting: number; failed: number }> {
  const rows = await db
    .from('queue_jobs')
    .groupBy('status')
    .select('status')
    .count('* as number_of')
  const count = (...states: string[]) =>
    rows
      .filter(({ status }) => states.includes(status))
      .reduce((sum, row) => sum + Number(row.number_of), 0)
  return { waiting: count('pending', 'delayed'), failed: count('failed') }
}
