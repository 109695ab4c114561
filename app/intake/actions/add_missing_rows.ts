import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const CHUNK = 200

type WithKey = { unique_key: string }

/** Which of the rows are not in the project yet, by their unique key. */
export async function missingRows<Row extends WithKey>(
  trx: TransactionClientContract,
  table: string,
  projectId: number,
  rows: readonly Row[]
): Promise<Row[]> {
  const known = new Set<string>()
  for (let at = 0; at < rows.length; at += CHUNK) {
    const keys = rows.slice(at, at + CHUNK).map((row) => row.unique_key)
    const found = await trx
      .from(table)
      .where('project_id', projectId)
      .whereIn('unique_key', keys)
      .select('unique_key')
    for (const row of found) known.add(row.unique_key)
  }
  return rows.filter((row) => !known.has(row.unique_key))
}

/** Inserts many rows, some hundred at a time: SQLite takes a limited number of values in one statement. */
export async function insertRows(
  trx: TransactionClientContract,
  table: string,
  rows: readonly Record<string, unknown>[]
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await trx
      .insertQuery()
      .table(table)
      .multiInsert(rows.slice(at, at + CHUNK))
  }
}
