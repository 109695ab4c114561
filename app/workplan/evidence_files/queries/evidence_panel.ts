import type { Actor } from '#app/shared/actor'
import { Hidden } from '#app/shared/errors'
import { ACCEPTED_ENDINGS } from '#app/documents/file_types'
import { isAllowed } from '#app/identity/permissions'
import { mayOpenEvidence, mayProve } from '#app/workplan/evidence_files/may_prove'
import type { EvidenceKind } from '#app/workplan/evidence_files/models/evidence_file'
import { evidenceOf, type EvidenceRow } from '#app/workplan/evidence_files/queries/evidence_of'
import {
  findEvidenceSubject,
  type SubjectRow,
} from '#app/workplan/evidence_files/queries/find_evidence_subject'
import {
  placeOf,
  subjectKey,
  type EvidenceSubjectType,
} from '#app/workplan/evidence_files/subjects'

export type ShownEvidence = EvidenceRow & { isShown: boolean }
export type EvidencePanel = {
  key: string
  subject: SubjectRow
  files: ShownEvidence[]
  /** taken away, each with its reason */
  voided: ShownEvidence[]
  kinds: readonly EvidenceKind[]
  mayProve: boolean
  acceptedEndings: string
}

/**
 * What `workplan/evidence_files/_panel` needs, as `evidence`. Two queries. Null for who sees no evidence.
 * @throws {Hidden} when the project has no such subject
 */
export async function evidencePanel(
  actor: Actor,
  projectId: number,
  type: EvidenceSubjectType,
  id: number
): Promise<EvidencePanel | null> {
  if (!isAllowed(actor, 'evidence.view')) return null
  const subject = await findEvidenceSubject(projectId, { type, id })
  if (!subject) throw new Hidden()
  const files = (await evidenceOf(projectId, type, id)).map((file) => ({
    ...file,
    isShown: mayOpenEvidence(actor, file),
  }))
  return {
    key: subjectKey(subject),
    subject,
    files: files.filter(({ voidedAt }) => voidedAt === null),
    voided: files.filter(({ voidedAt }) => voidedAt !== null),
    kinds: placeOf(type).kinds,
    mayProve: mayProve(actor, subject),
    acceptedEndings: ACCEPTED_ENDINGS,
  }
}
