import type { HttpContext } from '@adonisjs/core/http'
import { fillPayment } from '#app/intake/actions/fill_payment'

/** The day and the number of a confirmed payment go into its expense, when the officer asks for it. */
export default class MatchPaymentsController {
  async store({ params, actor, project, session, i18n, response }: HttpContext) {
    const expense = await fillPayment(Number(params.id), actor)
    session.flash('success', i18n.t('reconciliation.filled', { reference: expense.reference }))
    return response.redirect().status(303).toPath(`/projects/${project.id}/expenses/${expense.id}`)
  }
}
