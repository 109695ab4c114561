import { DEADLINE_KINDS, type DeadlineKind } from '#app/workplan/deadlines/models/deadline'

export const TABS = ['open', 'late', 'this_week', 'coming', 'done', 'cancelled'] as const
export type Tab = (typeof TABS)[number]

/** Which deadlines a list shows; null: all. */
export type DeadlineFilter = {
  tab: Tab
  ownerRoleId: number | null
  kind: DeadlineKind | null
  stageId: number | null
  activityId: number | null
  /** only those the reader owns or stands in for */
  isMine: boolean
}

/** What an address asks for; whatever is not understood asks for nothing. */
export function readDeadlineFilter(query: Record<string, unknown>): DeadlineFilter {
  return {
    tab: TABS.find((tab) => tab === query.show) ?? 'open',
    ownerRoleId: idOf(query.owner),
    kind: DEADLINE_KINDS.find((kind) => kind === query.kind) ?? null,
    stageId: idOf(query.stage),
    activityId: idOf(query.activity),
    isMine: query.mine === '1',
  }
}

/** The address of a list, '' or '?…'; `tab` leads to another tab of the same filter. */
export function filterAddress(filter: DeadlineFilter, tab: Tab = filter.tab): string {
  const parts: [string, string | number | null][] = [
    ['show', tab === 'open' ? null : tab],
    ['owner', filter.ownerRoleId],
    ['kind', filter.kind],
    ['stage', filter.stageId],
    ['activity', filter.activityId],
    ['mine', filter.isMine ? 1 : null],
  ]
  const said = parts.filter(([, value]) => value !== null)
  return said.length === 0
    ? ''
    : `?${said.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&')}`
}

/** Whether it narrows what a tab shows. */
export function isNarrowed({ tab: _, ...narrowing }: DeadlineFilter): boolean {
  return Object.values(narrowing).some(Boolean)
}

function idOf(text: unknown): number | null {
  const id = typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0
  return id > 0 ? id : null
}
