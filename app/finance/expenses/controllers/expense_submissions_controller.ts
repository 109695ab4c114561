import type { HttpContext } from '@adonisjs/core/http'
import { answerForm, type FormState } from '#app/shared/http/form'
import { submitExpense } from '#app/finance/expenses/actions/submit_expense'
import { showExpenseForm } from '#app/finance/expenses/controllers/expense_form_page'
import { showExpense, visibleExpense } from '#app/finance/expenses/controllers/expense_page'
import { formValuesOf } from '#app/finance/expenses/expense_form'
import ExpensePolicy from '#app/finance/expenses/expense_policy'
import { pressedValidator } from '#app/finance/expenses/expense_validator'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import { isEditable } from '#app/finance/expenses/expense_states'

/** Sending an expense for approval. What it still lacks is shown in its form, all at once. */
export default class ExpenseSubmissionsController {
  async store(ctx: HttpContext) {
    const { bouncer, actor, session, i18n, response, project, request, locale } = ctx
    const expense = await visibleExpense(ctx)
    await bouncer.with(ExpensePolicy).authorize('submit')
    const { rowVersion } = await request.validateUsing(pressedValidator)
    const submit = async () => {
      await submitExpense(expense.id, actor, rowVersion)
      session.flash(
        'success',
        i18n.t('finance.expense_submitted', { reference: expense.reference })
      )
      return response
        .redirect()
        .status(303)
        .toPath(`/projects/${project.id}/expenses/${expense.id}`)
    }
    if (!isEditable(expense)) return submit()
    const values = formValuesOf(expense, await findProjectFacts(project.id), locale)
    request.updateBody({ ...values, rowVersion: expense.rowVersion })
    return answerForm(ctx, submit, (form) =>
      lacksOnlyReason(form) ? showExpense(ctx, expense) : showExpenseForm(ctx, expense, form)
    )
  }
}

/** Whether nothing is wrong but that it looks like another claim: that is answered on the expense's page. */
function lacksOnlyReason({ errors, general, stale }: FormState): boolean {
  return general.length === 0 && !stale && Object.keys(errors).join() === 'duplicateReason'
}
