import { setImmediate } from 'node:timers/promises'

/**
 * Lets everybody else have a turn. SQLite answers at once, so a chain of queries that awaits only them would keep the whole
 * server from doing anything else until it ends; long work calls this between its steps.
 */
export function breathe(): Promise<void> {
  return setImmediate()
}
