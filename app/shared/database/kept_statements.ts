import type Database from 'better-sqlite3'

const REMEMBERED = 500

/**
 * Lets a SQLite connection keep its compiled statements: the query builder compiles each query anew, which costs a page
 * with eight small queries more than running them. A statement whose tables changed is compiled again by SQLite itself.
 */
export function keepStatements(connection: Database.Database): void {
  const prepare = connection.prepare.bind(connection)
  const kept = new Map<string, Database.Statement>()
  connection.prepare = ((sql: string) => {
    let statement = kept.get(sql)
    if (!statement) {
      statement = prepare(sql)
      if (kept.size >= REMEMBERED) kept.clear()
      kept.set(sql, statement)
    }
    return statement
  }) as typeof connection.prepare
}
