import { DateTime } from 'luxon'
import type { Cents } from '#app/money/cents'
import type { BasisPoints } from '#app/money/rates'
import { invoiceKey } from '#app/finance/duplicates/invoice_key'

/** How two expenses resemble each other, the surest first. */
export const DUPLICATE_KINDS = ['same_invoice', 'same_file', 'near_amount'] as const
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number]

/** What is compared of an expense. Gross in cents of its currency; `day` is the invoice's, else the payment's. */
export type ComparedExpense = {
  supplierId: number | null
  invoiceNumber: string | null
  currency: string
  grossCents: Cents | null
  day: string | null
  /** SHA-256 of the files that are its invoice */
  invoiceHashes: readonly string[]
  /** shared by the lines of one split invoice */
  splitKey?: string | null
  /** the expense it corrects */
  correctsId?: number | null
}

/** How near two amounts and two days must be to be worth a look. */
export type Nearness = { toleranceBp: BasisPoints; days: number }

/** What holds until a programme sets its own. */
export const USUAL_NEARNESS: Nearness = { toleranceBp: 100, days: 3 }

/** A pair that is refused at submission until somebody gives the reason; a near amount is only shown. */
export function needsReason(kind: DuplicateKind): boolean {
  return kind !== 'near_amount'
}

/**
 * How two expenses look like one claim made twice, by the surest sign; null when they do not, and for the lines of one split
 * invoice, which add up to it. Without regard to order.
 * Source: design 4.
 */
export function resemblance(
  one: ComparedExpense,
  other: ComparedExpense,
  nearness: Nearness = USUAL_NEARNESS
): DuplicateKind | null {
  if (one.splitKey && one.splitKey === other.splitKey) return null
  if (isSameInvoice(one, other)) return 'same_invoice'
  if (one.invoiceHashes.some((hash) => other.invoiceHashes.includes(hash))) return 'same_file'
  return isNear(one, other, nearness) ? 'near_amount' : null
}

function isSameInvoice(one: ComparedExpense, other: ComparedExpense): boolean {
  const key = invoiceKey(one.invoiceNumber)
  if (key === null || one.supplierId === null) return false
  return one.supplierId === other.supplierId && key === invoiceKey(other.invoiceNumber)
}

function isNear(one: ComparedExpense, other: ComparedExpense, { toleranceBp, days }: Nearness) {
  const [a, b] = [one.grossCents, other.grossCents]
  if (!a || !b || one.supplierId === null || one.supplierId !== other.supplierId) return false
  if (one.currency !== other.currency || !one.day || !other.day) return false
  const apart = Math.abs(DateTime.fromISO(one.day).diff(DateTime.fromISO(other.day), 'days').days)
  return (
    apart <= days && Math.abs(a - b) <= marginOf(Math.max(Math.abs(a), Math.abs(b)), toleranceBp)
  )
}

/** The days that are near another, both included. @param day ISO */
export function daysAround(day: string, days: number): [first: string, last: string] {
  const middle = DateTime.fromISO(day)
  return [middle.minus({ days }).toISODate()!, middle.plus({ days }).toISODate()!]
}

/** How far an amount may be from another and still be near it. */
export function marginOf(grossCents: Cents, toleranceBp: BasisPoints): Cents {
  return Math.floor((Math.abs(grossCents) * toleranceBp) / 10_000)
}
