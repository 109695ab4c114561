import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { returnExpense } from '#app/finance/expenses/actions/return_expense'
import { showExpense, visibleExpense } from '#app/finance/expenses/controllers/expense_page'
import ExpensePolicy from '#app/finance/expenses/expense_policy'
import { returnValidator } from '#app/finance/expenses/expense_validator'

/** Giving an expense back with the reason. */
export default class ExpenseReturnsController {
  async store(ctx: HttpContext) {
    const { bouncer, actor, request, session, i18n, response, project } = ctx
    const expense = await visibleExpense(ctx)
    await bouncer.with(ExpensePolicy).authorize('return')
    return answerForm(
      ctx,
      async () => {
        const { returnReason, rowVersion } = await request.validateUsing(returnValidator)
        await returnExpense(expense.id, returnReason, actor, rowVersion)
        session.flash(
          'success',
          i18n.t('finance.expense_returned', { reference: expense.reference })
        )
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/expenses/${expense.id}`)
      },
      () => showExpense(ctx, expense)
    )
  }
}
