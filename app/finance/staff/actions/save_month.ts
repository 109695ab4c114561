import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Cents } from '#app/money/cents'
import { hoursAboveCap, yearlyCap, type HundredthsOfHour } from '#app/money/staff_cost'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { saveOrRefuse } from '#app/projects/save_or_refuse'
import { LARGEST_AMOUNT } from '#app/finance/expenses/expense_rules'
import { lockPerson } from '#app/finance/staff/actions/lock_person'
import StaffAssignment from '#app/finance/staff/models/staff_assignment'
import StaffMonth from '#app/finance/staff/models/staff_month'
import StaffYearCost from '#app/finance/staff/models/staff_year_cost'
import { touches, type Month } from '#app/finance/staff/months'
import { claimedHours } from '#app/finance/staff/queries/claimed_hours'
import { lockedMonths } from '#app/finance/staff/queries/locked_months'
import { yearCostOf } from '#app/finance/staff/sheet'

export type MonthForm = {
  grossSalary?: Cents | null
  employerContributions?: Cents | null
  projectHours?: HundredthsOfHour | null
  totalHours?: HundredthsOfHour | null
  absenceHours?: HundredthsOfHour | null
  note?: string | null
  paidOn?: string | null
}

/**
 * Enters a person's payslip of a month.
 * @throws {RuleBroken} when he is not assigned in that month, it is entered already or still ahead, figures that the method
 * needs are missing, the hours pass what was worked or the yearly cap over all projects, or a submitted expense stands on it
 * @throws {Hidden}
 */
export function createMonth(
  projectId: number,
  employeeId: number,
  form: MonthForm & { month: Month },
  actor: Actor
): Promise<StaffMonth> {
  return change(actor, 'staff_month.created', async (trx) => {
    await lockPerson(projectId, employeeId, trx)
    const row = new StaffMonth().useTransaction(trx)
    row.merge({ projectId, employeeId, month: form.month })
    return save(row, form, actor, trx)
  })
}

/** Changes a month's figures; which month it is stays. @throws {RuleBroken} as createMonth   @throws {StaleVersion} */
export function updateMonth(
  projectId: number,
  employeeId: number,
  id: number,
  form: MonthForm & { rowVersion: number },
  actor: Actor
): Promise<StaffMonth> {
  return change(actor, 'staff_month.updated', async (trx) => {
    await lockPerson(projectId, employeeId, trx)
    const within = { project_id: projectId, employee_id: employeeId }
    return save(await lockRow(StaffMonth, id, trx, within, form.rowVersion), form, actor, trx)
  })
}

/** Takes a month out that was entered by mistake. @throws {RuleBroken} when a submitted expense stands on it */
export function deleteMonth(
  projectId: number,
  employeeId: number,
  id: number,
  actor: Actor
): Promise<StaffMonth> {
  return change(actor, 'staff_month.deleted', async (trx, note) => {
    await lockPerson(projectId, employeeId, trx)
    const within = { project_id: projectId, employee_id: employeeId }
    const row = await lockRow(StaffMonth, id, trx, within)
    await assertNotClaimed(row, trx)
    note({ month: row.month })
    await row.delete()
    return row
  })
}

async function save(
  row: StaffMonth,
  form: MonthForm,
  actor: Actor,
  trx: TransactionClientContract
): Promise<StaffMonth> {
  for (const field of ['grossSalary', 'employerContributions'] as const) {
    if ((form[field] ?? 0) > LARGEST_AMOUNT) {
      throw new RuleBroken('finance.amount_too_large', {}, field)
    }
  }
  const day = today(actor.now)
  if (row.month > day) throw new RuleBroken('staff.month_ahead', {}, 'month')
  if (form.paidOn && form.paidOn > day) {
    throw new RuleBroken('finance.paid_in_future', {}, 'paidOn')
  }
  await assertNotClaimed(row, trx)
  const assignment = await assignmentIn(row, trx)
  if (assignment.method === 'fixed_share' && !form.grossSalary) {
    throw new RuleBroken('staff.salary_missing', {}, 'grossSalary')
  }
  if (assignment.method === 'hourly' && (form.projectHours ?? null) === null) {
    throw new RuleBroken('staff.hours_missing', {}, 'projectHours')
  }
  assertWithinWorked(form)
  if (assignment.method === 'hourly') await assertWithinCap(row, form, trx)
  row.merge({
    grossSalaryCents: form.grossSalary ?? 0,
    employerContributionsCents: form.employerContributions ?? 0,
    projectHours: form.projectHours ?? null,
    totalHours: form.totalHours ?? null,
    absenceHours: form.absenceHours ?? null,
    note: form.note ?? null,
    paidOn: form.paidOn ?? null,
  })
  return saveOrRefuse(row, new RuleBroken('staff.month_entered', {}, 'month'))
}

async function assertNotClaimed(row: StaffMonth, trx: TransactionClientContract): Promise<void> {
  const locked = await lockedMonths(row.projectId, row.employeeId, trx)
  const reference = locked.get(row.month)
  if (reference) throw new RuleBroken('staff.claimed_already', { reference })
}

async function assignmentIn(
  { projectId, employeeId, month }: StaffMonth,
  trx: TransactionClientContract
): Promise<StaffAssignment> {
  const assignments = await StaffAssignment.query({ client: trx }).where({
    project_id: projectId,
    employee_id: employeeId,
  })
  const held = assignments.find((one) => touches(one, month))
  if (!held) throw new RuleBroken('staff.month_outside_assignment', {}, 'month')
  return held
}

/** Hours on the project are among the hours worked: never in holidays or sick leave. Source: domain.md 6. */
function assertWithinWorked({ projectHours, totalHours, absenceHours }: MonthForm): void {
  if ((projectHours ?? null) === null) return
  if ((totalHours ?? null) === null) {
    throw new RuleBroken('staff.total_hours_missing', {}, 'totalHours')
  }
  if (projectHours! > totalHours!)
    throw new RuleBroken('staff.hours_above_worked', {}, 'totalHours')
  const LONGEST_MONTH = 31 * 24 * 100
  if (totalHours! + (absenceHours ?? 0) > LONGEST_MONTH) {
    throw new RuleBroken('staff.hours_above_month', {}, 'totalHours')
  }
}

/** What is claimed of a person over ALL projects: no more than worked in the month, no more than the cap in the year. */
async function assertWithinCap(
  row: StaffMonth,
  { projectHours, totalHours }: MonthForm,
  trx: TransactionClientContract
): Promise<void> {
  const others = (await claimedHours([row.employeeId], trx)).filter(
    (one) => !(one.projectId === row.projectId && one.month === row.month)
  )
  const sum = (time: string) =>
    others
      .filter(({ month }) => month.startsWith(time))
      .reduce((hours, one) => hours + one.hours, projectHours!)
  if (sum(row.month) > totalHours!) {
    const params = { month: row.month.slice(0, 7), hours: sum(row.month) / 100 }
    throw new RuleBroken('staff.hours_above_worked_everywhere', params, 'projectHours')
  }
  const costs = await StaffYearCost.query({ client: trx }).where({
    project_id: row.projectId,
    employee_id: row.employeeId,
  })
  const cost = yearCostOf(row.month, costs)
  if (!cost) return
  const year = row.month.slice(0, 4)
  const cap = yearlyCap(cost.yearHours, cost.workingTimeBp)
  if (hoursAboveCap(sum(year), cap) > 0) {
    const params = { year, hours: sum(year) / 100, cap: cap / 100 }
    throw new RuleBroken('staff.hours_above_cap', params, 'projectHours')
  }
}
