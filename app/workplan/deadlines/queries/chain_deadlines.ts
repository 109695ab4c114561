import db from '@adonisjs/lucid/services/db'
import { chainDays, type ChainDeadline } from '#app/workplan/deadlines/chain'
import { chainSpans } from '#app/workplan/deadlines/queries/chain_spans'

export type ChainDeadlineRow = ChainDeadline & {
  doneOn: string | null
  ownerLt: string | null
  ownerEn: string | null
}

/** The steps of a period's chain that stand already, in the order of their days. */
export async function chainDeadlines(
  projectId: number,
  periodId: number
): Promise<ChainDeadlineRow[]> {
  const rows = await db
    .from('deadlines')
    .leftJoin('team_roles', 'team_roles.id', 'deadlines.owner_role_id')
    .where({ 'deadlines.project_id': projectId, 'period_id': periodId })
    .select('deadlines.id', 'chain_step', 'due_on', 'status', 'done_on')
    .select('position_lt', 'position_en')
    .orderBy('due_on')
    .orderBy('deadlines.id')
  return rows.map((row) => ({
    id: row.id,
    step: row.chain_step,
    dueOn: row.due_on,
    status: row.status,
    doneOn: row.done_on,
    ownerLt: row.position_lt,
    ownerEn: row.position_en,
  }))
}

export type PeriodOutOfStep = { id: number; number: number }

/**
 * Periods whose dates, or whose programme's rules, changed since their chain was made: an open step stands on another day
 * than it would be given now. Two queries.
 */
export async function periodsOutOfStep(projectId: number): Promise<PeriodOutOfStep[]> {
  const rows = await db
    .from('deadlines')
    .join('reporting_periods', 'reporting_periods.id', 'deadlines.period_id')
    .where({ 'deadlines.project_id': projectId, 'deadlines.status': 'open' })
    .select('chain_step', 'due_on', 'reporting_periods.id', 'number', 'ends_on')
    .select('partner_due_on', 'controller_due_on', 'lead_partner_due_on')
    .orderBy('reporting_periods.starts_on')
  if (rows.length === 0) return []
  const spansOn = await chainSpans(projectId)
  const wrong = rows.filter((row) => {
    const period = {
      endsOn: row.ends_on,
      partnerDueOn: row.partner_due_on,
      controllerDueOn: row.controller_due_on,
      leadPartnerDueOn: row.lead_partner_due_on,
    }
    const days = chainDays(period, spansOn(row.ends_on))
    return days.some(({ step, dueOn }) => step === row.chain_step && dueOn !== row.due_on)
  })
  return [...new Map(wrong.map(({ id, number }) => [id, { id, number }])).values()]
}
