import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { forgetFormDraft } from '#app/finance/actions/keep_form_draft'
import { logExpense } from '#app/finance/actions/log_expense'
import { attachmentOf } from '#app/finance/controllers/attachment_of'
import { showExpenseForm } from '#app/finance/controllers/expense_form_page'
import { visibleExpense } from '#app/finance/controllers/expense_page'
import { assertSubmissionKey } from '#app/finance/controllers/submission_key'
import { isCorrectable } from '#app/finance/corrections'
import { formDraftKey } from '#app/finance/form_draft_key'
import { newExpenseValidator } from '#app/finance/expense_validator'
import { withSign } from '#app/finance/signs'

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
