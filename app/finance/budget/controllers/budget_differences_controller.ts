import type { HttpContext } from '@adonisjs/core/http'
import { differenceValidator } from '#app/finance/budget/budget_validator'
import { versionPair } from '#app/finance/budget/queries/version_pair'

/** What changes between two versions: whoever approves or audits a budget opens it and must see the changes, not the rest. */
export default class BudgetDifferencesController {
  async show({ view, project, params, request }: HttpContext) {
    const { with: withId } = await request.validateUsing(differenceValidator)
    const pair = await versionPair(project.id, Number(params.id), withId)
    return view.render('finance/budget/difference', pair)
  }
}
