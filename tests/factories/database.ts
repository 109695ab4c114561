import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'

const KEPT = ['adonis_schema', 'adonis_schema_versions']

/**
 * Builds the tables anew, once before all tests. Without the migrations' lock: it belongs to one connection, and MariaDB
 * cannot give it back when the pool has several.
 */
export async function buildTables(): Promise<void> {
  for (const [name, ...flags] of [
    ['db:wipe'],
    ['migration:run', '--disable-locks', '--compact-output'],
  ]) {
    const command = await ace.exec(name!, flags)
    if (command.exitCode) throw command.error ?? new Error(`${name} failed`)
  }
}

/** A hook for tests that need transactions of their own: empties every table when the test has ended. */
export async function emptyAfterwards(): Promise<() => Promise<void>> {
  return () => db.connection().truncateAllTables(KEPT, ['public'])
}
