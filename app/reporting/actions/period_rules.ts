import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { isUniqueViolation } from '#app/shared/database/failures'
import { RuleBroken } from '#app/shared/errors'
import { findRuleValue } from '#app/projects/queries/list_programme_rules'
import ReportingPeriod from '#app/reporting/models/reporting_period'

export type PeriodForm = {
  number: number
  startsOn: string
  endsOn: string
  partnerDueOn?: string | null
  controllerDueOn?: string | null
  leadPartnerDueOn?: string | null
}

/** The form as the row's columns: an empty date is null. */
export function periodColumns({ number, startsOn, endsOn, ...due }: PeriodForm) {
  return {
    number,
    startsOn,
    endsOn,
    partnerDueOn: due.partnerDueOn ?? null,
    controllerDueOn: due.controllerDueOn ?? null,
    leadPartnerDueOn: due.leadPartnerDueOn ?? null,
  }
}

/**
 * Dates in order, inside the project (and the months that the programme gives for closing it), and no day in two periods.
 * @param id the period that is changed; null for a new one
 * @throws {RuleBroken} naming the field   Source: domain.md 11.
 */
export async function assertPeriodFits(
  trx: TransactionClientContract,
  projectId: number,
  form: PeriodForm,
  id: number | null
): Promise<void> {
  const { startsOn, endsOn } = form
  if (endsOn < startsOn) throw new RuleBroken('reporting.dates_not_in_order', {}, 'endsOn')
  await assertInsideProject(trx, projectId, form)
  const others = await ReportingPeriod.query({ client: trx }).where('project_id', projectId)
  for (const other of others) {
    if (other.id === id) continue
    if (other.number === form.number) throw numberTaken(form.number)
    if (other.startsOn <= endsOn && startsOn <= other.endsOn) {
      const { number, startsOn: from, endsOn: to } = other
      throw new RuleBroken('reporting.periods_overlap', { number, from, to }, 'startsOn')
    }
  }
}

async function assertInsideProject(
  trx: TransactionClientContract,
  projectId: number,
  { startsOn, endsOn }: PeriodForm
) {
  const project = await trx.from('projects').where('id', projectId).firstOrFail()
  if (startsOn < project.starts_on) {
    throw new RuleBroken('reporting.before_project', { date: project.starts_on }, 'startsOn')
  }
  const last = await lastReportableDay(project.programme_id, project.ends_on, trx)
  if (endsOn > last) throw new RuleBroken('reporting.after_project', { date: last }, 'endsOn')
}

/** The last day of closing the project: its end and the programme's closure months, none when it does not say. */
export async function lastReportableDay(
  programmeId: number,
  endsOn: string,
  client?: QueryClientContract
): Promise<string> {
  const months = (await findRuleValue(programmeId, 'closure_months', endsOn, client)) ?? 0
  return DateTime.fromISO(endsOn).plus({ months }).toISODate()!
}

/** Two people may take the same number at once: the database says so to the later one. */
export async function refuseTakenNumber<T>(number: number, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (isUniqueViolation(error)) throw numberTaken(number)
    throw error
  }
}

function numberTaken(number: number): RuleBroken {
  return new RuleBroken('reporting.number_taken', { number }, 'number')
}
