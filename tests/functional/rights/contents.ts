import db from '@adonisjs/lucid/services/db'

/** Tables of the machinery: sessions come and go with every request. */
const NOT_BUSINESS = /^(sessions|rate_limits|adonis_schema.*|sqlite_.*)$/

/** The tables the business keeps; to be asked outside a transaction. */
export async function businessTables(): Promise<string[]> {
  const tables = await db.connection().getAllTables()
  return tables.filter((name) => !NOT_BUSINESS.test(name))
}

/** Everything that stands in the tables, to be compared with later. */
export async function contents(tables: readonly string[]): Promise<Record<string, unknown[]>> {
  const kept: Record<string, unknown[]> = {}
  for (const table of tables) kept[table] = await db.from(table).orderBy('id')
  return kept
}
