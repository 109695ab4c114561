import { DateTime } from 'luxon'

/** How much of the project's time is shown at once. */
export const ZOOMS = ['project', 'quarter', 'month'] as const
export type Zoom = (typeof ZOOMS)[number]

/** The days shown, both included, ISO. `previous` and `next` are days of the windows beside; null for the whole project. */
export type TimelineWindow = {
  zoom: Zoom
  from: string
  to: string
  previous: string | null
  next: string | null
}

/**
 * The window around a day.
 * @param whole first and last day of everything there is   @param day a day the month or quarter holds
 */
export function timelineWindow(
  zoom: Zoom,
  day: string,
  whole: { from: string; to: string }
): TimelineWindow {
  if (zoom === 'project') return { zoom, ...whole, previous: null, next: null }
  const first = DateTime.fromISO(day, { zone: 'utc' }).startOf(zoom)
  const step = { [`${zoom}s`]: 1 }
  return {
    zoom,
    from: first.toISODate()!,
    to: first.endOf(zoom).toISODate()!,
    previous: first.minus(step).toISODate(),
    next: first.plus(step).toISODate(),
  }
}
