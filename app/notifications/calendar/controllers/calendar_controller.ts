import type { HttpContext } from '@adonisjs/core/http'
import { loadDaysOff } from '#app/shared/days_off'
import { today } from '#app/shared/today'
import { CALENDAR_KINDS } from '#app/notifications/calendar/calendar_entry'
import {
  addressWith,
  calendarFilter,
  type CalendarFilter,
} from '#app/notifications/calendar/calendar_filter'
import { agenda, monthGrid, monthWindow } from '#app/notifications/calendar/month_grid'
import { calendarEntries } from '#app/notifications/calendar/queries/calendar_entries'
import {
  visibleProjects,
  type VisibleProject,
} from '#app/notifications/calendar/queries/visible_projects'

export default class CalendarController {
  /** Of all one's projects: the manager of several plans a week by it. */
  async index({ actor, request, view }: HttpContext) {
    const day = today(actor.now)
    const filter = calendarFilter(request.qs(), day)
    const projects = await visibleProjects(actor.id!, day)
    const wanted = projects.filter(({ id }) => !filter.projectId || id === filter.projectId)
    return view.render('notifications/calendar/index', {
      ...(await this.month(actor.id!, wanted, filter, day)),
      projects,
    })
  }

  /** Of one project: what falls on which day of the month, and what is late. */
  async show({ actor, project, request, view }: HttpContext) {
    const day = today(actor.now)
    const filter = { ...calendarFilter(request.qs(), day), projectId: null }
    const projects = await visibleProjects(actor.id!, day)
    const own = projects.filter(({ id }) => id === project.id)
    return view.render('notifications/calendar/index', {
      ...(await this.month(actor.id!, own, filter, day)),
      projects: [],
    })
  }

  private async month(
    userId: number,
    projects: VisibleProject[],
    filter: CalendarFilter,
    day: string
  ) {
    const window = monthWindow(filter.month)
    const { from, to } = window
    const kinds = filter.kind ? [filter.kind] : CALENDAR_KINDS
    const entries = await calendarEntries({ userId, projects, kinds, from, to, mine: filter.mine })
    const daysOff = await loadDaysOff()
    return {
      day,
      filter,
      window,
      weeks: filter.view === 'month' ? monthGrid(window, entries, day, (at) => daysOff.on(at)) : [],
      days: agenda(window, entries, day),
      codes: new Map(projects.map(({ id, code }) => [id, code])),
      elsewhere: entries.length === 0 ? otherMonth(projects, filter.month) : null,
      kinds: CALENDAR_KINDS,
      to: (change: Partial<CalendarFilter>) => addressWith(filter, change),
    }
  }
}

/** Where to look when the month is empty because the projects lie before or after it; null within them. */
function otherMonth(projects: VisibleProject[], month: string): string | null {
  const first = projects.map(({ startsOn }) => startsOn.slice(0, 7)).sort()[0]
  const last = projects
    .map(({ endsOn }) => endsOn.slice(0, 7))
    .sort()
    .at(-1)
  if (first && month < first) return first
  return last && month > last ? last : null
}
