import type { Actor } from '#app/shared/actor'
import type { Cents } from '#app/money/cents'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Project from '#app/projects/models/project'
import {
  assertFits,
  openAmounts,
  useMovement,
  type OpenAmounts,
} from '#app/intake/actions/locked_match'
import { SIDE_TABLES, type Side } from '#app/intake/match_sides'
import Match from '#app/intake/models/match'

/** `amountCents` is what is taken of the entry or payment; as much as fits when it is not given. */
export type HandMatch = {
  expenseId: number
  side: Side
  movementId: number
  amountCents?: Cents | null
}

/**
 * Matches an expense with an entry or payment that a person has found, also one that was rejected before.
 * @throws {RuleBroken} when they are matched already, nothing is open, or the signs differ
 */
export function matchByHand(form: HandMatch, actor: Actor): Promise<Match> {
  const projectId = actor.projectId!
  return change(actor, 'match.made', async (trx) => {
    await lockRow(Project, projectId, trx)
    const { expenseId, side, movementId } = form
    const open = await openAmounts(trx, projectId, expenseId, side, movementId)
    const pair = { expense_id: expenseId, [SIDE_TABLES[side].column]: movementId }
    const earlier = await Match.query({ client: trx }).where(pair).first()
    if (earlier?.status === 'confirmed') {
      throw new RuleBroken('reconciliation.refused.matched_already', {}, 'expenseId')
    }
    if (open.movementCents * open.expenseCents < 0) {
      throw new RuleBroken('reconciliation.refused.signs_differ')
    }
    const amounts = amountsFor(form.amountCents ?? null, open)
    assertFits(amounts, open)
    const match = (earlier ?? new Match().useTransaction(trx)).merge({
      projectId,
      expenseId,
      ledgerEntryId: side === 'ledger' ? movementId : null,
      bankTransactionId: side === 'bank' ? movementId : null,
      ...amounts,
      kind: 'manual',
      status: 'confirmed',
      score: earlier?.score ?? 0,
      reasons: earlier?.reasons ?? '[]',
      decidedBy: actor.id,
      decidedAt: actor.now,
    })
    await match.save()
    await useMovement(trx, match, 1, open.isSensitive)
    return match
  })
}

/** In one currency the same amount on both sides; between two, the whole expense for what is taken. */
function amountsFor(wanted: Cents | null, open: OpenAmounts) {
  if (open.movementCurrency !== open.expenseCurrency) {
    return { amountCents: wanted ?? open.movementCents, expenseCents: open.expenseCents }
  }
  const isSmaller = Math.abs(open.movementCents) <= Math.abs(open.expenseCents)
  const amount = wanted ?? (isSmaller ? open.movementCents : open.expenseCents)
  return { amountCents: amount, expenseCents: amount }
}
