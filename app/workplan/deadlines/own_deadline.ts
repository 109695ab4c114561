import type { Actor } from '#app/shared/actor'
import { isAllowed } from '#app/identity/permissions'

/** Whose a deadline is: the person who holds the team role that owns it, if anybody does. */
export type OwnedDeadline = { ownerUserId: number | null }

/** The manager and the coordinator change every deadline; the finance officer changes only her own. */
export function mayChangeDeadline(actor: Actor, { ownerUserId }: OwnedDeadline): boolean {
  if (isAllowed(actor, 'deadlines.edit')) return true
  return isAllowed(actor, 'deadlines.edit_own') && ownerUserId !== null && ownerUserId === actor.id
}
