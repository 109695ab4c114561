import type { Cents } from '#app/money/cents'
import { divideDown } from '#app/money/rounding'
import { WHOLE_RATE, type BasisPoints } from '#app/money/rates'
import { RuleBroken } from '#app/shared/errors'

/**
 * A part of a cost that the city paid as a whole (rent of a shared office, a telephone bill), charged to the project by a
 * share. It needs its source document, that document's amount, the share and how the share was found.
 */
export type RechargeForm = {
  rechargeOf?: string | null
  /** cents of the expense's currency */
  rechargeBase?: Cents | null
  rechargeShare?: BasisPoints | null
  rechargeMethod?: string | null
}

const FIELDS = ['rechargeOf', 'rechargeBase', 'rechargeShare', 'rechargeMethod'] as const

/** Whether a form tells of a recharge: one of its fields is filled in. */
export function isRecharge(form: RechargeForm): boolean {
  return FIELDS.some((field) => form[field] !== null && form[field] !== undefined)
}

/** The project's part of the source document, cut to the cent; null while it cannot be told.   Source: domain.md 16. */
export function rechargedCents({ rechargeBase, rechargeShare }: RechargeForm): Cents | null {
  if (!rechargeBase || !rechargeShare) return null
  return divideDown(BigInt(rechargeBase) * BigInt(rechargeShare), BigInt(WHOLE_RATE))
}

/** What a recharge lacks, and whether more is declared than the share gives. */
export function rechargeProblems(
  form: RechargeForm,
  eligible: Cents | null | undefined
): RuleBroken[] {
  if (!isRecharge(form)) return []
  const missing = FIELDS.filter((field) => !form[field])
  if (missing.length > 0) {
    return missing.map((field) => new RuleBroken('recharges.missing', {}, field))
  }
  const isAbove = (eligible ?? 0) > rechargedCents(form)!
  return isAbove ? [new RuleBroken('recharges.above_share', {}, 'eligible')] : []
}

/** The columns of a recharge; all empty for anything else. */
export function rechargeColumns(form: RechargeForm, isOne: boolean) {
  return {
    rechargeOf: isOne ? form.rechargeOf! : null,
    rechargeBaseCents: isOne ? form.rechargeBase! : null,
    rechargeShareBp: isOne ? form.rechargeShare! : null,
    rechargeMethod: isOne ? form.rechargeMethod! : null,
  }
}
