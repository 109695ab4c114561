import { test } from '@japa/runner'
import fc from 'fast-check'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { PERMISSIONS } from '#app/identity/permissions'
import { openActs } from '#app/finance/expenses/expense_policy'
import {
  expenseStates,
  isEditable,
  type ExpenseInState,
} from '#app/finance/expenses/expense_states'
import { EXPENSE_STATUSES, type ExpenseStatus } from '#app/finance/expenses/models/expense'

/** Every arrow of the design, written out by hand once more. */
const DRAWN: Partial<Record<ExpenseStatus, ExpenseStatus[]>> = {
  draft: ['submitted'],
  returned: ['submitted', 'voided'],
  submitted: ['approved', 'returned', 'voided'],
  approved: ['voided'],
}

const arrows = Object.entries(expenseStates)
const arrowName = fc.constantFrom(...(Object.keys(expenseStates) as (keyof typeof expenseStates)[]))
const personId = fc.integer({ min: 1, max: 3 })

function person(id: number, ...roles: string[]): Actor {
  const now = '2021-06-01T09:00:00.000Z'
  return { id, name: `Nr. ${id}`, roles: new Set(roles), projectId: 1, now }
}

/** What an action does to a row when its arrow is open; refusals leave the row alone. */
function draw(row: ExpenseInState, name: keyof typeof expenseStates, actor: Actor): ExpenseInState {
  try {
    expenseStates[name].assert(row, actor)
  } catch (error) {
    if (error instanceof RuleBroken) return row
    throw error
  }
  const submittedBy = name === 'submit' ? actor.id : row.submittedBy
  return { ...row, submittedBy, status: expenseStates[name].to }
}

test.group('The life of an expense', () => {
  test('never passes an arrow that the design does not draw, whoever tries what', ({ assert }) => {
    const attempts = fc.array(fc.tuple(arrowName, personId), { maxLength: 40 })
    fc.assert(
      fc.property(attempts, personId, (tries, loggedBy) => {
        let row: ExpenseInState = { status: 'draft', loggedBy, submittedBy: null }
        for (const [name, id] of tries) {
          const next = draw(row, name, person(id))
          if (next !== row) assert.include(DRAWN[row.status] ?? [], next.status)
          row = next
        }
      })
    )
  })

  test('never ends approved by whoever logged or submitted it', ({ assert }) => {
    const attempts = fc.array(fc.tuple(arrowName, personId), { maxLength: 40 })
    fc.assert(
      fc.property(attempts, personId, (tries, loggedBy) => {
        let row: ExpenseInState = { status: 'draft', loggedBy, submittedBy: null }
        for (const [name, id] of tries) {
          const next = draw(row, name, person(id))
          const isApproval = next !== row && next.status === 'approved'
          if (isApproval) assert.notInclude([row.loggedBy, row.submittedBy], id)
          row = next
        }
      })
    )
  })

  test('stops for good once it is voided', ({ assert }) => {
    const voided: ExpenseInState = { status: 'voided', loggedBy: 1, submittedBy: 1 }
    for (const [name, arrow] of arrows) assert.isFalse(arrow.isOpen(voided, person(2)), name)
    assert.isFalse(isEditable(voided))
  })

  test('asks only for permissions that the table knows', ({ assert }) => {
    for (const [name, arrow] of arrows) assert.include(Object.keys(PERMISSIONS), arrow.may, name)
  })

  test('gives the finance officer and the manager different hands, and others none', ({
    assert,
  }) => {
    for (const status of EXPENSE_STATUSES) {
      const row: ExpenseInState = { status, loggedBy: 1, submittedBy: 1 }
      const officer = openActs(person(1, 'finance'), row)
      const manager = openActs(person(2, 'manager'), row)
      assert.isFalse(officer.approve || officer.return, status)
      assert.isFalse(manager.submit || manager.edit || manager.void || manager.delete, status)
      assert.equal(manager.approve, status === 'submitted')
      assert.equal(officer.delete, status === 'draft')
      for (const role of ['auditor', 'member', 'coordinator', 'admin']) {
        const acts = Object.values(openActs(person(3, role), row))
        assert.isFalse(acts.includes(true), `${role} ${status}`)
      }
    }
  })
})
