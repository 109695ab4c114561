import {
  deadlinesOfPeriod,
  type DeadlineOfPeriod,
} from '#app/workplan/deadlines/queries/deadlines_of_period'
import { said, type Fact, type FactScope } from '#app/reporting/progress/facts/fact'

export type DeadlineFact = Fact<DeadlineOfPeriod>

/** Deadlines: kept, met late, still late. The sentence does not count the days, which grow by themselves. */
export async function deadlineFacts({
  projectId,
  period,
  day,
}: FactScope): Promise<DeadlineFact[]> {
  const rows = await deadlinesOfPeriod(projectId, period.startsOn, period.endsOn, day)
  return rows.map((row) => ({
    kind: 'deadline',
    subjectId: row.id,
    said: said(`deadline.${outcomeOf(row)}`, row, { due: row.dueOn, done: row.doneOn ?? '' }),
    href: `/deadlines/${row.id}`,
    row,
  }))
}

function outcomeOf({ status, daysLate }: DeadlineOfPeriod) {
  if (status === 'cancelled') return 'cancelled'
  if (status === 'done') return daysLate > 0 ? 'done_late' : 'kept'
  return daysLate > 0 ? 'late' : 'not_due'
}
