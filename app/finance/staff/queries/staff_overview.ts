import { sumCents, type Cents } from '#app/money/cents'
import type { Choice } from '#app/finance/expenses/queries/list_expense_choices'
import { claimedHours, hoursWithin } from '#app/finance/staff/queries/claimed_hours'
import { listStaff, type PersonRow } from '#app/finance/staff/queries/staff_people'
import { recordsOf, staffRecords, type ClaimRow } from '#app/finance/staff/queries/staff_records'
import { staffSheet, type StaffSheet } from '#app/finance/staff/sheet'

/** The hours of a calendar year over all projects, beside what the rate allows. */
export type YearHours = { year: string; hours: number; capHours: number | null }

export type PersonSheet = PersonRow & {
  sheet: StaffSheet
  /** the expense that claims it; null while there is none */
  claim: ClaimRow | null
  /** the expense says another amount than the sheet */
  isOutOfDate: boolean
  years: YearHours[]
}

export type StaffOverview = {
  people: PersonSheet[]
  totalCents: Cents
  /** proofs that are missing, over all people and months */
  missingCount: number
}

/** The working sheets of everybody for a period; of nobody's months when the project has no period yet. */
export async function staffOverview(
  projectId: number,
  period: Choice | null,
  seesNames: boolean
): Promise<StaffOverview> {
  const people = await listStaff(projectId, seesNames)
  const records = await staffRecords(projectId)
  const hours = await claimedHours(people.map(({ id }) => id))
  const span = { startsOn: period?.startsOn ?? '9999-12-31', endsOn: period?.endsOn ?? '' }
  const sheets = people.map((person): PersonSheet => {
    const own = recordsOf(records, person.id)
    const sheet = staffSheet(own, span)
    const claim = own.claims.find(({ periodId }) => periodId === period?.id) ?? null
    return {
      ...person,
      sheet,
      claim,
      isOutOfDate: claim !== null && claim.declaredCents !== sheet.totalCents,
      years: yearsOf(sheet).map((year) => ({
        ...year,
        hours: hoursWithin(hours, person.id, year.year),
      })),
    }
  })
  const inPeriod = sheets.filter(({ sheet }) => sheet.months.length > 0)
  return {
    people: sheets,
    totalCents: sumCents(sheets.map(({ sheet }) => sheet.totalCents)),
    missingCount: inPeriod.reduce((count, { sheet }) => count + missingIn(sheet), 0),
  }
}

/** The years in which a sheet claims hours, with the smallest cap of each. */
function yearsOf(sheet: StaffSheet): Omit<YearHours, 'hours'>[] {
  const hourly = sheet.months.filter(({ method }) => method === 'hourly')
  return [...Map.groupBy(hourly, ({ month }) => month.slice(0, 4))].map(([year, months]) => {
    const caps = months.flatMap(({ capHours }) => (capHours === null ? [] : [capHours]))
    return { year, capHours: caps.length > 0 ? Math.min(...caps) : null }
  })
}

export function missingIn(sheet: StaffSheet): number {
  return sheet.months.reduce((count, { missing }) => count + missing.length, sheet.missing.length)
}
