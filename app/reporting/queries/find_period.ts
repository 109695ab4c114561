import { Hidden } from '#app/shared/errors'
import { listPeriods, type PeriodRow } from '#app/reporting/queries/list_periods'

/**
 * A period of the project together with all of them: a report also says what earlier ones held.
 * @throws {Hidden} when the project has no such period
 */
export async function findPeriod(
  projectId: number,
  id: number
): Promise<{ period: PeriodRow; periods: PeriodRow[] }> {
  const periods = await listPeriods(projectId)
  const period = periods.find((row) => row.id === id)
  if (!period) throw new Hidden()
  return { period, periods }
}
