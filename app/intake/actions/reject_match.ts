import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockMatch, pairOf } from '#app/intake/actions/locked_match'
import type Match from '#app/intake/models/match'

/** Says that the two do not belong together: the pair is not proposed again. @throws {RuleBroken} when it is settled already */
export function rejectMatch(id: number, actor: Actor): Promise<Match> {
  return change(actor, 'match.rejected', async (trx, note) => {
    const match = await lockMatch(trx, id, actor.projectId!)
    note(pairOf(match))
    if (match.status !== 'proposed') throw new RuleBroken('reconciliation.refused.settled')
    return match.merge({ status: 'rejected', decidedBy: actor.id, decidedAt: actor.now }).save()
  })
}
