import type { DeadlineToRemind } from '#app/workplan/deadlines/queries/open_deadlines_for_reminders'
import { deadlineSteps, type DeadlineStep } from '#app/notifications/deadline_steps'
import type { Notice } from '#app/notifications/notice'

/**
 * What is to be said of open deadlines on a day: to whom each belongs, or to the project manager when it is nobody's or its
 * owner is gone; when it is late for some days, to the project manager as well.
 */
export function deadlineNotices(deadlines: readonly DeadlineToRemind[]): Notice[] {
  return deadlines.flatMap((deadline) => {
    const managers = deadline.managerUserIds
    const owners = ownersOf(deadline)
    return deadlineSteps(deadline).flatMap((step) => {
      const told = step.kind === 'deadline_escalated' ? without(managers, owners) : owners
      const people = told.length > 0 || step.kind === 'deadline_escalated' ? told : managers
      return people.map((userId) => noticeOf(deadline, step, userId))
    })
  })
}

/** The owner and the deputy, those of them who still work on the project. */
export function ownersOf({ ownerUserId, deputyUserId }: DeadlineToRemind): number[] {
  const named = [ownerUserId, deputyUserId].filter((id) => id !== null)
  return [...new Set(named)]
}

export function deadlinePath({ id, projectId }: DeadlineToRemind): string {
  return `/projects/${projectId}/deadlines#deadline-${id}`
}

function noticeOf(deadline: DeadlineToRemind, step: DeadlineStep, userId: number): Notice {
  const { titleLt, titleEn, dueOn, projectId } = deadline
  return {
    userId,
    occasion: step.occasion,
    kind: step.kind,
    projectId,
    path: deadlinePath(deadline),
    facts: { titleLt, titleEn, dueOn, days: step.days },
  }
}

function without(people: number[], others: number[]): number[] {
  return people.filter((one) => !others.includes(one))
}
