import { sumCents, type Cents } from '#app/money/cents'
import type { BasisPoints } from '#app/money/rates'
import { fixedShare, hoursCost, yearlyCap, type HundredthsOfHour } from '#app/money/staff_cost'
import { lastDayOf, monthsTouched, touches, type Month } from '#app/finance/staff/months'
import type { StaffMethod } from '#app/finance/staff/models/staff_assignment'
import { missingOfMonth, missingOfPerson, type StaffProof } from '#app/finance/staff/proofs'

export type SheetAssignment = {
  id: number
  costCategoryId: number
  method: StaffMethod
  shareBp: BasisPoints | null
  startsOn: string
  endsOn: string | null
}

export type SheetRecord = {
  id: number
  month: Month
  grossSalaryCents: Cents
  employerContributionsCents: Cents
  projectHours: HundredthsOfHour | null
  paidOn: string | null
}

export type SheetYearCost = {
  appliesFrom: string
  rateCents: Cents
  yearHours: number
  workingTimeBp: BasisPoints
}

export type SheetProof = { kind: StaffProof; month: Month | null }

/** Everything a person's sheet follows from, in one project. */
export type StaffRecords = {
  assignments: readonly SheetAssignment[]
  months: readonly SheetRecord[]
  yearCosts: readonly SheetYearCost[]
  proofs: readonly SheetProof[]
}

/** One month of a person's working sheet. EUR cents; null for what is not there yet. */
export type SheetMonth = {
  month: Month
  method: StaffMethod
  shareBp: BasisPoints | null
  /** the payslip's record */
  recordId: number | null
  grossSalaryCents: Cents | null
  contributionsCents: Cents | null
  /** gross employment cost: salary and employer contributions */
  grossCents: Cents | null
  hours: HundredthsOfHour | null
  rateCents: Cents | null
  /** hours that may be claimed in a year at this rate */
  capHours: HundredthsOfHour | null
  /** what the project may claim; null while a figure it needs is missing */
  amountCents: Cents | null
  missing: StaffProof[]
}

export type StaffSheet = {
  months: SheetMonth[]
  totalCents: Cents
  /** proofs of the person that are missing */
  missing: StaffProof[]
  /** months without a record, or by the hour without a rate */
  incomplete: Month[]
  /** more than one share within the period: programmes want one */
  hasSeveralShares: boolean
  /** the one category of the claim; null when the assignments name several */
  costCategoryId: number | null
  /** the last payment; null while one is missing */
  paidOn: string | null
}

/**
 * The working sheet of a person for a period: every month that the period and an assignment share, each rounded half-up by
 * itself, and their sum.   Source: domain.md 6, 17.
 * @param period ISO days, both included
 */
export function staffSheet(
  records: StaffRecords,
  period: { startsOn: string; endsOn: string }
): StaffSheet {
  const months = monthsTouched(period.startsOn, period.endsOn).flatMap((month) => {
    const assignment = records.assignments.find((one) => touches(one, month))
    return assignment ? [sheetMonth(month, assignment, records)] : []
  })
  const used = records.assignments.filter((one) => months.some(({ month }) => touches(one, month)))
  const categories = new Set(used.map(({ costCategoryId }) => costCategoryId))
  const methods = new Set(months.map(({ method, shareBp }) => `${method} ${shareBp}`))
  return {
    months,
    totalCents: sumCents(months.map(({ amountCents }) => amountCents ?? 0)),
    missing: missingOfPerson(
      records.proofs.filter(({ month }) => month === null).map(({ kind }) => kind)
    ),
    incomplete: months.filter(({ amountCents }) => amountCents === null).map(({ month }) => month),
    hasSeveralShares: methods.size > 1,
    costCategoryId: categories.size === 1 ? [...categories][0]! : null,
    paidOn: lastPayment(months, records),
  }
}

/** The yearly cost whose rate holds in a month: the latest that applies by its end. */
export function yearCostOf<Cost extends { appliesFrom: string }>(
  month: Month,
  costs: readonly Cost[]
): Cost | null {
  const end = lastDayOf(month)
  const held = costs.filter(({ appliesFrom }) => appliesFrom <= end)
  return held.toSorted((one, other) => (one.appliesFrom < other.appliesFrom ? 1 : -1))[0] ?? null
}

function sheetMonth(
  month: Month,
  { method, shareBp }: SheetAssignment,
  { months, yearCosts, proofs }: StaffRecords
): SheetMonth {
  const record = months.find((one) => one.month === month)
  const grossCents = record
    ? sumCents([record.grossSalaryCents, record.employerContributionsCents])
    : null
  const cost = method === 'hourly' ? yearCostOf(month, yearCosts) : null
  const hours = method === 'hourly' ? (record?.projectHours ?? null) : null
  const rateCents = cost?.rateCents ?? null
  return {
    month,
    method,
    shareBp,
    recordId: record?.id ?? null,
    grossSalaryCents: record?.grossSalaryCents ?? null,
    contributionsCents: record?.employerContributionsCents ?? null,
    grossCents,
    hours,
    rateCents,
    capHours: cost ? yearlyCap(cost.yearHours, cost.workingTimeBp) : null,
    amountCents: amountOf({ grossCents, shareBp, hours, rateCents }),
    missing: missingOfMonth(
      method,
      proofs.filter((proof) => proof.month === month).map(({ kind }) => kind)
    ),
  }
}

function amountOf({
  grossCents,
  shareBp,
  hours,
  rateCents,
}: Pick<SheetMonth, 'grossCents' | 'shareBp' | 'hours' | 'rateCents'>): Cents | null {
  if (shareBp !== null) return grossCents === null ? null : fixedShare(grossCents, shareBp)
  return hours === null || rateCents === null ? null : hoursCost(rateCents, hours)
}

function lastPayment(sheet: readonly SheetMonth[], { months }: StaffRecords): string | null {
  const claimed = sheet.filter(({ amountCents }) => amountCents !== null)
  const days = claimed.map(({ recordId }) => months.find(({ id }) => id === recordId)?.paidOn)
  if (days.length === 0 || days.some((day) => !day)) return null
  return days.reduce((last, day) => (day! > last! ? day : last))!
}
