import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockMatch, pairOf, useMovement } from '#app/intake/actions/locked_match'
import type Match from '#app/intake/models/match'

/**
 * Undoes a confirmed match, also one that the program made: both sides are open again, and the pair is not proposed anew; who
 * wants it back matches it by hand.   @throws {RuleBroken} when it is not confirmed (any more)
 */
export function undoMatch(id: number, actor: Actor): Promise<Match> {
  return change(actor, 'match.undone', async (trx, note) => {
    const match = await lockMatch(trx, id, actor.projectId!)
    note(pairOf(match))
    if (match.status !== 'confirmed') throw new RuleBroken('reconciliation.refused.not_confirmed')
    await useMovement(trx, match, -1, false)
    return match.merge({ status: 'rejected', decidedBy: actor.id, decidedAt: actor.now }).save()
  })
}
