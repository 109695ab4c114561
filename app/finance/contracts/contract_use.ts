import { sumCents, type Cents } from '#app/money/cents'
import { toEuro } from '#app/money/currency'
import { percentUsed, type BasisPoints } from '#app/money/rates'
import type { ExpenseStatus } from '#app/finance/expenses/models/expense'

/** What expenses take from a contract. EUR cents without VAT. */
export type ContractUse = {
  /** submitted and further: what is promised to the supplier's invoices */
  usedCents: Cents
  /** drafts and returned ones, which may still change or go */
  draftCents: Cents
}

/** A contract's value in force beside what was taken from it; `leftCents` is negative when it is exceeded. */
export type ContractPosition = ContractUse & {
  valueCents: Cents
  leftCents: Cents
  /** used / value */
  usedShare: BasisPoints | null
}

export const NO_CONTRACT_USE: ContractUse = { usedCents: 0, draftCents: 0 }

/** States in which it may come to take. */
export const DRAFT_STATUSES: readonly ExpenseStatus[] = ['draft', 'returned']

/** What of an expense counts against its contract. */
export type ContractCharge = {
  currency: string
  exchangeRate: string | null
  /** cents of the currency, without VAT */
  netCents: Cents
  /** EUR cents */
  declaredCents: Cents
}

/**
 * What an invoice takes from a contract: its net amount in euro. While a foreign amount has no rate yet, what is declared
 * of it stands in.
 * @throws {RangeError} when the amount is not whole cents or the rate no positive decimal.   Source: domain.md 12, 19.
 */
export function chargedCents(charge: ContractCharge): Cents {
  const { currency, exchangeRate, netCents, declaredCents } = charge
  if (currency === 'EUR') return netCents
  return exchangeRate === null ? declaredCents : toEuro(netCents, exchangeRate)
}

/** @throws {RangeError} when an amount is not whole cents */
export function contractPosition(valueCents: Cents, use: ContractUse): ContractPosition {
  const { usedCents, draftCents } = use
  return {
    valueCents,
    usedCents,
    draftCents,
    leftCents: sumCents([valueCents, -usedCents]),
    usedShare: percentUsed(usedCents, valueCents),
  }
}
