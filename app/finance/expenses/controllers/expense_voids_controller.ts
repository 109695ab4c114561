import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { voidExpense } from '#app/finance/expenses/actions/void_expense'
import { showExpense, visibleExpense } from '#app/finance/expenses/controllers/expense_page'
import ExpensePolicy from '#app/finance/expenses/expense_policy'
import { voidValidator } from '#app/finance/expenses/expense_validator'

/** Ending an expense that was submitted once, with the reason. */
export default class ExpenseVoidsController {
  async store(ctx: HttpContext) {
    const { bouncer, actor, request, session, i18n, response, project } = ctx
    const expense = await visibleExpense(ctx)
    await bouncer.with(ExpensePolicy).authorize('void')
    return answerForm(
      ctx,
      async () => {
        const { voidReason, rowVersion } = await request.validateUsing(voidValidator)
        await voidExpense(expense.id, voidReason, actor, rowVersion)
        session.flash('success', i18n.t('finance.expense_voided', { reference: expense.reference }))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/expenses/${expense.id}`)
      },
      () => showExpense(ctx, expense)
    )
  }
}
