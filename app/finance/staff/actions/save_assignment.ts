import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { BasisPoints } from '#app/money/rates'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertInOrder } from '#app/projects/periods'
import { listExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'
import { lockPerson } from '#app/finance/staff/actions/lock_person'
import { firstMonthAboveFullTime } from '#app/finance/staff/full_time'
import type Employee from '#app/finance/staff/models/employee'
import StaffAssignment, { type StaffMethod } from '#app/finance/staff/models/staff_assignment'
import { lastDayOf, monthOf, touches } from '#app/finance/staff/months'
import { lockedMonths } from '#app/finance/staff/queries/locked_months'

export type AssignmentForm = {
  costCategoryId: number
  method: StaffMethod
  /** basis points; with a fixed share only */
  shareBp?: BasisPoints | null
  startsOn: string
  endsOn?: string | null
  letterNumber?: string | null
  letterOn?: string | null
}

/**
 * Gives a person of the project another assignment.
 * @throws {RuleBroken} when his shares over all projects would pass 100 % in a month, two assignments of the project would
 * share a month, it lies outside his employment, or a submitted expense stands on it   @throws {Hidden}
 */
export function createAssignment(
  projectId: number,
  employeeId: number,
  form: AssignmentForm,
  actor: Actor
): Promise<StaffAssignment> {
  return change(actor, 'staff_assignment.created', async (trx) =>
    assignmentFor(projectId, await lockPerson(projectId, employeeId, trx), form, trx)
  )
}

/** @param person locked */
export function assignmentFor(
  projectId: number,
  person: Employee,
  form: AssignmentForm,
  trx: TransactionClientContract
): Promise<StaffAssignment> {
  const row = new StaffAssignment().useTransaction(trx)
  return save(row.merge({ projectId, employeeId: person.id }), person, form, trx)
}

/** @throws {RuleBroken} as createAssignment   @throws {StaleVersion}   @throws {Hidden} */
export function updateAssignment(
  projectId: number,
  employeeId: number,
  id: number,
  form: AssignmentForm & { rowVersion: number },
  actor: Actor
): Promise<StaffAssignment> {
  return change(actor, 'staff_assignment.updated', async (trx) => {
    const person = await lockPerson(projectId, employeeId, trx)
    const within = { project_id: projectId, employee_id: employeeId }
    const row = await lockRow(StaffAssignment, id, trx, within, form.rowVersion)
    return save(row, person, form, trx)
  })
}

async function save(
  row: StaffAssignment,
  person: Employee,
  form: AssignmentForm,
  trx: TransactionClientContract
): Promise<StaffAssignment> {
  const columns = columnsOf(form)
  assertInOrder({ from: columns.startsOn, to: columns.endsOn }, 'endsOn')
  assertEmployed(columns, person)
  await assertCategory(row.projectId, columns.costCategoryId, trx)
  await assertNotClaimed(row, columns, trx)
  const others = (
    await StaffAssignment.query({ client: trx }).where('employee_id', person.id)
  ).filter(({ id }) => id !== row.id)
  assertOwnMonths(row.projectId, columns, others)
  const above = firstMonthAboveFullTime([...others, columns])
  if (above) {
    const params = { month: above.month.slice(0, 7), share: above.totalBp / 100 }
    throw new RuleBroken('staff.above_full_time', params, 'shareBp')
  }
  return row.merge(columns).save()
}

function columnsOf(form: AssignmentForm) {
  const shareBp = form.method === 'fixed_share' ? form.shareBp || null : null
  if (form.method === 'fixed_share' && shareBp === null) {
    throw new RuleBroken('staff.share_missing', {}, 'shareBp')
  }
  return {
    costCategoryId: form.costCategoryId,
    method: form.method,
    shareBp,
    startsOn: form.startsOn,
    endsOn: form.endsOn ?? null,
    letterNumber: form.letterNumber ?? null,
    letterOn: form.letterOn ?? null,
  }
}

type Columns = ReturnType<typeof columnsOf>

function assertEmployed({ startsOn, endsOn }: Columns, person: Employee): void {
  const { employedFrom, employedTo } = person
  if (startsOn < employedFrom) {
    throw new RuleBroken('staff.before_employment', { date: employedFrom }, 'startsOn')
  }
  if (employedTo && (endsOn === null || endsOn > employedTo)) {
    throw new RuleBroken('staff.after_employment', { date: employedTo }, 'endsOn')
  }
}

/** Pay has no invoice: only a category that needs none takes it. */
async function assertCategory(
  projectId: number,
  costCategoryId: number,
  trx: TransactionClientContract
): Promise<void> {
  const { category } = await listExpenseChoices(projectId, ['category'], trx)
  const chosen = category.find(({ id }) => id === costCategoryId)
  if (!chosen || chosen.needsInvoice) {
    throw new RuleBroken('finance.choose_from_list', {}, 'costCategoryId')
  }
}

/** One share holds for a whole month, so two assignments of a project cannot share one. */
function assertOwnMonths(
  projectId: number,
  { startsOn, endsOn }: Columns,
  others: readonly StaffAssignment[]
): void {
  const wholeMonths = {
    startsOn: monthOf(startsOn),
    endsOn: endsOn === null ? null : lastDayOf(monthOf(endsOn)),
  }
  const clash = others.find(
    (other) =>
      other.projectId === projectId &&
      other.startsOn <= (wholeMonths.endsOn ?? other.startsOn) &&
      (other.endsOn === null || other.endsOn >= wholeMonths.startsOn)
  )
  if (!clash) return
  const params = { from: clash.startsOn, to: clash.endsOn ?? '…' }
  throw new RuleBroken('staff.assignments_overlap', params, 'startsOn')
}

/** What a submitted expense stands on stays as it was; letters may still be named, and an end beyond it set. */
async function assertNotClaimed(
  row: StaffAssignment,
  columns: Columns,
  trx: TransactionClientContract
): Promise<void> {
  const locked = await lockedMonths(row.projectId, row.employeeId, trx)
  for (const [month, reference] of locked) {
    const before = row.$isPersisted && touches(row, month) ? basisOf(row) : null
    const after = touches(columns, month) ? basisOf(columns) : null
    if (before !== after) throw new RuleBroken('staff.claimed_already', { reference })
  }
}

function basisOf({ method, shareBp, costCategoryId }: Columns | StaffAssignment): string {
  return `${method} ${shareBp} ${costCategoryId}`
}
