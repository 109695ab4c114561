import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { checkFiles } from '#app/documents/incoming_files'
import { approveBudget } from '#app/finance/budget/actions/approve_budget'
import { budgetApprovalValidator } from '#app/finance/budget/budget_validator'
import BudgetVersionsController from '#app/finance/budget/controllers/budget_versions_controller'

export default class BudgetApprovalsController {
  async store(ctx: HttpContext) {
    const { project, params, actor, request, session, i18n, response } = ctx
    return answerForm(
      ctx,
      async () => {
        const typed = await request.validateUsing(budgetApprovalValidator)
        const files = await checkFiles(request.files('document'), 'document')
        const approval = { ...typed, files }
        const version = await approveBudget(project.id, Number(params.id), approval, actor)
        session.flash('success', i18n.t('budget.approved', { number: version.number }))
        return response.redirect().status(303).toPath(`/projects/${project.id}/budget`)
      },
      () => new BudgetVersionsController().show(ctx)
    )
  }
}
