import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { instantFromDatabase } from '#app/shared/database/columns'
import { decodeCursor, keysetPage, type Page } from '#app/shared/database/keyset'
import type { ImportKind, ImportStatus } from '#app/intake/models/import'

/** An import as the list shows it; money EUR cents, instants ISO text in UTC. */
export type ImportListRow = {
  id: number
  kind: ImportKind
  sourceName: string
  status: ImportStatus
  rowCount: number
  wrongCount: number
  declaredCents: Cents
  aliveAt: string | null
  createdAt: string
  createdBy: string
}

const PAGE_SIZE = 30

/** One page of a project's imports, the newest first. */
export async function listImports(
  projectId: number,
  after?: unknown
): Promise<Page<ImportListRow>> {
  const query = db
    .from('imports')
    .join('users', 'users.id', 'imports.created_by')
    .where('imports.project_id', projectId)
    .select('imports.id', 'kind', 'source_name', 'status', 'row_count', 'wrong_count')
    .select('declared_cents', 'alive_at', 'imports.created_at', 'users.full_name')
    .select('imports.id as sort_value')
  const page = await keysetPage(query, {
    column: 'imports.id',
    idColumn: 'imports.id',
    direction: 'desc',
    size: PAGE_SIZE,
    cursor: decodeCursor(after),
  })
  return { ...page, rows: page.rows.map(listRow) }
}

function listRow(row: Record<string, any>): ImportListRow {
  return {
    id: row.id,
    kind: row.kind,
    sourceName: row.source_name,
    status: row.status,
    rowCount: row.row_count,
    wrongCount: row.wrong_count,
    declaredCents: toCents(row.declared_cents),
    aliveAt: instantFromDatabase(row.alive_at),
    createdAt: instantFromDatabase(row.created_at)!,
    createdBy: row.full_name,
  }
}
