import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { today } from '#app/shared/today'
import {
  correctionFormValues,
  formValuesOf,
  newFormValues,
  type ExpenseFormValues,
} from '#app/finance/expenses/expense_form'
import { seesSensitive } from '#app/finance/expenses/expense_policy'
import { findExpense, type ExpenseDetails } from '#app/finance/expenses/queries/find_expense'
import type { ProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import type { ExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'

/** What one invoice after another has in common: "save and new" carries it to the next form, by the address. */
const CARRIED = [
  'costCategoryId',
  'stageId',
  'reportingPeriodId',
  'councilDecisionId',
  'currency',
] as const

/** What belongs to one paper and one payment only, and is no part of a copy. */
const NOT_COPIED = [
  'invoiceNumber',
  'invoicedOn',
  'registrationNumber',
  'registeredOn',
  'travelOrderNumber',
  'exchangeRate',
  'paidOn',
  'paymentOrderNumber',
] as const

/**
 * What stands in the form of a new expense when it is opened: the usual, over it what the one saved before it leaves, or a
 * copy of the expense that `?from=` names. A correction starts from what it corrects; `?kind=correction` is a credit note
 * whose invoice was never logged here.
 * @throws {Hidden} when there is no such expense to copy, it may not be read, or corrects another
 */
export async function newExpenseValues(
  ctx: HttpContext,
  facts: ProjectFacts,
  choices: ExpenseChoices,
  original: ExpenseDetails | null = null
): Promise<ExpenseFormValues> {
  const query = ctx.request.qs()
  const usual = { ...newFormValues(facts, choices, today()), submissionKey: randomUUID() }
  if (original) {
    const values = correctionFormValues(formValuesOf(original, facts, ctx.locale), original.id)
    return { ...values, submissionKey: usual.submissionKey }
  }
  if (query.kind === 'correction') return { ...usual, kind: 'correction', direction: 'decrease' }
  if (/^[1-9]\d{0,9}$/.test(query.from)) {
    return { ...usual, ...(await copyOf(ctx, Number(query.from), facts)) }
  }
  const carried = CARRIED.filter((name) => typeof query[name] === 'string')
  return { ...usual, ...Object.fromEntries(carried.map((name) => [name, query[name]])) }
}

async function copyOf(
  { project, actor, locale }: HttpContext,
  id: number,
  facts: ProjectFacts
): Promise<ExpenseFormValues> {
  const expense = await findExpense(project.id, id)
  const isHidden = expense?.isSensitive && !seesSensitive(actor)
  if (!expense || isHidden || expense.kind === 'correction') throw new Hidden()
  const values = formValuesOf(expense, facts, locale)
  for (const name of NOT_COPIED) values[name] = null
  return { ...values, copiedFromId: String(expense.id) }
}

/** The address of the next new expense after one that was just typed. */
export function nextExpenseAddress(projectId: number, typed: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const name of CARRIED) if (typed[name]) query.set(name, String(typed[name]))
  return `/projects/${projectId}/expenses/create?${query}`
}
