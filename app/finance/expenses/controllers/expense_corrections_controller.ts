import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { forgetFormDraft } from '#app/finance/form_drafts/actions/keep_form_draft'
import { logExpense } from '#app/finance/expenses/actions/log_expense'
import { attachmentOf } from '#app/finance/expenses/controllers/attachment_of'
import { showExpenseForm } from '#app/finance/expenses/controllers/expense_form_page'
import { visibleExpense } from '#app/finance/expenses/controllers/expense_page'
import { assertSubmissionKey } from '#app/finance/expenses/controllers/submission_key'
import { isCorrectable } from '#app/finance/expenses/corrections'
import { formDraftKey } from '#app/finance/form_drafts/form_draft_key'
import { newExpenseValidator } from '#app/finance/expenses/expense_validator'
import { withSign } from '#app/finance/expenses/signs'

/** A correction of an approved expense: a credit note that came for it, or an amount that was logged wrongly. */
export default class ExpenseCorrectionsController {
  async create(ctx: HttpContext) {
    const original = await visibleExpense(ctx)
    if (isCorrectable(original)) return showExpenseForm(ctx, null, null, original)
    return ctx.view.render('finance/expenses/not_correctable', { expense: original })
  }

  async store(ctx: HttpContext) {
    const original = await visibleExpense(ctx)
    return answerForm(
      ctx,
      async () => {
        const { request, session, i18n, response, project, actor } = ctx
        assertSubmissionKey(ctx)
        const typed = await request.validateUsing(newExpenseValidator)
        const attachment = await attachmentOf(ctx)
        const correction = { kind: 'correction' as const, correctsId: original.id }
        const signed = { ...withSign(typed, true), ...correction }
        const { expense } = await logExpense(signed, attachment, actor)
        await forgetFormDraft(formDraftKey({ originalId: original.id }), actor)
        const { reference } = expense
        session.flash('success', i18n.t('corrections.logged', { reference }))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/expenses/${expense.id}`)
      },
      (form) => showExpenseForm(ctx, null, form, original)
    )
  }
}
