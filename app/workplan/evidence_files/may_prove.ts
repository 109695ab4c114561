import type { Actor } from '#app/shared/actor'
import { isAllowed } from '#app/identity/permissions'
import { isOwn, type OwnedDeadline } from '#app/workplan/deadlines/own_deadline'
import type { EvidenceSubjectType } from '#app/workplan/evidence_files/subjects'

/** What a rule about evidence needs of its subject; a deadline is owned by somebody or nobody, and so is its deputyship. */
export type ProvenSubject = OwnedDeadline & { type: EvidenceSubjectType }

/** The manager and the coordinator bring evidence for everything, the finance officer for the deadlines she owns or stands in for. */
export function mayProve(actor: Actor, subject: ProvenSubject): boolean {
  if (isAllowed(actor, 'evidence.edit')) return true
  const isTheirs = subject.type === 'deadline' && isOwn(actor, subject)
  return isTheirs && isAllowed(actor, 'evidence.edit_own')
}

/** Whether the actor sees a file; one with personal data only as far as the table says. */
export function mayOpenEvidence(actor: Actor, file: { isSensitive: boolean }): boolean {
  return isAllowed(actor, file.isSensitive ? 'evidence.view_sensitive' : 'evidence.view')
}
