import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockBegun } from '#app/reporting/progress/actions/lock_report'
import type ProgressReport from '#app/reporting/progress/models/progress_report'
import { progressStates } from '#app/reporting/progress/progress_states'

export type Answer = {
  answer: 'accepted' | 'returned'
  answeredOn: string
  returnReason?: string | null
}

/**
 * Writes down what the lead partner or the programme answered.
 * @throws {RuleBroken} when it is not handed in, or the day is before that or not come yet   @throws {Hidden}
 */
export function answerReport(
  projectId: number,
  periodId: number,
  { answer, answeredOn, returnReason }: Answer,
  actor: Actor
): Promise<ProgressReport> {
  const arrow = progressStates[answer === 'accepted' ? 'accept' : 'return']
  return change(actor, arrow.action, async (trx) => {
    const report = await lockBegun(trx, projectId, periodId)
    arrow.assert(report, actor)
    assertDay(answeredOn, today(report.submittedAt!), today(actor.now))
    return report
      .merge({
        status: arrow.to,
        answeredOn,
        decidedAt: actor.now,
        decidedBy: actor.id,
        returnReason: answer === 'returned' ? (returnReason ?? null) : null,
      })
      .save()
  })
}

function assertDay(answeredOn: string, submittedOn: string, present: string) {
  if (answeredOn < submittedOn) {
    throw new RuleBroken('progress.answer_before_submission', { date: submittedOn }, 'answeredOn')
  }
  if (answeredOn > present) throw new RuleBroken('progress.answer_in_future', {}, 'answeredOn')
}
