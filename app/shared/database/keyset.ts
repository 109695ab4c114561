import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'

type CursorValue = string | number | null

/** The sort value and id of the row at the edge of a page, and the way to go from it. */
export type Cursor = { value: CursorValue; id: number; towards: 'next' | 'previous' }
export type Direction = 'asc' | 'desc'
export type Page<Row> = { rows: Row[]; next: string | null; previous: string | null }

type Keyset = {
  /** column as it stands in the query, with its table */
  column: string
  idColumn: string
  direction: Direction
  size: number
  cursor: Cursor | null
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.value, cursor.id, cursor.towards])).toString(
    'base64url'
  )
}

/** @returns null for anything that is not a cursor of ours: a mangled address shows the first page. */
export function decodeCursor(text: unknown): Cursor | null {
  if (typeof text !== 'string' || text.length > 400) return null
  try {
    const [value, id, towards] = JSON.parse(Buffer.from(text, 'base64url').toString())
    const known = value === null || typeof value === 'string' || typeof value === 'number'
    if (!known || !Number.isSafeInteger(id)) return null
    return { value, id, towards: towards === 'previous' ? 'previous' : 'next' }
  } catch {
    return null
  }
}

/**
 * One page of a list by keyset: no OFFSET, so page 4,000 costs what page 1 costs. Empty values come first in ascending
 * order, as both databases sort them.
 * @param query with its filters set and its columns chosen; must select `sort_value` and `id`
 */
export async function keysetPage<Row extends { id: number; sort_value: CursorValue }>(
  query: DatabaseQueryBuilderContract<Row>,
  keyset: Keyset
): Promise<Page<Row>> {
  const backwards = keyset.cursor?.towards === 'previous'
  const ascending = (keyset.direction === 'asc') !== backwards
  if (keyset.cursor) startAfter(query, keyset, keyset.cursor, ascending)

  const order: Direction = ascending ? 'asc' : 'desc'
  query.orderBy(keyset.column, order)
  if (keyset.column !== keyset.idColumn) query.orderBy(keyset.idColumn, order)
  const found = (await query.limit(keyset.size + 1)) as Row[]

  const hasMore = found.length > keyset.size
  const rows = found.slice(0, keyset.size)
  if (backwards) rows.reverse()
  const first = rows[0]
  const last = rows[rows.length - 1]
  const hasNext = backwards ? true : hasMore
  const hasPrevious = backwards ? hasMore : keyset.cursor !== null
  return {
    rows,
    next:
      last && hasNext
        ? encodeCursor({ value: last.sort_value, id: last.id, towards: 'next' })
        : null,
    previous:
      first && hasPrevious
        ? encodeCursor({ value: first.sort_value, id: first.id, towards: 'previous' })
        : null,
  }
}

function startAfter<Row>(
  query: DatabaseQueryBuilderContract<Row>,
  { column, idColumn }: Keyset,
  { value, id }: Cursor,
  ascending: boolean
) {
  const beyond = ascending ? '>' : '<'
  query.where((group) => {
    if (value !== null) group.where(column, beyond, value)
    else if (ascending) group.whereNotNull(column)
    if (value !== null && !ascending) group.orWhereNull(column)
    if (column !== idColumn) {
      group.orWhere((tie) => {
        if (value === null) tie.whereNull(column)
        else tie.where(column, value)
        tie.where(idColumn, beyond, id)
      })
    }
  })
}
