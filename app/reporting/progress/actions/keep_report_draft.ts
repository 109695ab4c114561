import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { keepTyped } from '#app/finance/form_drafts/actions/keep_form_draft'
import { lockReport } from '#app/reporting/progress/actions/lock_report'
import { NARRATIVE_FIELDS } from '#app/reporting/progress/narrative'
import { progressStates } from '#app/reporting/progress/progress_states'

/** The texts of the form and its version: nothing else that was sent is kept. */
const KEPT = new Set<string>([...NARRATIVE_FIELDS, 'rowVersion'])

/**
 * Keeps what a person has typed into the text of a report and not saved.
 * @throws {RuleBroken} when it is handed in, or was saved by the same person meanwhile   @throws {Hidden}
 */
export function keepReportDraft(
  projectId: number,
  periodId: number,
  fields: Record<string, unknown>,
  actor: Actor
): Promise<void> {
  const typed = Object.fromEntries(Object.entries(fields).filter(([name]) => KEPT.has(name)))
  return keepTyped(`progress:${periodId}`, typed, actor, async (trx) => {
    const report = await lockReport(trx, projectId, periodId)
    if (!report) return
    progressStates.edit.assert(report, actor)
    if (report.rowVersion === Number(fields.rowVersion)) return
    const last = await trx
      .from('audit_events')
      .where({
        subject_type: 'progress_report',
        subject_id: report.id,
        action: 'progress_report.updated',
      })
      .orderBy('id', 'desc')
      .first()
    if (last?.actor_id === actor.id) throw new RuleBroken('form_draft.saved_already')
  })
}
