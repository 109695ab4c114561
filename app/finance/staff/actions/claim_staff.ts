import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { formatHours } from '#app/money/hours'
import { hoursAboveCap } from '#app/money/staff_cost'
import { Hidden, RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { newExpense, takeNumbers } from '#app/finance/expenses/actions/new_expense'
import { expenseColumns } from '#app/finance/expenses/actions/write_expense'
import { assertEditable } from '#app/finance/expenses/expense_states'
import type { ExpenseForm } from '#app/finance/expenses/expense_validator'
import Expense from '#app/finance/expenses/models/expense'
import {
  findProjectFacts,
  type ProjectFacts,
} from '#app/finance/expenses/queries/find_project_facts'
import {
  listExpenseChoices,
  type Choice,
  type ExpenseChoices,
} from '#app/finance/expenses/queries/list_expense_choices'
import { linkProofs } from '#app/finance/staff/actions/link_proofs'
import { lockPerson } from '#app/finance/staff/actions/lock_person'
import type Employee from '#app/finance/staff/models/employee'
import { claimedHours, hoursWithin } from '#app/finance/staff/queries/claimed_hours'
import { staffRecords } from '#app/finance/staff/queries/staff_records'
import { staffSheet, type StaffSheet } from '#app/finance/staff/sheet'

/**
 * Claims a person's pay of a reporting period: makes its one expense from the working sheet, or brings the draft that is
 * there up to date with it. The proofs of the sheet become the expense's.
 * @throws {RuleBroken} when there is nothing to claim, hours pass the yearly cap, the assignments name two categories, or
 * the expense is past being edited   @throws {RulesBroken} as logExpense   @throws {Hidden}
 */
export async function claimStaff(
  projectId: number,
  employeeId: number,
  periodId: number,
  actor: Actor
): Promise<{ expense: Expense; isNew: boolean }> {
  const isNew = !(await hasClaim(employeeId, periodId))
  const action = isNew ? 'expense.logged' : 'expense.updated'
  const expense = await change(actor, action, async (trx, note) => {
    const person = await lockPerson(projectId, employeeId, trx)
    const choices = await listExpenseChoices(projectId, undefined, trx)
    const period = choices.period.find(({ id }) => id === periodId)
    if (!period) throw new Hidden()
    const sheet = await sheetOf(projectId, employeeId, period, trx)
    const project = await findProjectFacts(projectId, trx)
    const claim = await trx
      .from('staff_claims')
      .where({ employee_id: employeeId, reporting_period_id: periodId })
      .first()
    const draft = await existing(claim?.expense_id ?? null, projectId, trx)
    if (Boolean(draft) === isNew) throw new RuleBroken('staff.claim_changed')
    const form = claimForm(person, sheet, period, { project, choices, draft })
    const columns = await expenseColumns(form, project, actor, trx)
    const row = draft
      ? await draft.merge(columns).save()
      : await newExpense(columns, await takeNumbers(projectId, 1, trx), project, actor)
          .useTransaction(trx)
          .save()
    await keepClaim(claim?.id ?? null, { projectId, employeeId, periodId, expenseId: row.id }, trx)
    const months = sheet.months.map(({ month }) => month)
    await linkProofs(row.id, projectId, employeeId, months, trx)
    note({ staffMonths: sheet.months.map(monthFact) })
    return row
  })
  return { expense, isNew }
}

async function hasClaim(employeeId: number, periodId: number): Promise<boolean> {
  const claim = await Expense.query()
    .whereIn('id', (ids) =>
      ids
        .from('staff_claims')
        .where({ employee_id: employeeId, reporting_period_id: periodId })
        .select('expense_id')
    )
    .whereNot('status', 'voided')
    .first()
  return claim !== null
}

async function sheetOf(
  projectId: number,
  employeeId: number,
  period: Choice,
  trx: TransactionClientContract
): Promise<StaffSheet> {
  const records = await staffRecords(projectId, employeeId, trx)
  const sheet = staffSheet(records, { startsOn: period.startsOn!, endsOn: period.endsOn! })
  if (sheet.totalCents === 0) throw new RuleBroken('staff.nothing_to_claim')
  if (sheet.costCategoryId === null) throw new RuleBroken('staff.two_categories')
  const claimed = await claimedHours([employeeId], trx)
  for (const { month, capHours } of sheet.months) {
    const hours = hoursWithin(claimed, employeeId, month.slice(0, 4))
    if (capHours !== null && hoursAboveCap(hours, capHours) > 0) {
      const params = { year: month.slice(0, 4), hours: hours / 100, cap: capHours / 100 }
      throw new RuleBroken('staff.hours_above_cap', params)
    }
  }
  return sheet
}

/** The expense of an earlier press of the button; none when it was voided. @throws {RuleBroken} past being edited */
async function existing(
  expenseId: number | null,
  projectId: number,
  trx: TransactionClientContract
): Promise<Expense | null> {
  if (expenseId === null) return null
  const expense = await lockRow(Expense, expenseId, trx, { project_id: projectId })
  if (expense.status === 'voided') return null
  assertEditable(expense)
  return expense
}

type Frame = { project: ProjectFacts; choices: ExpenseChoices; draft: Expense | null }

/** What the sheet decides of an expense; what an officer added to the draft by hand stays. */
function claimForm(
  person: Employee,
  sheet: StaffSheet,
  period: Choice,
  { project, choices, draft }: Frame
): ExpenseForm {
  const span = `${period.startsOn} – ${period.endsOn}`
  const onlyDecision = choices.decision.length === 1 ? choices.decision[0]!.id : null
  return {
    costCategoryId: sheet.costCategoryId!,
    descriptionLt: draft?.descriptionLt ?? `Darbo užmokestis: ${person.positionLt}, ${span}`,
    descriptionEn:
      draft?.descriptionEn ?? `Staff costs: ${person.positionEn ?? person.positionLt}, ${span}`,
    activityId: draft?.activityId ?? null,
    supplierId: null,
    invoiceNumber: null,
    registrationNumber: draft?.registrationNumber ?? null,
    registeredOn: draft?.registeredOn ?? null,
    contractNumber: draft?.contractNumber ?? null,
    currency: 'EUR',
    net: sheet.totalCents,
    vat: 0,
    eligible: sheet.totalCents,
    paidOn: sheet.paidOn ?? draft?.paidOn ?? null,
    paymentOrderNumber: draft?.paymentOrderNumber ?? null,
    stageId: draft?.stageId ?? stageOf(sheet, choices.stage),
    reportingPeriodId: period.id,
    councilDecisionId: draft?.councilDecisionId ?? onlyDecision,
    accountCode: draft?.accountCode ?? project.accountCode,
    comment: draft?.comment ?? null,
    isSensitive: true,
  } as ExpenseForm
}

/** The stage in which the last claimed month begins, else the last one. @throws {RuleBroken} when the project has none */
function stageOf(sheet: StaffSheet, stages: readonly Choice[]): number {
  const last = sheet.months.at(-1)!.month
  const held = stages.find(
    ({ startsOn, endsOn }) => startsOn! <= `${last.slice(0, 7)}-31` && endsOn! >= last
  )
  const stage = held ?? stages.at(-1)
  if (!stage) throw new RuleBroken('staff.no_stage')
  return stage.id
}

async function keepClaim(
  claimId: number | null,
  claim: { projectId: number; employeeId: number; periodId: number; expenseId: number },
  trx: TransactionClientContract
): Promise<void> {
  if (claimId !== null) {
    await trx.from('staff_claims').where('id', claimId).update({ expense_id: claim.expenseId })
    return
  }
  await trx.table('staff_claims').insert({
    project_id: claim.projectId,
    employee_id: claim.employeeId,
    reporting_period_id: claim.periodId,
    expense_id: claim.expenseId,
  })
}

/** What the trail says of a month: what was claimed, not what somebody earns. */
function monthFact({ month, shareBp, hours, amountCents }: StaffSheet['months'][number]) {
  return {
    month: month.slice(0, 7),
    ...(shareBp === null ? { hours: formatHours(hours ?? 0, 'lt') } : { shareBp }),
    amountCents: amountCents ?? 0,
  }
}
