import type { HttpContext } from '@adonisjs/core/http'
import { showExpenseForm } from '#app/finance/expenses/controllers/expense_form_page'
import { readTypedExpense } from '#app/finance/expenses/typed_expense'
import { findExpense } from '#app/finance/expenses/queries/find_expense'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import { listExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'
import { previewExpense } from '#app/finance/expenses/queries/preview_expense'

/**
 * What follows from what is typed, before it is saved: the panel alone for the script that asks while somebody types, the
 * whole form again for whoever presses "recalculate".
 */
export default class ExpensePreviewsController {
  async store(ctx: HttpContext) {
    const { request, project, view } = ctx
    const fields = request.all()
    const { expenseId } = fields
    const edited = /^[1-9]\d{0,9}$/.test(String(expenseId ?? ''))
      ? await findExpense(project.id, Number(expenseId))
      : null
    if (!request.ajax()) {
      const form = { values: fields, errors: {}, general: [], stale: null }
      view.share({ form })
      const { correctsId } = readTypedExpense(fields)
      const original =
        correctsId === null || edited ? null : await findExpense(project.id, correctsId)
      return showExpenseForm(ctx, edited, form, original)
    }
    const preview = await previewExpense(
      await findProjectFacts(project.id),
      await listExpenseChoices(project.id),
      readTypedExpense(fields),
      edited?.id ?? null
    )
    return view.render('finance/expenses/_preview', { preview })
  }
}
