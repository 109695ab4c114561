import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { Hidden, RuleBroken, StaleVersion } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { assertFactsOpen, lockBegun } from '#app/reporting/progress/actions/lock_report'
import type { Goal } from '#app/reporting/progress/facts/chosen_facts'
import type ProgressReport from '#app/reporting/progress/models/progress_report'
import { progressStates } from '#app/reporting/progress/progress_states'
import { chosenFacts } from '#app/reporting/progress/queries/find_report'

export type FactWords = {
  commentLt?: string | null
  commentEn?: string | null
  goal?: Goal | null
  rowVersion: number
}

/**
 * Puts words beside a chosen fact and says of an activity whether its goal is reached.
 * @throws {StaleVersion}   @throws {RuleBroken} when the report is handed in   @throws {Hidden}
 */
export function wordFact(
  projectId: number,
  periodId: number,
  factId: number,
  form: FactWords,
  actor: Actor
): Promise<ProgressReport> {
  return change(actor, 'progress_report.fact_worded', async (trx, note) => {
    const report = await lockBegun(trx, projectId, periodId)
    progressStates.edit.assert(report, actor)
    await assertFactsOpen(trx, report)
    const fact = (await chosenFacts(report.id, trx)).find(({ id }) => id === factId)
    if (!fact) throw new Hidden()
    if (fact.rowVersion !== form.rowVersion) {
      throw new StaleVersion('', report.updatedAt, { ...fact }, fact.rowVersion)
    }
    if (form.goal && fact.kind !== 'activity') {
      throw new RuleBroken('progress.goal_of_activities', {}, 'goal')
    }
    const words = {
      comment_lt: form.commentLt ?? null,
      comment_en: form.commentEn ?? null,
      goal: form.goal ?? null,
    }
    await trx
      .from('progress_facts')
      .where('id', factId)
      .update({
        ...words,
        row_version: fact.rowVersion + 1,
        updated_at: instantToDatabase(actor.now),
      })
    await trx.from('progress_reports').where('id', report.id).increment('facts_version', 1)
    note({ fact: fact.said.lt, comment: words.comment_lt ?? words.comment_en, goal: words.goal })
    return report
  })
}
