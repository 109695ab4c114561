import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { completeDeadline } from '#app/workplan/deadlines/actions/close_deadline'
import { deadlinePage } from '#app/workplan/deadlines/controllers/deadline_page'
import DeadlinePolicy from '#app/workplan/deadlines/deadline_policy'
import { completionValidator } from '#app/workplan/deadlines/deadline_validator'
import { findDeadline } from '#app/workplan/deadlines/queries/list_deadlines'

export default class DeadlineCompletionsController {
  /** Sent from the list or from the deadline's page; what is refused comes back on the page. */
  async store(ctx: HttpContext) {
    const { params, project, bouncer, request, actor, session, i18n, response } = ctx
    const { id, ...deadline } = await findDeadline(project.id, Number(params.id), today())
    await bouncer.with(DeadlinePolicy).authorize('change', deadline)
    return answerForm(
      ctx,
      async () => {
        const typed = await request.validateUsing(completionValidator)
        await completeDeadline(project.id, id, typed, actor)
        session.flash('success', i18n.t('workplan.deadline_completed'))
        return response.redirect().status(303).toPath(`/projects/${project.id}/deadlines`)
      },
      () => deadlinePage(ctx, id)
    )
  }
}
