import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { brokenAmountRules } from '#app/money/expense_amounts'
import type { Actor } from '#app/shared/actor'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { correctedExpense, correctionMoney } from '#app/finance/expenses/actions/corrected_expense'
import { assertPeriodOpen } from '#app/finance/expenses/actions/assert_period_open'
import { contractProblems, lockContract } from '#app/finance/contracts/actions/charge_contract'
import { monthOf, shortMonth } from '#app/finance/exchange_rates/months'
import { declaredOf, missingForSubmission } from '#app/finance/expenses/expense_rules'
import { expenseStates } from '#app/finance/expenses/expense_states'
import { needsReason } from '#app/finance/duplicates/duplicates'
import Expense from '#app/finance/expenses/models/expense'
import { sheetProblem } from '#app/finance/staff/actions/assert_follows_sheet'
import { expenseDuplicates } from '#app/finance/duplicates/queries/expense_duplicates'
import { findRate, rateOfMonth } from '#app/finance/exchange_rates/queries/find_rate'

/**
 * Submits a draft or a corrected expense for approval. The first submission freezes the exchange rate: it is the one of the
 * month of that day, and stays when the expense is returned and submitted anew.   Source: domain.md 12.
 * @throws {RulesBroken} with everything it still lacks, by field   @throws {RuleBroken} in another state   @throws {Hidden}
 */
export function submitExpense(id: number, actor: Actor, rowVersion?: number): Promise<Expense> {
  const { action, to } = expenseStates.submit
  return change(actor, action, async (trx) => {
    const expense = await lockRow(Expense, id, trx, { project_id: actor.projectId! }, rowVersion)
    const contract = await lockContract(expense, trx)
    expenseStates.submit.assert(expense, actor)
    const problems = [
      ...(await problemsOf(expense, trx)),
      ...(await settleAmounts(expense, today(actor.now), trx)),
      ...(contract ? await contractProblems(contract, expense, trx) : []),
    ]
    const [first, ...others] = problems
    if (first) throw new RulesBroken([first, ...others])
    await assertPeriodOpen(trx, expense.reportingPeriodId)
    return expense
      .merge({ status: to, submittedBy: actor.id, submittedAt: actor.now, returnReason: null })
      .save()
  })
}

/** Values the expense as it stays: a correction at the rate of what it corrects, everything else at its own. */
async function settleAmounts(
  expense: Expense,
  day: string,
  trx: TransactionClientContract
): Promise<RuleBroken[]> {
  const original = await correctedExpense(expense, expense.projectId, trx)
  if (!original) return settleRate(expense, day, trx)
  const { currency, exchangeRate, rateMonth } = original
  const { netCents, vatCents, eligibleCents } = expense
  const declaredCents = declaredOf(eligibleCents, currency, exchangeRate)!
  const money = { currency, exchangeRate, netCents, vatCents, eligibleCents, declaredCents }
  expense.merge({ rateMonth, ...(await correctionMoney(original, money, expense.id, trx)) })
  return []
}

/** Values the expense with the rate it keeps from now on. @returns what stands in the way: no rate of that month */
async function settleRate(
  expense: Expense,
  day: string,
  trx: TransactionClientContract
): Promise<RuleBroken[]> {
  const { currency, eligibleCents } = expense
  const isFirst = expense.status === 'draft'
  const month = isFirst ? monthOf(day) : (expense.rateMonth ?? monthOf(day))
  expense.merge({ rateMonth: month })
  if (currency === 'EUR') return []
  const known = isFirst
    ? await rateOfMonth(currency, month, trx)
    : await findRate(currency, expense, trx)
  if (!known) {
    const params = { currency, month: shortMonth(month) }
    return [new RuleBroken('exchange_rates.missing', params, 'currency')]
  }
  const declaredCents = declaredOf(eligibleCents, currency, known.rate)
  if (declaredCents === null) return [new RuleBroken('exchange_rates.rate_absurd', {}, 'net')]
  expense.merge({ exchangeRate: known.rate, declaredCents })
  return []
}

/** What it lacks, and what has become wrong since it was typed: the project's VAT or the category may have changed. */
async function problemsOf(expense: Expense, trx: TransactionClientContract): Promise<RuleBroken[]> {
  const ofSheet = await sheetProblem(expense, trx)
  const project = await trx.from('projects').where('id', expense.projectId).firstOrFail()
  const category = await trx
    .from('cost_categories')
    .where('id', expense.costCategoryId)
    .firstOrFail()
  const problems = missingForSubmission(expense, Boolean(category.needs_invoice))
  if (ofSheet) problems.push(ofSheet)
  if (category.flat_rate_bp !== null) {
    problems.push(new RuleBroken('finance.choose_from_list', {}, 'costCategoryId'))
  }
  const [broken] = brokenAmountRules({
    net: expense.netCents,
    vat: expense.vatCents,
    eligible: expense.eligibleCents,
    vatRecoverable: Boolean(project.vat_recoverable),
  })
  if (broken) problems.push(new RuleBroken(`finance.amount_rule.${broken}`, {}, 'eligible'))
  const open = (await expenseDuplicates(expense, project.programme_id, trx)).filter(
    ({ kind, reason }) => needsReason(kind) && reason === null
  )
  if (open.length > 0) {
    const references = open.map(({ reference }) => reference).join(', ')
    problems.push(new RuleBroken('duplicates.reason_missing', { references }, 'duplicateReason'))
  }
  return problems
}
