import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { acceptDuplicates } from '#app/finance/duplicates/actions/accept_duplicates'
import { showExpense, visibleExpense } from '#app/finance/expenses/controllers/expense_page'
import ExpensePolicy from '#app/finance/expenses/expense_policy'
import { duplicateValidator } from '#app/finance/expenses/expense_validator'

/** Saying why an expense is no second claim of what it looks like. */
export default class ExpenseDuplicatesController {
  async store(ctx: HttpContext) {
    const { bouncer, actor, request, session, i18n, response, project } = ctx
    const expense = await visibleExpense(ctx)
    await bouncer.with(ExpensePolicy).authorize('acceptDuplicates')
    return answerForm(
      ctx,
      async () => {
        const { duplicateReason, rowVersion } = await request.validateUsing(duplicateValidator)
        await acceptDuplicates(expense.id, duplicateReason, actor, rowVersion)
        session.flash('success', i18n.t('duplicates.accepted', { reference: expense.reference }))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/expenses/${expense.id}`)
      },
      () => showExpense(ctx, expense)
    )
  }
}
