import type { Actor } from '#app/shared/actor'
import type { Cursor } from '#app/shared/database/keyset'
import { today } from '#app/shared/today'
import { mayChangeDeadline } from '#app/workplan/deadlines/own_deadline'
import {
  countDeadlines,
  listClosedDeadlines,
  listOpenDeadlines,
  type DeadlineRow,
} from '#app/workplan/deadlines/queries/list_deadlines'

export const TABS = ['open', 'own', 'done', 'cancelled'] as const
export type Tab = (typeof TABS)[number]
export type ShownDeadline = DeadlineRow & { mayChange: boolean }
export type DeadlineGroup = { key: string; deadlines: ShownDeadline[] }

const OPEN_GROUPS = ['late', 'this_week', 'coming'] as const

export function tabOf(text: unknown): Tab {
  return TABS.find((tab) => tab === text) ?? 'open'
}

/**
 * What the page of deadlines shows: one tab in groups, with the number of deadlines behind each tab.
 * Two queries; the open ones are few and shown whole, the closed ones come by pages.
 */
export async function deadlinesPage(
  projectId: number,
  tab: Tab,
  actor: Actor,
  cursor: Cursor | null
) {
  const day = today(actor.now)
  const states = await countDeadlines(projectId)
  const shown = (row: DeadlineRow) => ({ ...row, mayChange: mayChangeDeadline(actor, row) })
  if (tab === 'done' || tab === 'cancelled') {
    const page = await listClosedDeadlines(projectId, tab, day, cursor)
    const groups: DeadlineGroup[] = [{ key: tab, deadlines: page.rows.map(shown) }]
    return { day, tab, states, next: page.next, previous: page.previous, groups }
  }
  const open = (await listOpenDeadlines(projectId, day)).map(shown)
  const wanted = tab === 'own' ? open.filter((row) => row.ownerUserId === actor.id) : open
  const groups = OPEN_GROUPS.map((key): DeadlineGroup => ({
    key,
    deadlines: wanted.filter((row) => row.timing === key),
  })).filter((group) => group.deadlines.length > 0)
  return { day, tab, states, next: null, previous: null, groups }
}
