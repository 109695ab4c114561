import { DateTime } from 'luxon'
import { OFFICE_ZONE } from '#app/shared/today'
import type { DeadlineToRemind } from '#app/workplan/deadlines/queries/open_deadlines_for_reminders'
import type { DigestLine, Notice } from '#app/notifications/notice'
import { waitingFor, type Submitted } from '#app/notifications/queries/approvals_waiting'
import { deadlinePath, ownersOf } from '#app/notifications/queries/deadline_notices'
import { whoMay, type Teammate } from '#app/notifications/queries/list_teammates'

const FROM_HOUR = 7
const LONGEST_LIST = 20

/**
 * The week's outlook: on Monday from seven, or on Tuesday when no worker ran.
 * @param now ISO instant   @returns the week, '2021-W18'; null when it is not the time
 */
export function digestWeek(now: string): string | null {
  const local = DateTime.fromISO(now).setZone(OFFICE_ZONE)
  const isTime = (local.weekday === 1 && local.hour >= FROM_HOUR) || local.weekday === 2
  return isTime ? local.toFormat("kkkk-'W'WW") : null
}

/** For each person what is late, what is due within seven days and what waits, over all projects; nothing to say, no digest. */
export function digestNotices(
  week: string,
  deadlines: readonly DeadlineToRemind[],
  submitted: readonly Submitted[],
  teammates: readonly Teammate[],
  day: string
): Notice[] {
  const lines = deadlines.map((deadline) => ({
    owners: ownersOf(deadline),
    line: lineOf(deadline),
  }))
  const nextWeek = DateTime.fromISO(day).plus({ days: 7 }).toISODate()!
  const people = [...new Set(teammates.map(({ userId }) => userId))]
  return people.flatMap((userId) => {
    const own = lines.filter(({ owners }) => owners.includes(userId)).map(({ line }) => line)
    const digest = {
      late: own.filter(({ dueOn }) => dueOn < day).slice(0, LONGEST_LIST),
      due: own.filter(({ dueOn }) => dueOn >= day && dueOn < nextWeek).slice(0, LONGEST_LIST),
      waiting: waitingOf(userId, submitted, teammates),
    }
    if (digest.late.length + digest.due.length + digest.waiting.length === 0) return []
    return [
      {
        userId,
        occasion: `digest:${week}`,
        kind: 'weekly_digest' as const,
        projectId: null,
        path: '/',
        facts: { digest },
      },
    ]
  })
}

function waitingOf(
  userId: number,
  submitted: readonly Submitted[],
  teammates: readonly Teammate[]
) {
  const projects = new Map(teammates.map((mate) => [mate.projectId, mate.projectCode]))
  return [...projects]
    .filter(([id]) => whoMay(teammates, id, 'expenses.approve').includes(userId))
    .map(([id, project]) => ({
      project,
      count: waitingFor(userId, id, submitted),
      path: `/projects/${id}/expenses?status=submitted`,
    }))
    .filter(({ count }) => count > 0)
}

function lineOf(deadline: DeadlineToRemind): DigestLine {
  const { titleLt, titleEn, dueOn, projectCode } = deadline
  return { titleLt, titleEn, dueOn, project: projectCode, path: deadlinePath(deadline) }
}
