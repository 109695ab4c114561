import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { isEditable } from '#app/finance/expenses/expense_states'
import { seesSensitive } from '#app/finance/expenses/expense_policy'
import { findExpense } from '#app/finance/expenses/queries/find_expense'
import { reasonSentence } from '#app/intake/controllers/matching_words'
import { listMatches } from '#app/intake/queries/list_matches'

/** More matches than this no expense has; what is rejected comes last. */
const SHOWN = 100

export default class ReconciledExpensesController {
  /** What the ledger and the bank say of one expense: a part of the expense's own page, and a page for who comes without script. */
  async show(ctx: HttpContext) {
    const { project, params, actor, view } = ctx
    const expense = await findExpense(project.id, Number(params.id))
    if (!expense) throw new Hidden()
    const reading = { seesSensitive: seesSensitive(actor), size: SHOWN }
    const { rows } = await listMatches(project.id, { expense: expense.id }, reading)
    const shown = rows
      .filter(({ status }) => status !== 'rejected')
      .map((match) => ({ ...match, why: reasonSentence(ctx, match.reasons) }))
    const isMissing = expense.paidOn === null || expense.paymentOrderNumber === null
    return view.render('intake/expenses/show', {
      expense,
      matches: shown,
      fills: isEditable(expense) && isMissing,
    })
  }
}
