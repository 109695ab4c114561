import Expense from '#app/finance/expenses/models/expense'
import Supplier from '#app/finance/suppliers/models/supplier'
import { fold } from '#app/shared/database/fold'
import type { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

let serial = 0

export async function createSupplier(given: Partial<Supplier> = {}) {
  serial++
  const name = given.name ?? `UAB „Tiekėjas ${serial}“`
  return Supplier.create({ name, country: 'LT', searchText: fold(name), ...given })
}

/**
 * An expense of external services over 121,00 EUR in the first stage, logged by the finance officer; what is given wins.
 * From `approved` on it carries the manager's approval, as the database demands.
 */
export async function createExpense(team: Team, given: Partial<Expense> = {}) {
  const number = ++team.project.lastExpenseNumber
  await team.project.save()
  const status = given.status ?? 'draft'
  const wasSubmitted = status !== 'draft'
  const wasApproved = !['draft', 'submitted', 'returned', 'voided'].includes(status)
  const eligible = given.eligibleCents ?? 12_100
  return Expense.create({
    projectId: team.project.id,
    number,
    reference: `${team.project.code}-${String(number).padStart(4, '0')}`,
    status,
    stageId: team.stages[0]!.id,
    costCategoryId: team.categories.external.id,
    descriptionLt: 'Ekspertų paslaugos',
    invoiceNumber: `SER ${String(number).padStart(6, '0')}`,
    invoicedOn: '2021-05-01',
    paidOn: '2021-05-20',
    kind: eligible < 0 ? 'correction' : 'expense',
    correctionReason: eligible < 0 && !given.correctsId ? 'Kreditinė sąskaita' : null,
    currency: 'EUR',
    rateMonth: wasSubmitted ? '2021-05-01' : null,
    netCents: eligible,
    vatCents: 0,
    eligibleCents: eligible,
    declaredCents: eligible,
    isSensitive: false,
    isOutsideArea: false,
    loggedBy: team.finance.id,
    submittedBy: wasSubmitted ? team.finance.id : null,
    approvedBy: wasApproved ? team.manager.id : null,
    searchText: fold('Ekspertų paslaugos'),
    ...given,
  })
}
