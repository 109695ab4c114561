import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockBegun } from '#app/reporting/progress/actions/lock_report'
import type ProgressReport from '#app/reporting/progress/models/progress_report'
import { progressStates } from '#app/reporting/progress/progress_states'

/**
 * Opens a report that was handed in to be mended. Of the last one everything may change; of one that a later report is built
 * upon only the texts. Source: design, section 5.
 * @throws {RuleBroken} when it is not handed in   @throws {Hidden}
 */
export function reopenReport(
  projectId: number,
  periodId: number,
  reason: string,
  actor: Actor
): Promise<ProgressReport> {
  return change(actor, progressStates.reopen.action, async (trx, note) => {
    const report = await lockBegun(trx, projectId, periodId)
    progressStates.reopen.assert(report, actor)
    note({ reason })
    return report.merge({ status: progressStates.reopen.to }).save()
  })
}
