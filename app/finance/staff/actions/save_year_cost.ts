import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Cents } from '#app/money/cents'
import type { BasisPoints } from '#app/money/rates'
import { hourlyRate } from '#app/money/staff_cost'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertInOrder } from '#app/projects/periods'
import { findRuleValue } from '#app/projects/queries/list_programme_rules'
import { saveOrRefuse } from '#app/projects/save_or_refuse'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import { LARGEST_AMOUNT } from '#app/finance/expenses/expense_rules'
import { lockPerson } from '#app/finance/staff/actions/lock_person'
import StaffAssignment from '#app/finance/staff/models/staff_assignment'
import StaffYearCost from '#app/finance/staff/models/staff_year_cost'
import { touches } from '#app/finance/staff/months'
import { lockedMonths } from '#app/finance/staff/queries/locked_months'
import { yearCostOf } from '#app/finance/staff/sheet'

export type YearCostForm = {
  appliesFrom: string
  gross: Cents
  documentedFrom: string
  documentedTo: string
  source: string
  documentedOn: string
  /** of full time in the person's contract */
  workingTime: BasisPoints
}

/**
 * Enters the documented gross employment cost of a year; the hourly rate follows from it and from the programme's hours.
 * @throws {RuleBroken} when the programme sets no hours, dates make no sense, or a submitted expense stands on the rate
 * @throws {Hidden}
 */
export function createYearCost(
  projectId: number,
  employeeId: number,
  form: YearCostForm,
  actor: Actor
): Promise<StaffYearCost> {
  return change(actor, 'staff_year_cost.created', async (trx) => {
    await lockPerson(projectId, employeeId, trx)
    const row = new StaffYearCost().useTransaction(trx).merge({ projectId, employeeId })
    return save(row, form, actor, trx)
  })
}

/** @throws {RuleBroken} as createYearCost   @throws {StaleVersion}   @throws {Hidden} */
export function updateYearCost(
  projectId: number,
  employeeId: number,
  id: number,
  form: YearCostForm & { rowVersion: number },
  actor: Actor
): Promise<StaffYearCost> {
  return change(actor, 'staff_year_cost.updated', async (trx) => {
    await lockPerson(projectId, employeeId, trx)
    const within = { project_id: projectId, employee_id: employeeId }
    return save(await lockRow(StaffYearCost, id, trx, within, form.rowVersion), form, actor, trx)
  })
}

async function save(
  row: StaffYearCost,
  form: YearCostForm,
  actor: Actor,
  trx: TransactionClientContract
): Promise<StaffYearCost> {
  assertInOrder({ from: form.documentedFrom, to: form.documentedTo }, 'documentedTo')
  if (form.documentedOn > today(actor.now)) {
    throw new RuleBroken('staff.documented_in_future', {}, 'documentedOn')
  }
  if (form.gross > LARGEST_AMOUNT) {
    throw new RuleBroken('finance.amount_too_large', {}, 'gross')
  }
  if (form.gross === 0) throw new RuleBroken('finance.missing.amount', {}, 'gross')
  if (form.workingTime === 0) throw new RuleBroken('staff.no_working_time', {}, 'workingTime')
  const yearHours = await yearHoursOn(row.projectId, form.appliesFrom, trx)
  const rateCents = hourlyRate(form.gross, yearHours, form.workingTime)
  if (rateCents === 0) throw new RuleBroken('staff.rate_zero', {}, 'gross')
  const columns = {
    appliesFrom: form.appliesFrom,
    grossCents: form.gross,
    documentedFrom: form.documentedFrom,
    documentedTo: form.documentedTo,
    source: form.source,
    documentedOn: form.documentedOn,
    workingTimeBp: form.workingTime,
    yearHours,
    rateCents,
  }
  await assertNotClaimed(row, columns, trx)
  const taken = new RuleBroken('staff.year_cost_entered', {}, 'appliesFrom')
  return saveOrRefuse(row.merge(columns), taken)
}

/** The programme's hours of a year on a day; never a number of our own. */
async function yearHoursOn(
  projectId: number,
  day: string,
  trx: TransactionClientContract
): Promise<number> {
  const { programmeId } = await findProjectFacts(projectId, trx)
  const hours = await findRuleValue(programmeId, 'staff_year_hours', day, trx)
  if (!hours) throw new RuleBroken('staff.no_year_hours', { date: day }, 'appliesFrom')
  return hours
}

/** No month that a submitted expense stands on may get another rate by it. */
async function assertNotClaimed(
  row: StaffYearCost,
  columns: { appliesFrom: string; rateCents: Cents },
  trx: TransactionClientContract
): Promise<void> {
  const all = await StaffYearCost.query({ client: trx }).where({
    project_id: row.projectId,
    employee_id: row.employeeId,
  })
  const others = all.filter(({ id }) => id !== row.id)
  const hourly = await StaffAssignment.query({ client: trx }).where({
    project_id: row.projectId,
    employee_id: row.employeeId,
    method: 'hourly',
  })
  for (const [month, reference] of await lockedMonths(row.projectId, row.employeeId, trx)) {
    if (!hourly.some((one) => touches(one, month))) continue
    const before = yearCostOf(month, all)?.rateCents
    const after = yearCostOf(month, [...others, columns])?.rateCents
    if (before !== after) throw new RuleBroken('staff.claimed_already', { reference })
  }
}
