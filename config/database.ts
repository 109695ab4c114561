import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type Database from 'better-sqlite3'
import { defineConfig } from '@adonisjs/lucid'
import env from '#start/env'
import { dataPath } from '#config/data'
import { keepStatements } from '#app/shared/database/kept_statements'

type Done = (error: unknown, connection: unknown) => void

const MIGRATIONS = {
  naturalSort: true,
  paths: ['database/migrations'],
  disableRollbacksInProduction: true,
}

/**
 * `mysql://user:password@host:port/database` as the driver wants it. Dates without a time come back as the text they
 * are, never as an instant of some zone.
 */
function mysqlConnection(url: string) {
  const parsed = new URL(url)
  return {
    host: parsed.hostname,
    port: Number(parsed.port || 3306),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: parsed.pathname.slice(1),
    charset: 'utf8mb4',
    timezone: 'Z',
    dateStrings: ['DATE'],
  }
}

function sqliteFile(): string {
  const file = resolve(process.cwd(), env.get('DB_FILE') ?? dataPath('darna.sqlite3'))
  mkdirSync(dirname(file), { recursive: true })
  return file
}

function prepareSqlite(connection: Database.Database, done: Done) {
  connection.pragma('journal_mode = WAL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('busy_timeout = 5000')
  connection.pragma('synchronous = NORMAL')
  keepStatements(connection)
  done(null, connection)
}

const connection = env.get('DB_CONNECTION', 'sqlite')

/**
 * Two connections with one set of migrations. Only the chosen one is described, so that the other needs no settings.
 */
export default defineConfig({
  connection,
  connections: {
    ...(connection === 'sqlite' && {
      sqlite: {
        client: 'better-sqlite3' as const,
        connection: { filename: sqliteFile() },
        useNullAsDefault: true,
        pool: { min: 1, max: 1, afterCreate: prepareSqlite },
        migrations: MIGRATIONS,
        schemaGeneration: { enabled: false },
      },
    }),
    ...(connection === 'mysql' && {
      mysql: {
        client: 'mysql2' as const,
        connection: mysqlConnection(env.get('DB_URL', 'mysql://root@127.0.0.1:3306/darna')),
        pool: { min: 0, max: 10 },
        migrations: MIGRATIONS,
        schemaGeneration: { enabled: false },
      },
    }),
  },
})
