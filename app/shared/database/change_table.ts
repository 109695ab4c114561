import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/**
 * Adds a nullable column that points to another table's `id`, with its foreign key and an index, on SQLite and MySQL alike.
 * For migrations of tables that hold data already.
 * @param target `table.column`
 */
export async function addReference(
  client: QueryClientContract,
  table: string,
  column: string,
  target: string
): Promise<void> {
  const [owner, key] = target.split('.') as [string, string]
  const name = `${table}_${column}_foreign`
  if (client.dialect.name === 'mysql') {
    await client.rawQuery(
      `alter table ${table} add column ${column} int unsigned null, add constraint ${name} foreign key (${column}) references ${owner} (${key})`
    )
    return
  }
  await client.rawQuery(
    `alter table ${table} add column ${column} integer null constraint ${name} references ${owner} (${key})`
  )
  await client.rawQuery(`create index ${name} on ${table} (${column})`)
}

/** Takes away what `addReference` added. */
export async function dropReference(
  client: QueryClientContract,
  table: string,
  column: string
): Promise<void> {
  const name = `${table}_${column}_foreign`
  if (client.dialect.name === 'mysql') {
    await client.rawQuery(`alter table ${table} drop foreign key ${name}, drop column ${column}`)
    return
  }
  await client.rawQuery(`drop index ${name}`)
  await client.rawQuery(`alter table ${table} drop column ${column}`)
}

/**
 * Adds a column to a table that holds data, with a named CHECK that may ask of other columns too, on SQLite and MySQL alike.
 * @param definition the column as both write it: `kind varchar(12) not null default 'expense'`
 */
export async function addCheckedColumn(
  client: QueryClientContract,
  table: string,
  definition: string,
  check: { name: string; condition: string }
): Promise<void> {
  const rule = `constraint ${check.name} check (${check.condition})`
  const between = client.dialect.name === 'mysql' ? ', add' : ''
  await client.rawQuery(`alter table ${table} add column ${definition}${between} ${rule}`)
}

/** Takes away what `addCheckedColumn` added. */
export async function dropCheckedColumn(
  client: QueryClientContract,
  table: string,
  column: string,
  check: string
): Promise<void> {
  const rule = client.dialect.name === 'mysql' ? `drop constraint ${check}, ` : ''
  await client.rawQuery(`alter table ${table} ${rule}drop column ${column}`)
}

/**
 * Gives a named CHECK another condition, or takes it away (null). SQLite cannot alter a check: the table is written anew with
 * its rows and indexes. The migration must set `disableTransactions`, since foreign keys rest meanwhile.
 * @throws {Error} when the table has no such check, or when a row breaks the new one
 */
export async function changeCheck(
  client: QueryClientContract,
  table: string,
  name: string,
  condition: string | null
): Promise<void> {
  if (client.dialect.name === 'mysql') {
    const added = condition === null ? '' : `, add constraint ${name} check (${condition})`
    await client.rawQuery(`alter table ${table} drop constraint ${name}${added}`)
    return
  }
  const described = await client
    .from('sqlite_master')
    .where('tbl_name', table)
    .whereNotNull('sql')
    .select('type', 'sql')
  const old = described.find(({ type }) => type === 'table')!.sql as string
  const body = withCheck(old, name, condition).replace(
    /^create table [`"]?\w+[`"]?/i,
    `create table ${table}__anew`
  )
  const columns = await storedColumns(client, table)
  await client.rawQuery('pragma foreign_keys = off')
  try {
    await client.transaction(async (trx) => {
      await trx.rawQuery(body)
      await trx.rawQuery(`insert into ${table}__anew (${columns}) select ${columns} from ${table}`)
      await trx.rawQuery(`drop table ${table}`)
      await trx.rawQuery(`alter table ${table}__anew rename to ${table}`)
      for (const { type, sql } of described) if (type === 'index') await trx.rawQuery(sql)
    })
  } finally {
    await client.rawQuery('pragma foreign_keys = on')
  }
}

/** The columns that are written; generated ones (hidden 2 and 3) follow by themselves. */
async function storedColumns(client: QueryClientContract, table: string): Promise<string> {
  const columns = await client.rawQuery(`select name, hidden from pragma_table_xinfo('${table}')`)
  return (columns as { name: string; hidden: number }[])
    .filter(({ hidden }) => hidden === 0)
    .map(({ name }) => name)
    .join(', ')
}

/** A table's own description with one check replaced or taken out. */
export function withCheck(description: string, name: string, condition: string | null): string {
  const found = new RegExp(`constraint [\`"]?${name}[\`"]? check ?\\(`, 'i').exec(description)
  if (!found) throw new Error(`no check named ${name}`)
  const opened = found.index + found[0].length
  const closed = closingOf(description, opened)
  if (condition !== null)
    return `${description.slice(0, opened)}${condition}${description.slice(closed)}`
  const before = description.slice(0, found.index).replace(/,\s*$/, '')
  return before + description.slice(closed + 1)
}

/** Where the bracket that was opened before `from` is closed; brackets inside quoted text do not count. */
function closingOf(text: string, from: number): number {
  let depth = 1
  let isQuoted = false
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'") isQuoted = !isQuoted
    if (isQuoted) continue
    if (text[at] === '(') depth++
    if (text[at] === ')' && --depth === 0) return at
  }
  throw new Error('a bracket is not closed')
}
