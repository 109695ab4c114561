import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import EvidenceFile from '#app/workplan/evidence_files/models/evidence_file'

/**
 * Takes a file away as evidence. It is voided with a reason and stays in the store: a report that carried it can still be
 * traced, and who looks sees that there was one.
 * @throws {RuleBroken} when it was taken away already   @throws {Hidden} when the project has no such evidence
 */
export function removeEvidence(
  projectId: number,
  id: number,
  reason: string,
  actor: Actor
): Promise<EvidenceFile> {
  return change(actor, 'evidence_file.voided', async (trx) => {
    const file = await lockRow(EvidenceFile, id, trx, { project_id: projectId })
    if (file.voidedAt) throw new RuleBroken('evidence_files.removed_already')
    return file.merge({ voidedAt: actor.now, voidedBy: actor.id, voidReason: reason }).save()
  })
}
