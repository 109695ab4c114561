import type { Actor } from '#app/shared/actor'
import { isAllowed } from '#app/identity/permissions'

/** Whose a deadline is: the people who hold the team roles that own it and stand in, if anybody does. */
export type OwnedDeadline = { ownerUserId: number | null; deputyUserId: number | null }

/** The manager and the coordinator change every deadline; the finance officer those she owns or stands in for. */
export function mayChangeDeadline(actor: Actor, deadline: OwnedDeadline): boolean {
  if (isAllowed(actor, 'deadlines.edit')) return true
  return isAllowed(actor, 'deadlines.edit_own') && isOwn(actor, deadline)
}

export function isOwn({ id }: Actor, { ownerUserId, deputyUserId }: OwnedDeadline): boolean {
  return id !== null && (ownerUserId === id || deputyUserId === id)
}
