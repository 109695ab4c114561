import { randomUUID } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { splitAmounts } from '#app/money/split_amounts'
import type { Actor } from '#app/shared/actor'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import { appendEvent } from '#app/audit_trail/append_event'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertPeriodOpen } from '#app/finance/expenses/actions/assert_period_open'
import { takeNumbers } from '#app/finance/expenses/actions/new_expense'
import { choiceProblems } from '#app/finance/expenses/actions/write_expense'
import { declaredOf } from '#app/finance/expenses/expense_rules'
import { fieldOf, type SplitLine } from '#app/finance/expenses/split_lines'
import Expense from '#app/finance/expenses/models/expense'
import {
  findProjectFacts,
  type ProjectFacts,
} from '#app/finance/expenses/queries/find_project_facts'

/** What a line does not take over from the draft: it is a row of its own. */
const OWN = new Set([
  'id',
  'number',
  'reference',
  'submissionKey',
  'rowVersion',
  'createdAt',
  'updatedAt',
])

/**
 * Splits a draft over stages, activities or periods. The draft becomes the first line and keeps its number; the others are
 * new drafts with the same papers, files and splitKey. Net, VAT and eligible each add up to the draft's, to the cent.
 * Each line has its own event.
 * @param lines as `readSplitLines` accepts them: at least two, their weights those of the whole
 * @throws {RulesBroken} choices that are not this project's   @throws {RuleBroken} when it is no draft   @throws {Hidden}
 */
export function splitExpense(
  id: number,
  lines: readonly SplitLine[],
  actor: Actor,
  rowVersion?: number
): Promise<Expense> {
  return change(actor, 'expense.split', async (trx, note) => {
    const draft = await lockRow(Expense, id, trx, { project_id: actor.projectId! }, rowVersion)
    if (draft.status !== 'draft') throw new RuleBroken('splits.only_drafts')
    const project = await findProjectFacts(draft.projectId, trx)
    await assertChoices(lines, project.id, trx)
    const parts = partsOf(draft, lines, project)
    const splitKey = draft.splitKey ?? randomUUID()
    const template = takenOver(draft)
    const documents = await trx.from('expense_documents').where('expense_id', draft.id)
    const first = await takeNumbers(project.id, lines.length - 1, trx)
    const references = [draft.reference]
    for (const [at, part] of parts.slice(1).entries()) {
      const number = first + at
      const reference = `${project.code}-${String(number).padStart(4, '0')}`
      const line = new Expense().useTransaction(trx)
      line.merge({ ...template, ...part, splitKey, number, reference, loggedBy: actor.id! })
      await line.save()
      await shareDocuments(line.id, documents, trx)
      await recordLine(line, draft.reference, actor, trx)
      references.push(reference)
    }
    note({ splitInto: references })
    return draft.merge({ ...parts[0]!, splitKey }).save()
  })
}

async function assertChoices(
  lines: readonly SplitLine[],
  projectId: number,
  trx: TransactionClientContract
) {
  const problems: RuleBroken[] = []
  for (const line of lines) {
    const { stageId, activityId, reportingPeriodId } = line
    const wrong = await choiceProblems({ stageId, activityId, reportingPeriodId }, projectId, trx)
    for (const { key, params, field } of wrong) {
      problems.push(new RuleBroken(key, params, fieldOf(field!, line.row)))
    }
    await assertPeriodOpen(trx, reportingPeriodId)
  }
  const [first, ...others] = problems
  if (first) throw new RulesBroken([first, ...others])
}

/** The amounts and the place of each line. In another currency each is converted for itself, at the draft's rate. */
function partsOf(draft: Expense, lines: readonly SplitLine[], { vatRecoverable }: ProjectFacts) {
  const { netCents: net, vatCents: vat, eligibleCents: eligible, currency, exchangeRate } = draft
  const whole = { net, vat, eligible, vatRecoverable }
  const weights = lines.map(({ weight }) => weight)
  return splitAmounts(whole, weights).map((part, at) => ({
    stageId: lines[at]!.stageId,
    activityId: lines[at]!.activityId,
    reportingPeriodId: lines[at]!.reportingPeriodId,
    netCents: part.net,
    vatCents: part.vat,
    eligibleCents: part.eligible,
    declaredCents: declaredOf(part.eligible, currency, exchangeRate) ?? 0,
    quantity: null,
    unitPriceCents: null,
  }))
}

function takenOver(draft: Expense): Partial<Expense> {
  const columns = Object.entries(draft.$attributes).filter(([name]) => !OWN.has(name))
  return Object.fromEntries(columns)
}

async function shareDocuments(
  expenseId: number,
  documents: readonly { document_id: number; kind: string }[],
  trx: TransactionClientContract
) {
  for (const { document_id: documentId, kind } of documents) {
    await trx
      .table('expense_documents')
      .insert({ expense_id: expenseId, document_id: documentId, kind })
  }
}

function recordLine(line: Expense, from: string, actor: Actor, trx: TransactionClientContract) {
  return appendEvent(trx, actor, {
    projectId: line.projectId,
    action: 'expense.split',
    subjectType: Expense.subjectType,
    subjectId: line.id,
    after: { ...line.recordedAfter, splitFrom: from },
  })
}
