import type { Actor } from '#app/shared/actor'
import { isAllowed } from '#app/identity/permissions'
import type { EvidenceSubjectType } from '#app/workplan/evidence_files/subjects'

/** What a rule about evidence needs of its subject; a deadline is owned by somebody or nobody. */
export type ProvenSubject = { type: EvidenceSubjectType; ownerUserId: number | null }

/** The manager and the coordinator bring evidence for everything, the finance officer for the deadlines she owns. */
export function mayProve(actor: Actor, { type, ownerUserId }: ProvenSubject): boolean {
  if (isAllowed(actor, 'evidence.edit')) return true
  const isOwn = type === 'deadline' && ownerUserId !== null && ownerUserId === actor.id
  return isOwn && isAllowed(actor, 'evidence.edit_own')
}

/** Whether the actor sees a file; one with personal data only as far as the table says. */
export function mayOpenEvidence(actor: Actor, file: { isSensitive: boolean }): boolean {
  return isAllowed(actor, file.isSensitive ? 'evidence.view_sensitive' : 'evidence.view')
}
