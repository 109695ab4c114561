import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'

/**
 * Instants are ISO text in UTC in the program and DATETIME in UTC in the database, whatever the zone of the process.
 */
export function instantToDatabase(value: string | null | undefined): string | null {
  if (!value) return null
  return DateTime.fromISO(value, { zone: 'utc' }).toFormat('yyyy-MM-dd HH:mm:ss')
}

/**
 * Reads an instant as either driver gives it: a Date from mysql2, 'YYYY-MM-DD HH:mm:ss' from SQLite.
 * @returns ISO text in UTC, whole seconds, or null
 */
export function instantFromDatabase(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return value.toISOString().replace(/\.\d+Z$/, 'Z')
  return `${String(value).slice(0, 19).replace(' ', 'T')}Z`
}

/** A DATETIME column held as ISO text in UTC. */
export function instant() {
  return column({ prepare: instantToDatabase, consume: instantFromDatabase })
}

/** A BIGINT column of cents held as a safe whole number. */
export function cents() {
  return column({
    consume: (value) => (value === null || value === undefined ? null : Number(value)),
  })
}

/** A BOOLEAN column: both databases store 0 and 1. */
export function flag() {
  return column({ consume: Boolean })
}
