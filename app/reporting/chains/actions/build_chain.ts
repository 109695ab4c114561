import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import ReportingPeriod from '#app/reporting/models/reporting_period'
import { setChain, type ChainTitles } from '#app/workplan/deadlines/actions/set_chain'
import {
  chainDays,
  changesAnything,
  isInOrder,
  markOf,
  type PlannedStep,
} from '#app/workplan/deadlines/chain'
import type { ChainStep } from '#app/workplan/deadlines/models/deadline'
import { chainSpans } from '#app/workplan/deadlines/queries/chain_spans'

/** The fields of the event: the day of each step. */
const RECORDED_AS: Record<ChainStep, string> = {
  internal_cutoff: 'internalCutoffOn',
  to_controller: 'toControllerOn',
  controller_done: 'controllerDoneOn',
  to_lead_partner: 'toLeadPartnerOn',
}

/**
 * Makes or moves the deadlines of a period's chain, all of them in one change. The period is locked, so that two who build at
 * once make one chain.
 * @param shown the mark of the plan that was confirmed
 * @throws {RuleBroken} when the period's dates are not in order, when nothing is to be changed, or when the plan is not the
 * one that was shown any more
 */
export function buildChain(
  projectId: number,
  periodId: number,
  shown: string,
  titlesOf: (number: number) => ChainTitles,
  actor: Actor
): Promise<ReportingPeriod> {
  return change(actor, 'reporting_period.chain_built', async (trx, note) => {
    const period = await lockRow(ReportingPeriod, periodId, trx, { project_id: projectId })
    const spansOn = await chainSpans(projectId, trx)
    const days = chainDays(period, spansOn(period.endsOn))
    if (!isInOrder(days)) throw new RuleBroken('deadlines.chain_not_in_order')
    const titles = titlesOf(period.number)
    const plan = await setChain(
      { projectId, periodId, days, titles, day: today(actor.now) },
      (planned) => assertAsShown(planned, shown),
      trx
    )
    const changed = plan.filter(({ action }) => action === 'make' || action === 'move')
    period.recordedBefore = daysOf(
      changed.filter(({ deadline }) => deadline !== null),
      (step) => step.deadline!.dueOn
    )
    note(daysOf(changed, (step) => step.dueOn))
    return period
  })
}

function assertAsShown(plan: PlannedStep[], shown: string) {
  if (!changesAnything(plan)) throw new RuleBroken('deadlines.chain_agrees')
  if (markOf(plan) !== shown) throw new RuleBroken('deadlines.chain_changed')
}

function daysOf(steps: PlannedStep[], dayOf: (step: PlannedStep) => string) {
  return Object.fromEntries(steps.map((step) => [RECORDED_AS[step.step], dayOf(step)]))
}
