import type { HttpContext } from '@adonisjs/core/http'
import { approveExpense } from '#app/finance/expenses/actions/approve_expense'
import { visibleExpense } from '#app/finance/expenses/controllers/expense_page'
import ExpensePolicy from '#app/finance/expenses/expense_policy'
import { pressedValidator } from '#app/finance/expenses/expense_validator'

/** The second pair of eyes. */
export default class ExpenseApprovalsController {
  async store(ctx: HttpContext) {
    const { bouncer, actor, request, session, i18n, response, project } = ctx
    const expense = await visibleExpense(ctx)
    await bouncer.with(ExpensePolicy).authorize('approve', expense)
    const { rowVersion } = await request.validateUsing(pressedValidator)
    await approveExpense(expense.id, actor, rowVersion)
    session.flash('success', i18n.t('finance.expense_approved', { reference: expense.reference }))
    return response.redirect().status(303).toPath(`/projects/${project.id}/expenses/${expense.id}`)
  }
}
