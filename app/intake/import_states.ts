import { RuleBroken } from '#app/shared/errors'
import type Import from '#app/intake/models/import'
import type { ImportStatus } from '#app/intake/models/import'

/** Seconds without a sign of life after which a run counts as dead: many times longer than any of its steps. */
export const DEAD_AFTER_SECONDS = 60

type InState = { status: ImportStatus; aliveAt: string | null }

/** Whether a run that was begun is no more: its process ended. What it had written was rolled back with it. */
export function isDead({ status, aliveAt }: InState, now: string): boolean {
  if (status !== 'importing') return false
  const silence = new Date(now).getTime() - new Date(aliveAt ?? 0).getTime()
  return silence > DEAD_AFTER_SECONDS * 1000
}

/** Whether it runs, here or in another process. */
export function isAlive(found: InState, now: string): boolean {
  return found.status === 'importing' && !isDead(found, now)
}

/** Whether its columns, rows and defaults may still change. */
export function isOpen(found: InState, now: string): boolean {
  return ['uploaded', 'previewed', 'failed'].includes(found.status) || isDead(found, now)
}

/** @throws {RuleBroken} once it runs or has run */
export function assertOpen(found: Import, now: string): void {
  if (!isOpen(found, now)) throw new RuleBroken('imports.not_open')
}
