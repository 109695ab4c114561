import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { meetDuty, reopenDuty } from '#app/workplan/publicity/actions/settle_duty'
import { showDuty } from '#app/workplan/publicity/controllers/publicity_page'
import { findPublicityCheck } from '#app/workplan/publicity/queries/list_publicity_checks'
import { fulfilmentValidator } from '#app/workplan/publicity/publicity_validator'

/** That a duty is met, and taking it back. */
export default class PublicitySettlementsController {
  async store(ctx: HttpContext) {
    const { params, project, request, actor, session, i18n, response } = ctx
    const { id } = await findPublicityCheck(project.id, Number(params.id), today(actor.now))
    return answerForm(
      ctx,
      async () => {
        const typed = await request.validateUsing(fulfilmentValidator)
        await meetDuty(project.id, id, typed, actor)
        session.flash('success', i18n.t('publicity.met'))
        return response.redirect().status(303).toPath(`/projects/${project.id}/publicity`)
      },
      () => showDuty(ctx, id)
    )
  }

  async destroy({ params, project, actor, session, i18n, response }: HttpContext) {
    await reopenDuty(project.id, Number(params.id), actor)
    session.flash('success', i18n.t('publicity.reopened'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/publicity/${params.id}`)
  }
}
