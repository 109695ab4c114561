import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { RuleBroken } from '#app/shared/errors'
import type { LedgerMapping } from '#app/intake/ledger/mapping'
import LedgerImport from '#app/intake/models/ledger_import'

export type UploadedLedger = {
  fileName: string
  storageKey: string
  sha256: string
  headingsHash: string
  mapping: LedgerMapping
}

/** Keeps an export as it was uploaded, with what its columns probably are; nothing of it is in the ledger yet. */
export function uploadLedger(upload: UploadedLedger, actor: Actor): Promise<LedgerImport> {
  const { mapping, ...file } = upload
  return change(actor, 'ledger_import.uploaded', (trx) =>
    new LedgerImport()
      .useTransaction(trx)
      .merge({
        ...file,
        projectId: actor.projectId!,
        mapping: JSON.stringify(mapping),
        status: 'uploaded',
        addedCount: 0,
        repeatedCount: 0,
        leftOutCount: 0,
        importedBy: actor.id!,
      })
      .save()
  )
}

/** Says anew what the columns of an uploaded export are. @throws {RuleBroken} once it is imported   @throws {StaleVersion} */
export function mapLedger(
  id: number,
  mapping: LedgerMapping,
  headingsHash: string,
  actor: Actor,
  rowVersion?: number
): Promise<LedgerImport> {
  return change(actor, 'ledger_import.mapped', async (trx) => {
    const row = await lockRow(LedgerImport, id, trx, { project_id: actor.projectId! }, rowVersion)
    if (row.status !== 'uploaded') throw new RuleBroken('ledger_import.refused.imported_already')
    return row.merge({ mapping: JSON.stringify(mapping), headingsHash }).save()
  })
}
