import { negate, type Cents } from '#app/money/cents'

/** Which way a correction goes. */
export const DIRECTIONS = ['decrease', 'increase'] as const
export type Direction = (typeof DIRECTIONS)[number]

type Amounts = { net: Cents; vat?: Cents | null; eligible?: Cents | null }

/** The amounts of a form with their sign: those of a correction that decreases are typed without it and become negative. */
export function withSign<Form extends Amounts>(
  form: Form & { direction?: Direction | null },
  isCorrection: boolean
): Form {
  if (!isCorrection || form.direction === 'increase') return form
  const signed = (cents: Cents | null | undefined) => (cents ? negate(cents) : cents)
  return {
    ...form,
    net: negate(form.net),
    vat: signed(form.vat),
    eligible: signed(form.eligible),
  }
}
