import {
  DELIVERABLE_STATUSES,
  type DeliverableStatus,
} from '#app/workplan/deliverables/deliverable_states'
import { TIMINGS, type DeliverableTiming } from '#app/workplan/deliverables/deliverable_timing'
import {
  DELIVERABLE_KINDS,
  type DeliverableKind,
} from '#app/workplan/deliverables/models/deliverable'

export const TABS = ['all', ...TIMINGS] as const
export type Tab = (typeof TABS)[number]

export type ListFilter = {
  ownerRoleId: number | null
  kind: DeliverableKind | null
  status: DeliverableStatus | null
}

/** What the address asks of the list; whatever is unknown asks nothing. */
export function readFilter(query: Record<string, unknown>): { tab: Tab; filter: ListFilter } {
  return {
    tab: TABS.find((tab) => tab === query.show) ?? 'all',
    filter: {
      ownerRoleId: /^[1-9]\d{0,8}$/.test(String(query.owner)) ? Number(query.owner) : null,
      kind: DELIVERABLE_KINDS.find((kind) => kind === query.kind) ?? null,
      status: DELIVERABLE_STATUSES.find((status) => status === query.state) ?? null,
    },
  }
}

/** The address of a tab with the filter kept. */
export function tabQuery(tab: Tab, { ownerRoleId, kind, status }: ListFilter): string {
  const parts = new URLSearchParams()
  if (tab !== 'all') parts.set('show', tab)
  if (ownerRoleId) parts.set('owner', String(ownerRoleId))
  if (kind) parts.set('kind', kind)
  if (status) parts.set('state', status)
  const text = parts.toString()
  return text ? `?${text}` : ''
}

export type CountOfTab = Record<Tab, number>

/** How many rows stand behind each tab. */
export function countTabs(rows: readonly { timing: DeliverableTiming }[]): CountOfTab {
  const counts = { all: rows.length, late: 0, due: 0, delivered: 0, cancelled: 0 }
  for (const { timing } of rows) counts[timing]++
  return counts
}
