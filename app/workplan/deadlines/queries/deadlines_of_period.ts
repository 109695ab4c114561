import { daysLate } from '#app/workplan/deadlines/deadline_days'
import type { DeadlineKind } from '#app/workplan/deadlines/models/deadline'
import { selectDeadlines } from '#app/workplan/deadlines/queries/select_deadlines'

export type DeadlineOfPeriod = {
  id: number
  kind: DeadlineKind
  titleLt: string
  titleEn: string | null
  ownerLt: string | null
  ownerEn: string | null
  dueOn: string
  status: 'open' | 'done' | 'cancelled'
  doneOn: string | null
  daysLate: number
}

/**
 * Deadlines that fell due in the period, were met in it, or are still open from before. One query.
 * @param from ISO date   @param to ISO date, included   @param day until which an open one is late
 */
export async function deadlinesOfPeriod(
  projectId: number,
  from: string,
  to: string,
  day: string
): Promise<DeadlineOfPeriod[]> {
  const rows = await selectDeadlines(projectId)
    .where((concerned) => {
      concerned
        .whereBetween('deadlines.due_on', [from, to])
        .orWhereBetween('deadlines.done_on', [from, to])
        .orWhere((open) =>
          open.where('deadlines.status', 'open').where('deadlines.due_on', '<', from)
        )
    })
    .orderBy('deadlines.due_on')
    .orderBy('deadlines.id')
  return rows.map((row) => {
    const dated = { status: row.status, dueOn: row.due_on, doneOn: row.done_on }
    return {
      id: row.id,
      kind: row.kind,
      titleLt: row.title_lt,
      titleEn: row.title_en,
      ownerLt: row.owner_lt,
      ownerEn: row.owner_en,
      ...dated,
      daysLate: daysLate(dated, day),
    }
  })
}
