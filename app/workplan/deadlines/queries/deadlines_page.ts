import type { Actor } from '#app/shared/actor'
import type { Cursor } from '#app/shared/database/keyset'
import { today } from '#app/shared/today'
import type { DeadlineFilter } from '#app/workplan/deadlines/deadline_filter'
import { mayChangeDeadline } from '#app/workplan/deadlines/own_deadline'
import {
  countDeadlines,
  listDeadlines,
  type DeadlineRow,
} from '#app/workplan/deadlines/queries/list_deadlines'

export type ShownDeadline = DeadlineRow & { mayChange: boolean }
export type DeadlineGroup = { key: string; deadlines: ShownDeadline[] }

/** One page of deadlines in groups, with the number of deadlines behind each tab. Three queries. */
export async function deadlinesPage(
  projectId: number,
  filter: DeadlineFilter,
  actor: Actor,
  cursor: Cursor | null
) {
  const day = today(actor.now)
  const page = await listDeadlines(projectId, filter, actor.id, day, cursor)
  const rows = page.rows.map((row) => ({ ...row, mayChange: mayChangeDeadline(actor, row) }))
  const groups = [...Map.groupBy(rows, (row) => row.timing)].map(
    ([key, deadlines]): DeadlineGroup => ({ key, deadlines })
  )
  return {
    day,
    filter,
    counts: await countDeadlines(projectId, filter, actor.id, day),
    next: page.next,
    previous: page.previous,
    groups,
  }
}
