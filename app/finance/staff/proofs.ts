import type { DocumentKind } from '#app/finance/expenses/expense_validator'
import type { StaffMethod } from '#app/finance/staff/models/staff_assignment'

/** Proofs that hold for the person as a whole, and proofs of one month. Source: domain.md 6. */
export const PERSON_PROOFS = ['employment', 'assignment'] as const
export const MONTH_PROOFS = ['payslip', 'payment', 'time_record'] as const
export const STAFF_PROOFS = [...PERSON_PROOFS, ...MONTH_PROOFS] as const
export type StaffProof = (typeof STAFF_PROOFS)[number]

export function isMonthProof(kind: StaffProof): boolean {
  return (MONTH_PROOFS as readonly string[]).includes(kind)
}

/** What an expense calls the same paper. */
export const AS_EXPENSE_DOCUMENT: Record<StaffProof, DocumentKind> = {
  employment: 'contract',
  assignment: 'contract',
  payslip: 'payroll',
  payment: 'payment',
  time_record: 'payroll',
}

/** The proofs of the person that are not attached yet. */
export function missingOfPerson(attached: Iterable<StaffProof>): StaffProof[] {
  return missing(PERSON_PROOFS, attached)
}

/** The proofs of a month that are not attached yet; the hours of a fixed share need no record. */
export function missingOfMonth(method: StaffMethod, attached: Iterable<StaffProof>): StaffProof[] {
  const needed = MONTH_PROOFS.filter((kind) => kind !== 'time_record' || method === 'hourly')
  return missing(needed, attached)
}

function missing(needed: readonly StaffProof[], attached: Iterable<StaffProof>): StaffProof[] {
  const present = new Set(attached)
  return needed.filter((kind) => !present.has(kind))
}
