import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { closeRisk } from '#app/workplan/risks/actions/end_risk'
import { findRisk } from '#app/workplan/risks/queries/list_risks'
import { closureValidator } from '#app/workplan/risks/risk_validator'

export default class RiskClosuresController {
  async store({ params, project, request, actor, session, i18n, response }: HttpContext) {
    const { id } = await findRisk(project.id, Number(params.id), today())
    const [refused, typed] = await request.tryValidateUsing(closureValidator)
    if (refused) throw new RuleBroken('risks.why_closed')
    const risk = await closeRisk(project.id, id, typed.reason, actor)
    session.flash('success', i18n.t('risks.closed_saved', { number: risk.number }))
    return response.redirect().status(303).toPath(`/projects/${project.id}/risks/${id}`)
  }
}
