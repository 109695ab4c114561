type Reminded = {
  id: number
  dueOn: string
  daysLeft: number
  daysLate: number
  isEscalated: boolean
}

/** Days before a deadline on which its owner is reminded. */
export const DAYS_BEFORE = [14, 7, 1] as const

export type DeadlineStep =
  | { kind: 'deadline_soon'; occasion: string; days: number }
  | { kind: 'deadline_late'; occasion: string; days: number }
  | { kind: 'deadline_escalated'; occasion: string; days: number }

/**
 * What is to be said of an open deadline on a day. A step holds until the next one begins, so that a worker that was down on
 * the very day says it later and not never; what was said is not said again, since the occasion is the same.
 * A deadline that is moved to another day begins anew.
 * @returns nothing when it is more than a fortnight away
 */
export function deadlineSteps(deadline: Reminded): DeadlineStep[] {
  const { daysLeft, daysLate } = deadline
  const occasion = (step: string) => `deadline:${deadline.id}:${step}:${deadline.dueOn}`
  if (daysLeft < 0) {
    const late: DeadlineStep = { kind: 'deadline_late', occasion: occasion('late'), days: daysLate }
    if (!deadline.isEscalated) return [late]
    return [{ ...late, kind: 'deadline_escalated', occasion: occasion('escalated') }, late]
  }
  const before = DAYS_BEFORE.findLast((limit) => daysLeft <= limit)
  return before === undefined
    ? []
    : [{ kind: 'deadline_soon', occasion: occasion(`due-in-${before}`), days: daysLeft }]
}
