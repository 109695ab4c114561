import { BasePolicy } from '@adonisjs/bouncer'
import type { AuthorizerResponse } from '@adonisjs/bouncer/types'
import type { Actor } from '#app/shared/actor'
import { isAllowed } from '#app/identity/permissions'

/** Whose a deadline is, as the policy asks it. */
export type OwnedDeadline = { ownerUserId: number | null }

/** The manager and the coordinator change every deadline; the finance officer changes only her own. */
export default class DeadlinePolicy extends BasePolicy {
  change(actor: Actor, deadline: OwnedDeadline): AuthorizerResponse {
    return mayChangeDeadline(actor, deadline)
  }
}

/** A deadline is somebody's own when the team role that owns it is held by that person. */
export function mayChangeDeadline(actor: Actor, { ownerUserId }: OwnedDeadline): boolean {
  if (isAllowed(actor, 'deadlines.edit')) return true
  return isAllowed(actor, 'deadlines.edit_own') && ownerUserId !== null && ownerUserId === actor.id
}
