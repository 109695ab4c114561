import type { HttpContext } from '@adonisjs/core/http'
import { splitCofinancing } from '#app/money/cofinancing'
import { grossOf } from '#app/money/expense_amounts'
import { Hidden } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { ACCEPTED_ENDINGS } from '#app/documents/file_types'
import { listTeam } from '#app/projects/queries/list_team'
import { expenseHistory } from '#app/finance/expenses/expense_history'
import { openActs, seesSensitive } from '#app/finance/expenses/expense_policy'
import { DOCUMENT_KINDS } from '#app/finance/expenses/expense_validator'
import { expenseWarnings } from '#app/finance/expenses/queries/expense_warnings'
import { expenseDuplicates } from '#app/finance/duplicates/queries/expense_duplicates'
import { findExpense, type ExpenseDetails } from '#app/finance/expenses/queries/find_expense'
import { listCorrections, listSplitLines } from '#app/finance/expenses/queries/find_corrections'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import { findSameContent } from '#app/finance/duplicates/queries/find_same_content'
import {
  listExpenseChoices,
  type ExpenseChoices,
} from '#app/finance/expenses/queries/list_expense_choices'
import { listExpenseDocuments } from '#app/finance/expenses/queries/list_expense_documents'
import {
  listExpenseEvents,
  supplierNames,
  type ExpenseEvent,
} from '#app/finance/expenses/queries/list_expense_events'
import { staffClaimOf } from '#app/finance/staff/queries/staff_claims'

/** The expense an address names, if it is this project's. @throws {Hidden} */
export async function visibleExpense({ project, params }: HttpContext): Promise<ExpenseDetails> {
  const expense = await findExpense(project.id, Number(params.id))
  if (!expense) throw new Hidden()
  return expense
}

/**
 * An expense with its proofs, its history and what can be done with it. The manager opens it to approve, the officer to
 * see why it came back, the auditor to follow it from the sum to the paper.
 */
export async function showExpense(ctx: HttpContext, expense: ExpenseDetails) {
  const { project, actor, view } = ctx
  const facts = await findProjectFacts(project.id)
  const choices = await listExpenseChoices(project.id)
  const documents = await listExpenseDocuments(expense.id)
  const showsText = !expense.isSensitive || seesSensitive(actor)
  return view.render('finance/expenses/show', {
    expense,
    showsText,
    acts: openActs(actor, expense),
    grossCents: grossOf({ net: expense.netCents, vat: expense.vatCents }),
    split: splitCofinancing(expense.declaredCents, facts.erdfRateBp),
    erdfRateBp: facts.erdfRateBp,
    documents: documents.map((document) => ({
      ...document,
      isShown: !document.isSensitive || seesSensitive(actor),
    })),
    documentKinds: DOCUMENT_KINDS,
    staffClaim: await staffClaimOf(expense.id),
    acceptedEndings: ACCEPTED_ENDINGS,
    approvers: await approversOf(expense, project.id),
    warnings: isSettled(expense) ? [] : await expenseWarnings(facts, choices, expense),
    duplicates:
      expense.status === 'voided' ? [] : await expenseDuplicates(expense, facts.programmeId),
    corrections: await listCorrections(expense.id),
    splitLines: await listSplitLines(expense.splitKey, expense.id),
    sameContent: await sameContentOf(expense, documents),
    history: await historyOf(ctx, expense, choices, showsText),
  })
}

/** Past approval its dates and its cover were looked at: warnings would only come too late. */
function isSettled({ status }: ExpenseDetails): boolean {
  return !['draft', 'returned', 'submitted'].includes(status)
}

/** Who may approve it: the managers of today but those whose own it is. */
async function approversOf({ loggedBy, submittedBy }: ExpenseDetails, projectId: number) {
  const team = await listTeam(projectId, today())
  return team
    .filter(({ role, userId }) => role === 'manager' && userId !== null)
    .filter(({ userId }) => userId !== loggedBy && userId !== submittedBy)
    .map(({ fullName }) => fullName)
}

/** Which of the expense's files prove another expense too, by their hash. */
async function sameContentOf(
  { id, status, splitKey }: ExpenseDetails,
  documents: readonly { sha256: string }[]
) {
  if (status === 'voided') return {}
  const found = await findSameContent(
    id,
    documents.map(({ sha256 }) => sha256),
    splitKey
  )
  return Object.groupBy(found, ({ sha256 }) => sha256)
}

async function historyOf(
  { i18n, locale, project }: HttpContext,
  { id }: ExpenseDetails,
  choices: ExpenseChoices,
  showsSensitive: boolean
) {
  const events = await listExpenseEvents(project.id, id)
  return expenseHistory(events, {
    i18n,
    locale,
    choices,
    suppliers: await supplierNames(supplierIdsOf(events)),
    showsSensitive,
  })
}

function supplierIdsOf(events: readonly ExpenseEvent[]): number[] {
  const ids = events.flatMap(({ before, after }) => [before.supplierId, after.supplierId])
  return [...new Set(ids.filter((id) => typeof id === 'number'))]
}
