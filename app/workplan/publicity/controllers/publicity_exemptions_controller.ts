import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { exemptDuty } from '#app/workplan/publicity/actions/settle_duty'
import { findPublicityCheck } from '#app/workplan/publicity/queries/list_publicity_checks'
import { exemptionValidator } from '#app/workplan/publicity/publicity_validator'

export default class PublicityExemptionsController {
  async store({ params, project, request, actor, session, i18n, response }: HttpContext) {
    const { id } = await findPublicityCheck(project.id, Number(params.id), today(actor.now))
    const [refused, typed] = await request.tryValidateUsing(exemptionValidator)
    if (refused) throw new RuleBroken('publicity.say_why')
    await exemptDuty(project.id, id, typed.reason, actor)
    session.flash('success', i18n.t('publicity.exempted'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/publicity`)
  }
}
