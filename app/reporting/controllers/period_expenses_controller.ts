import type { HttpContext } from '@adonisjs/core/http'
import { takeInExpenses } from '#app/reporting/actions/take_in_expenses'

export default class PeriodExpensesController {
  async store({ project, params, actor, session, i18n, response }: HttpContext) {
    const count = await takeInExpenses(project.id, Number(params.id), actor)
    session.flash('success', i18n.t('reporting.taken_in', { count }))
    return response.redirect().status(303).toPath(`/projects/${project.id}/periods/${params.id}`)
  }
}
