import { DateTime } from 'luxon'
import { sumCents, type Cents } from '#app/money/cents'
import type { ContractKind, Procedure } from '#app/finance/contracts/contract_terms'

/** What of a contract tells whether a purchase was split. */
export type Purchase = {
  id: number
  number: string
  /** see `objectKey` */
  objectKey: string
  /** the supplier's group, or the supplier where it has none */
  seller: string
  kind: ContractKind
  procedure: Procedure
  signedOn: string
  /** in force, EUR cents without VAT */
  valueCents: Cents
}

/** Up to which value a procedure may be used. ISO days, both included. */
export type ProcurementLimit = {
  procedure: Procedure
  kind: ContractKind
  limitCents: Cents
  validFrom: string
  validTo: string | null
}

/** One object bought from one seller for more than the procedure allows: in several parts, or at once. */
export type SplitAlarm = {
  kind: 'split' | 'above_limit'
  procedure: Procedure
  limitCents: Cents
  sumCents: Cents
  members: { id: number; number: string }[]
}

/** The limit that held on a day, or null when the procedure has none. */
export function limitOn(
  limits: readonly ProcurementLimit[],
  { procedure, kind }: Pick<Purchase, 'procedure' | 'kind'>,
  day: string
): Cents | null {
  const found = limits.find(
    (limit) =>
      limit.procedure === procedure &&
      limit.kind === kind &&
      limit.validFrom <= day &&
      (limit.validTo === null || limit.validTo >= day)
  )
  return found?.limitCents ?? null
}

/**
 * Purchases of the same object from the same seller whose sum passes the limit of the procedure that was used, within any
 * window of the given months. Each group is told once for each of its procedures, with the window whose sum is largest.
 * @param windowMonths null: however far apart they were signed
 * @throws {RangeError} when a value is not whole cents.   Source: domain.md 15, 19.
 */
export function splitAlarms(
  purchases: readonly Purchase[],
  limits: readonly ProcurementLimit[],
  windowMonths: number | null
): SplitAlarm[] {
  const groups = Map.groupBy(purchases, ({ seller, objectKey }) => `${seller} ${objectKey}`)
  return [...groups.values()].flatMap((group) => alarmsOf(group, limits, windowMonths))
}

function alarmsOf(
  group: Purchase[],
  limits: readonly ProcurementLimit[],
  windowMonths: number | null
): SplitAlarm[] {
  const inOrder = group.toSorted((one, other) => (one.signedOn < other.signedOn ? -1 : 1))
  const largest = new Map<Procedure, SplitAlarm>()
  for (const last of inOrder) {
    const from = windowMonths === null ? '' : windowStart(last.signedOn, windowMonths)
    const window = inOrder.filter(({ signedOn }) => signedOn >= from && signedOn <= last.signedOn)
    const sum = sumCents(window.map(({ valueCents }) => valueCents))
    for (const purchase of window) {
      const limitCents = limitOn(limits, purchase, last.signedOn)
      if (limitCents === null || sum <= limitCents) continue
      const { procedure } = purchase
      if ((largest.get(procedure)?.sumCents ?? 0) >= sum) continue
      largest.set(procedure, {
        kind: window.length > 1 ? 'split' : 'above_limit',
        procedure,
        limitCents,
        sumCents: sum,
        members: window.map(({ id, number }) => ({ id, number })),
      })
    }
  }
  return [...largest.values()]
}

/** The first day of a window of so many months that ends on the given day. */
function windowStart(day: string, months: number): string {
  return DateTime.fromISO(day).minus({ months }).plus({ days: 1 }).toISODate()!
}
