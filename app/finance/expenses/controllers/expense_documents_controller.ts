import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { attachDocuments } from '#app/finance/expenses/actions/attach_documents'
import { detachDocument } from '#app/finance/expenses/actions/detach_document'
import { attachmentOf } from '#app/finance/expenses/controllers/attachment_of'
import { showExpense, visibleExpense } from '#app/finance/expenses/controllers/expense_page'

/** The proofs of an expense. */
export default class ExpenseDocumentsController {
  async store(ctx: HttpContext) {
    const { actor, session, i18n } = ctx
    const expense = await visibleExpense(ctx)
    return answerForm(
      ctx,
      async () => {
        const { files, ...attachment } = await attachmentOf(ctx)
        if (files.length === 0) throw new RuleBroken('finance.choose_files', {}, 'files')
        await attachDocuments(expense.id, files, attachment, actor)
        session.flash('success', i18n.t('finance.files_attached', { count: files.length }))
        return this.back(ctx, expense.id)
      },
      () => showExpense(ctx, expense)
    )
  }

  async destroy(ctx: HttpContext) {
    const { actor, params, session, i18n } = ctx
    const { id } = await visibleExpense(ctx)
    await detachDocument(id, Number(params.document_id), actor)
    session.flash('success', i18n.t('finance.file_detached'))
    return this.back(ctx, id)
  }

  private back({ response, project }: HttpContext, expenseId: number) {
    return response.redirect().status(303).toPath(`/projects/${project.id}/expenses/${expenseId}`)
  }
}
