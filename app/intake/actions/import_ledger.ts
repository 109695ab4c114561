import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Project from '#app/projects/models/project'
import { insertRows, missingRows } from '#app/intake/actions/add_missing_rows'
import { runMatching, type MatchingResult } from '#app/intake/actions/match_project'
import { ledgerColumns, type LedgerRow } from '#app/intake/ledger_row'
import LedgerImport from '#app/intake/models/ledger_import'

export type ImportedFile = { fileName: string; sha256: string }

/**
 * Brings in an accounting export: rows that are there already are counted and left, the others are added, and all are compared
 * with the expenses; one transaction, so that a failure leaves nothing.
 */
export async function importLedger(
  rows: readonly LedgerRow[],
  file: ImportedFile,
  actor: Actor
): Promise<{ ledgerImport: LedgerImport; matching: MatchingResult }> {
  const projectId = actor.projectId!
  let matching: MatchingResult = { automatic: 0, proposed: 0 }
  const ledgerImport = await change(actor, 'ledger_import.created', async (trx, note) => {
    await lockRow(Project, projectId, trx)
    const columns = ledgerColumns(rows)
    const missing = await missingRows(trx, 'ledger_entries', projectId, columns)
    const row = await new LedgerImport()
      .useTransaction(trx)
      .merge({
        ...file,
        projectId,
        addedCount: missing.length,
        repeatedCount: rows.length - missing.length,
        importedBy: actor.id!,
      })
      .save()
    const now = instantToDatabase(actor.now)
    const common = { project_id: projectId, ledger_import_id: row.id, created_at: now, updated_at: now }
    await insertRows(trx, 'ledger_entries', missing.map((entry) => ({ ...common, ...entry })))
    matching = await runMatching(trx, projectId, actor)
    note(matching)
    return row
  })
  return { ledgerImport, matching }
}
