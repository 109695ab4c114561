import { isCalendarKind, type CalendarKind } from '#app/notifications/calendar/calendar_entry'
import { isRealDate } from '#app/shared/rules'

/** What a calendar shows; an address that says something odd shows everything of the present month. */
export type CalendarFilter = {
  /** YYYY-MM */
  month: string
  view: 'month' | 'agenda'
  kind: CalendarKind | null
  mine: boolean
  projectId: number | null
}

export function calendarFilter(query: Record<string, unknown>, day: string): CalendarFilter {
  const month = String(query.month ?? '')
  return {
    month: isRealDate(`${month}-01`) ? month : day.slice(0, 7),
    view: query.view === 'agenda' ? 'agenda' : 'month',
    kind: isCalendarKind(query.kind) ? query.kind : null,
    mine: query.mine === '1',
    projectId: /^[1-9]\d{0,8}$/.test(String(query.project)) ? Number(query.project) : null,
  }
}

/** The address of the same calendar with something changed. */
export function addressWith(filter: CalendarFilter, change: Partial<CalendarFilter>): string {
  const { month, view, kind, mine, projectId } = { ...filter, ...change }
  const query = new URLSearchParams({ month })
  if (view === 'agenda') query.set('view', view)
  if (kind) query.set('kind', kind)
  if (mine) query.set('mine', '1')
  if (projectId) query.set('project', String(projectId))
  return `?${query}`
}
