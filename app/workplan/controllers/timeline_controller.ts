import type { HttpContext } from '@adonisjs/core/http'
import { isRealDate } from '#app/shared/rules'
import { today } from '#app/shared/today'
import { listOwnerChoices } from '#app/workplan/queries/workplan_choices'
import { timelineItems, type TimelineItems } from '#app/workplan/queries/timeline_items'
import { DUE_STATES, layTimeline } from '#app/workplan/timeline/lay_timeline'
import { timelineWindow, ZOOMS } from '#app/workplan/timeline/timeline_window'

const STATUSES = ['planned', 'ongoing', 'done', 'cancelled'] as const

export default class TimelineController {
  /** The manager opens it before a meeting: what runs now, what comes next, and what is late must stand out at once. */
  async index({ view, project, request, locale }: HttpContext) {
    const query = request.qs()
    const day = today()
    const filter = {
      ownerRoleId: /^[1-9]\d{0,8}$/.test(query.owner) ? Number(query.owner) : null,
      status: STATUSES.find((status) => status === query.status) ?? null,
      due: DUE_STATES.find((state) => state === query.due) ?? null,
    }
    const items = await timelineItems(project.id, filter, locale, day)
    const whole = wholeOf(items, day)
    const zoom = ZOOMS.find((one) => one === query.zoom) ?? 'project'
    const around = isRealDate(String(query.day ?? '')) ? query.day : clamp(day, whole)
    const window = timelineWindow(zoom, around, whole)
    return view.render('workplan/timeline/index', {
      items,
      sources: Map.groupBy(items.dependencies, ({ activityId }) => activityId),
      window,
      timeline: layTimeline(items, window, day),
      zooms: ZOOMS,
      statuses: STATUSES,
      dueStates: DUE_STATES,
      owners: await listOwnerChoices(project.id, day, filter.ownerRoleId),
      filter,
      around,
    })
  }
}

/** The first and the last day of anything; a project without stages shows the present. */
function wholeOf({ stages, activities, deadlines, deliverables }: TimelineItems, day: string) {
  const days = [
    ...[...stages, ...activities].flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]),
    ...[...deadlines, ...deliverables].map(({ dueOn }) => dueOn),
  ].sort()
  return { from: days[0] ?? day, to: days.at(-1) ?? day }
}

function clamp(day: string, { from, to }: { from: string; to: string }): string {
  return day < from ? from : day > to ? to : day
}
