import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockWritten } from '#app/reporting/progress/actions/lock_report'
import type ProgressReport from '#app/reporting/progress/models/progress_report'
import { narrativeOf, type Narrative } from '#app/reporting/progress/narrative'

/**
 * Writes the text of a period's report.
 * @throws {StaleVersion} when somebody wrote meanwhile   @throws {RuleBroken} when it is handed in   @throws {Hidden}
 */
export function writeReport(
  projectId: number,
  periodId: number,
  form: Partial<Narrative> & { rowVersion: number },
  actor: Actor
): Promise<ProgressReport> {
  return change(actor, 'progress_report.updated', async (trx) => {
    const report = await lockWritten(trx, projectId, periodId, actor, form.rowVersion)
    return report.merge(narrativeOf(form)).save()
  })
}
