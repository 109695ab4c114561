import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import {
  assertFits,
  lockMatch,
  openAmounts,
  pairOf,
  useMovement,
} from '#app/intake/actions/locked_match'
import { sideOf } from '#app/intake/match_sides'
import type Match from '#app/intake/models/match'

/**
 * Confirms a proposal. Of two who confirm matches of the same payment at once the second reads that it is used.
 * @throws {RuleBroken} when it is settled already, or what it would take is not open any more   @throws {Hidden}
 */
export function confirmMatch(id: number, actor: Actor): Promise<Match> {
  return change(actor, 'match.confirmed', async (trx, note) => {
    const match = await lockMatch(trx, id, actor.projectId!)
    note(pairOf(match))
    if (match.status !== 'proposed') throw new RuleBroken('reconciliation.refused.settled')
    const side = sideOf(match)
    const movementId = match.ledgerEntryId ?? match.bankTransactionId!
    const open = await openAmounts(trx, match.projectId, match.expenseId, side, movementId)
    assertFits(match, open)
    await useMovement(trx, match, 1, open.isSensitive)
    return match.merge({ status: 'confirmed', decidedBy: actor.id, decidedAt: actor.now }).save()
  })
}
