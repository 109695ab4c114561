import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { HundredthsOfHour } from '#app/money/staff_cost'
import { touches, type Month } from '#app/finance/staff/months'

/** Hours that a person claims in one month of one project. */
export type ClaimedHours = {
  employeeId: number
  projectId: number
  month: Month
  hours: HundredthsOfHour
}

/**
 * The hours people claim by the hour over ALL projects, month by month. Only their sums may be shown: who works how long for
 * another project is not this one's business. Two queries.
 */
export async function claimedHours(
  employeeIds: readonly number[],
  client: QueryClientContract = db.connection()
): Promise<ClaimedHours[]> {
  if (employeeIds.length === 0) return []
  const months = await client
    .from('staff_months')
    .whereIn('employee_id', [...employeeIds])
    .where('project_hours', '>', 0)
    .select('employee_id', 'project_id', 'month', 'project_hours')
  const hourly = await client
    .from('staff_assignments')
    .whereIn('employee_id', [...employeeIds])
    .where('method', 'hourly')
    .select('employee_id', 'project_id', 'starts_on', 'ends_on')
  return months
    .filter((row) =>
      hourly.some(
        (one) =>
          one.employee_id === row.employee_id &&
          one.project_id === row.project_id &&
          touches({ startsOn: one.starts_on, endsOn: one.ends_on }, row.month)
      )
    )
    .map((row) => ({
      employeeId: row.employee_id,
      projectId: row.project_id,
      month: row.month,
      hours: Number(row.project_hours),
    }))
}

/** The hours of a calendar year, or of a month, added up over all projects. @param time '2021', or a month */
export function hoursWithin(
  claimed: readonly ClaimedHours[],
  employeeId: number,
  time: string
): HundredthsOfHour {
  return claimed
    .filter((one) => one.employeeId === employeeId && one.month.startsWith(time))
    .reduce((sum, { hours }) => sum + hours, 0)
}
