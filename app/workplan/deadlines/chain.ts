import { DateTime } from 'luxon'
import {
  CHAIN_STEPS,
  type ChainStep,
  type DeadlineKind,
} from '#app/workplan/deadlines/models/deadline'

/** What a chain is computed from: the period's end, and its own dates where they are set. ISO dates. */
export type ChainPeriod = {
  endsOn: string
  partnerDueOn: string | null
  controllerDueOn: string | null
  leadPartnerDueOn: string | null
}

/** The spans of a programme; each is one of its dated rules. */
export type ChainSpans = {
  /** from the period's end to the lead partner */
  leadPartnerMonths: number
  /** from the end of control to the lead partner */
  handoverDays: number
  /** what the controller takes */
  controlMonths: number
  /** from the internal cut-off to the controller */
  cutoffDays: number
}

/** The rule that sets each span, and what holds where the programme does not say. Source: domain rules 11 (three months, two of them for control). */
export const CHAIN_RULES: Record<keyof ChainSpans, { rule: string; usual: number }> = {
  leadPartnerMonths: { rule: 'lead_partner_months', usual: 3 },
  handoverDays: { rule: 'lead_partner_handover_days', usual: 7 },
  controlMonths: { rule: 'control_months', usual: 2 },
  cutoffDays: { rule: 'internal_cutoff_days', usual: 10 },
}

/** What each step is and whose: the role that owns it when the chain is first made. */
export const STEP_DEADLINES: Record<
  ChainStep,
  { kind: DeadlineKind; owner: 'manager' | 'finance'; deputy: 'coordinator' | 'manager' }
> = {
  internal_cutoff: { kind: 'other', owner: 'finance', deputy: 'manager' },
  to_controller: { kind: 'claim', owner: 'finance', deputy: 'manager' },
  controller_done: { kind: 'claim', owner: 'manager', deputy: 'coordinator' },
  to_lead_partner: { kind: 'report', owner: 'manager', deputy: 'coordinator' },
}

/** `isGiven`: the day stands with the period itself and was not computed. */
export type ChainDay = { step: ChainStep; dueOn: string; isGiven: boolean }

/**
 * The days of a period's chain, computed backwards from the day the lead partner waits for; a date of the period itself wins.
 * A month back or on from a day that the other month does not have is that month's last day.
 */
export function chainDays(period: ChainPeriod, spans: ChainSpans): ChainDay[] {
  const lead =
    period.leadPartnerDueOn ?? shifted(period.endsOn, { months: spans.leadPartnerMonths })
  const done = period.controllerDueOn ?? shifted(lead, { days: -spans.handoverDays })
  const handedIn = period.partnerDueOn ?? shifted(done, { months: -spans.controlMonths })
  const cutoff = shifted(handedIn, { days: -spans.cutoffDays })
  const given = [false, period.partnerDueOn, period.controllerDueOn, period.leadPartnerDueOn]
  return [cutoff, handedIn, done, lead].map((dueOn, at) => ({
    step: CHAIN_STEPS[at]!,
    dueOn,
    isGiven: Boolean(given[at]),
  }))
}

/** Whether no step falls after the next one; dates that a period was given may stand the wrong way round. */
export function isInOrder(days: readonly ChainDay[]): boolean {
  return days.every(({ dueOn }, at) => at === 0 || days[at - 1]!.dueOn <= dueOn)
}

/** A step that stands already. */
export type ChainDeadline = {
  id: number
  step: ChainStep
  dueOn: string
  status: 'open' | 'done' | 'cancelled'
}

/** What would become of a step: only an open one ever moves. */
export type PlannedStep = ChainDay & {
  action: 'make' | 'move' | 'keep' | 'done' | 'cancelled'
  deadline: ChainDeadline | null
}

export function planChain(
  days: readonly ChainDay[],
  existing: readonly ChainDeadline[]
): PlannedStep[] {
  return days.map((day) => {
    const deadline = existing.find(({ step }) => step === day.step) ?? null
    return { ...day, deadline, action: actionOf(day, deadline) }
  })
}

function actionOf(day: ChainDay, deadline: ChainDeadline | null): PlannedStep['action'] {
  if (!deadline) return 'make'
  if (deadline.status !== 'open') return deadline.status
  return deadline.dueOn === day.dueOn ? 'keep' : 'move'
}

export function changesAnything(plan: readonly PlannedStep[]): boolean {
  return plan.some(({ action }) => action === 'make' || action === 'move')
}

/** A plan in one word that travels with its form: what is confirmed must be what was shown. */
export function markOf(plan: readonly PlannedStep[]): string {
  return plan.map(({ action, dueOn }) => `${action}:${dueOn}`).join(',')
}

function shifted(day: string, by: { days?: number; months?: number }): string {
  return DateTime.fromISO(day).plus(by).toISODate()!
}
