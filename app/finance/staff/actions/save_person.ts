import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { isUniqueViolation } from '#app/shared/database/failures'
import { appendEvent } from '#app/audit_trail/append_event'
import { change } from '#app/audit_trail/change'
import { assertInOrder } from '#app/projects/periods'
import { assignmentFor, type AssignmentForm } from '#app/finance/staff/actions/save_assignment'
import { lockPerson } from '#app/finance/staff/actions/lock_person'
import Employee from '#app/finance/staff/models/employee'
import type StaffAssignment from '#app/finance/staff/models/staff_assignment'

export type PersonForm = {
  fullName?: string | null
  positionLt: string
  positionEn?: string | null
  employedFrom: string
  employedTo?: string | null
}

/**
 * Brings a person into a project with his first assignment. A code that is known already is that person: what stands of him
 * stays as it is, since other projects' claims stand on it.
 * @throws {RuleBroken} as saveAssignment
 */
export async function addPerson(
  projectId: number,
  form: PersonForm & AssignmentForm & { code: string },
  actor: Actor
): Promise<StaffAssignment> {
  assertInOrder({ from: form.employedFrom, to: form.employedTo ?? null }, 'employedTo')
  try {
    return await change(actor, 'staff_assignment.created', async (trx) => {
      const person = (await knownPerson(form.code, trx)) ?? (await newPerson(form, actor, trx))
      return assignmentFor(projectId, person, form, trx)
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new RuleBroken('staff.code_taken_meanwhile', {}, 'code')
    throw error
  }
}

/** Locked at once: what is read of him later is as the one who held him before left it. */
function knownPerson(code: string, trx: TransactionClientContract): Promise<Employee | null> {
  const query = Employee.query({ client: trx }).where('code', code)
  if (trx.dialect.name === 'mysql') query.forUpdate()
  return query.first()
}

async function newPerson(
  form: PersonForm & { code: string },
  actor: Actor,
  trx: TransactionClientContract
): Promise<Employee> {
  const person = await new Employee()
    .useTransaction(trx)
    .merge({ code: form.code, ...columnsOf(form) })
    .save()
  await appendEvent(trx, actor, {
    projectId: null,
    action: 'employee.created',
    subjectType: Employee.subjectType,
    subjectId: person.id,
    after: person.recordedAfter,
  })
  return person
}

/** @throws {RuleBroken} when an assignment of any project would lie outside the employment   @throws {StaleVersion} */
export function updatePerson(
  projectId: number,
  id: number,
  form: PersonForm & { rowVersion: number },
  actor: Actor
): Promise<Employee> {
  assertInOrder({ from: form.employedFrom, to: form.employedTo ?? null }, 'employedTo')
  return change(actor, 'employee.updated', async (trx) => {
    const person = await lockPerson(projectId, id, trx, form.rowVersion)
    const [outside] = await trx
      .from('staff_assignments')
      .where('employee_id', id)
      .where((beyond) => {
        beyond.where('starts_on', '<', form.employedFrom)
        if (form.employedTo) beyond.orWhere('ends_on', '>', form.employedTo)
      })
    if (outside) throw new RuleBroken('staff.assignment_outside_employment', {}, 'employedFrom')
    return person.merge(columnsOf(form)).save()
  })
}

function columnsOf(form: PersonForm) {
  return {
    fullName: form.fullName ?? null,
    positionLt: form.positionLt,
    positionEn: form.positionEn ?? null,
    employedFrom: form.employedFrom,
    employedTo: form.employedTo ?? null,
  }
}
