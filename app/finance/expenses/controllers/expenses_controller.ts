import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { forgetFormDraft } from '#app/finance/form_drafts/actions/keep_form_draft'
import { deleteDraft } from '#app/finance/expenses/actions/delete_draft'
import { logExpense } from '#app/finance/expenses/actions/log_expense'
import { updateExpense } from '#app/finance/expenses/actions/update_expense'
import { attachmentOf } from '#app/finance/expenses/controllers/attachment_of'
import { showExpenseForm } from '#app/finance/expenses/controllers/expense_form_page'
import { nextExpenseAddress } from '#app/finance/expenses/controllers/expense_form_start'
import { showExpenseList } from '#app/finance/expense_list/controllers/expense_list_page'
import { showExpense, visibleExpense } from '#app/finance/expenses/controllers/expense_page'
import { assertSubmissionKey } from '#app/finance/expenses/controllers/submission_key'
import ExpensePolicy from '#app/finance/expenses/expense_policy'
import { formDraftKey } from '#app/finance/form_drafts/form_draft_key'
import { expenseValidator, newExpenseValidator } from '#app/finance/expenses/expense_validator'
import { withSign } from '#app/finance/expenses/signs'

export default class ExpensesController {
  index(ctx: HttpContext) {
    return showExpenseList(ctx)
  }

  create(ctx: HttpContext) {
    return showExpenseForm(ctx, null)
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { request, session, i18n, response, project, actor } = ctx
        assertSubmissionKey(ctx)
        const typed = await request.validateUsing(newExpenseValidator)
        const attachment = await attachmentOf(ctx)
        const signed = withSign(typed, typed.kind === 'correction')
        const { expense, isRepeated } = await logExpense(signed, attachment, actor)
        await forgetFormDraft(formDraftKey(typed), actor)
        const { reference } = expense
        const message = isRepeated ? 'finance.expense_logged_already' : 'finance.expense_logged'
        session.flash('success', i18n.t(message, { reference }))
        const next =
          request.input('next') === 'new'
            ? nextExpenseAddress(project.id, typed)
            : `/projects/${project.id}/expenses/${expense.id}`
        return response.redirect().status(303).toPath(next)
      },
      (form) => showExpenseForm(ctx, null, form)
    )
  }

  async show(ctx: HttpContext) {
    return showExpense(ctx, await visibleExpense(ctx))
  }

  async edit(ctx: HttpContext) {
    const expense = await visibleExpense(ctx)
    await ctx.bouncer.with(ExpensePolicy).authorize('edit')
    return showExpenseForm(ctx, expense)
  }

  async update(ctx: HttpContext) {
    const expense = await visibleExpense(ctx)
    await ctx.bouncer.with(ExpensePolicy).authorize('edit')
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(expenseValidator)
        const signed = withSign(typed, expense.kind === 'correction')
        await updateExpense(expense.id, signed, ctx.actor)
        await forgetFormDraft(formDraftKey({ expenseId: expense.id }), ctx.actor)
        const { session, i18n, response, project } = ctx
        session.flash('success', i18n.t('finance.expense_saved', { reference: expense.reference }))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/expenses/${expense.id}`)
      },
      (form) => showExpenseForm(ctx, expense, form)
    )
  }

  async destroy(ctx: HttpContext) {
    const { actor, bouncer, session, i18n, response, project } = ctx
    const { id } = await visibleExpense(ctx)
    await bouncer.with(ExpensePolicy).authorize('edit')
    const reference = await deleteDraft(id, actor)
    await forgetFormDraft(formDraftKey({ expenseId: id }), actor)
    session.flash('success', i18n.t('finance.draft_deleted', { reference }))
    return response.redirect().status(303).toPath(`/projects/${project.id}/expenses`)
  }
}
