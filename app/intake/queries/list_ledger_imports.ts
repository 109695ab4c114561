import db from '@adonisjs/lucid/services/db'
import { instantFromDatabase } from '#app/shared/database/columns'
import type { LedgerMapping } from '#app/intake/ledger/mapping'

export type LedgerImportRow = {
  id: number
  status: 'uploaded' | 'imported'
  fileName: string
  addedCount: number
  repeatedCount: number
  leftOutCount: number
  importedBy: string
  /** ISO instant, UTC */
  at: string
}

/** The latest imports of a project; there are a few a year. */
export async function listLedgerImports(projectId: number): Promise<LedgerImportRow[]> {
  const rows = await db
    .from('ledger_imports as i')
    .join('users as u', 'u.id', 'i.imported_by')
    .where('i.project_id', projectId)
    .select('i.id', 'i.status', 'i.file_name', 'i.added_count', 'i.repeated_count')
    .select('i.left_out_count', 'i.updated_at', 'u.full_name')
    .orderBy('i.id', 'desc')
    .limit(100)
  return rows.map((row) => ({
    id: Number(row.id),
    status: row.status,
    fileName: row.file_name,
    addedCount: Number(row.added_count),
    repeatedCount: Number(row.repeated_count),
    leftOutCount: Number(row.left_out_count),
    importedBy: row.full_name,
    at: instantFromDatabase(row.updated_at)!,
  }))
}

/** How the last file with the same headings was mapped in this project; null when there was none. */
export async function rememberedMapping(
  projectId: number,
  headingsHash: string
): Promise<LedgerMapping | null> {
  const row = await db
    .from('ledger_imports')
    .where({ project_id: projectId, headings_hash: headingsHash })
    .orderBy('id', 'desc')
    .select('mapping')
    .first()
  return row ? JSON.parse(row.mapping) : null
}
