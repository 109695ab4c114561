import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { riskHappened } from '#app/workplan/risks/actions/end_risk'
import { findRisk } from '#app/workplan/risks/queries/list_risks'
import { occurrenceValidator } from '#app/workplan/risks/risk_validator'

export default class RiskOccurrencesController {
  /** What came true is a deviation: its form follows, filled in with what is known of the risk. */
  async store({ params, project, request, actor, session, i18n, response }: HttpContext) {
    const { id } = await findRisk(project.id, Number(params.id), today())
    const [refused, typed] = await request.tryValidateUsing(occurrenceValidator)
    if (refused) throw new RuleBroken('workplan.done_on_unclear')
    const risk = await riskHappened(project.id, id, typed.happenedOn, actor)
    session.flash('success', i18n.t('risks.happened_saved', { number: risk.number }))
    const page = `/projects/${project.id}/deviations/create?risk=${id}`
    return response.redirect().status(303).toPath(page)
  }
}
