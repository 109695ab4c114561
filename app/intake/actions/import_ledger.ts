import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Project from '#app/projects/models/project'
import { insertRows, missingRows } from '#app/intake/actions/add_missing_rows'
import { runMatching, type MatchingResult } from '#app/intake/actions/match_project'
import { ledgerColumns, type LedgerRow } from '#app/intake/ledger/ledger_row'
import LedgerImport from '#app/intake/models/ledger_import'

/**
 * Brings in the rows of an uploaded export: those that are there already are counted and left, the others are added, and all are
 * compared with the expenses; one transaction, so that a failure leaves nothing.
 * @param leftOutCount rows of other projects and totals, for the record
 * @throws {RuleBroken} when it was brought in already   @throws {StaleVersion} when its mapping changed meanwhile   @throws {Hidden}
 */
export async function importLedger(
  id: number,
  rows: readonly LedgerRow[],
  leftOutCount: number,
  actor: Actor,
  rowVersion?: number
): Promise<{ ledgerImport: LedgerImport; matching: MatchingResult }> {
  const projectId = actor.projectId!
  let matching: MatchingResult = { automatic: 0, proposed: 0 }
  const ledgerImport = await change(actor, 'ledger_import.imported', async (trx, note) => {
    await lockRow(Project, projectId, trx)
    const row = await lockRow(LedgerImport, id, trx, { project_id: projectId }, rowVersion)
    if (row.status !== 'uploaded') throw new RuleBroken('ledger_import.refused.imported_already')
    const columns = ledgerColumns(rows)
    const missing = await missingRows(trx, 'ledger_entries', projectId, columns)
    const now = instantToDatabase(actor.now)
    const common = { project_id: projectId, ledger_import_id: id, created_at: now, updated_at: now }
    const entries = missing.map((entry) => ({ ...common, ...entry }))
    await insertRows(trx, 'ledger_entries', entries)
    matching = await runMatching(trx, projectId, actor)
    note({ fileName: row.fileName, ...matching })
    return row
      .merge({
        status: 'imported',
        addedCount: missing.length,
        repeatedCount: rows.length - missing.length,
        leftOutCount,
        importedBy: actor.id!,
      })
      .save()
  })
  return { ledgerImport, matching }
}
