import type { Actor } from '#app/shared/actor'
import { reopenReport } from '#app/reporting/actions/reopen_report'
import { submitReport } from '#app/reporting/actions/submit_report'

type OfReport = { projectId: number; periodId: number; userId: number }

function managerOf({ projectId, userId }: OfReport): Actor {
  const now = new Date().toISOString()
  return { id: userId, name: 'Vadovė', roles: new Set(['manager']), projectId, now }
}

/** What a doomed process may be doing. */
export const ACTS = {
  submit: (of: OfReport) => submitReport(of.projectId, of.periodId, managerOf(of)),
  reopen: (of: OfReport) => reopenReport(of.projectId, of.periodId, 'Klaida', managerOf(of)),
}
