import { DateTime } from 'luxon'
import type Deadline from '#app/workplan/deadlines/models/deadline'

export type DeadlineTiming = 'late' | 'this_week' | 'coming' | 'done' | 'cancelled'

type Dated = Pick<Deadline, 'status' | 'dueOn'>

/**
 * Where a deadline stands on the given day. A week ends on Sunday; a deadline due today is not late yet.
 * @param day ISO date at the city hall
 */
export function timingOf({ status, dueOn }: Dated, day: string): DeadlineTiming {
  if (status !== 'open') return status
  if (dueOn < day) return 'late'
  return dueOn <= endOfWeek(day) ? 'this_week' : 'coming'
}

/**
 * Whole calendar days past the due day: of an open one until the given day, of a done one until it was done.
 * @returns 0 when it is or was kept
 */
export function daysLate(deadline: Dated & Pick<Deadline, 'doneOn'>, day: string): number {
  if (deadline.status === 'cancelled') return 0
  const until = deadline.status === 'done' ? (deadline.doneOn ?? deadline.dueOn) : day
  return Math.max(0, daysBetween(deadline.dueOn, until))
}

/** Calendar days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round(DateTime.fromISO(to).diff(DateTime.fromISO(from), 'days').days)
}

/** A week ends on Sunday. */
export function endOfWeek(day: string): string {
  return DateTime.fromISO(day).endOf('week').toISODate()!
}
