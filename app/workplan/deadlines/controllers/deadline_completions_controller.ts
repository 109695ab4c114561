import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { completeDeadline } from '#app/workplan/deadlines/actions/close_deadline'
import DeadlinePolicy from '#app/workplan/deadlines/deadline_policy'
import { findDeadline } from '#app/workplan/deadlines/queries/list_deadlines'
import { completionValidator } from '#app/workplan/deadlines/deadline_validator'

export default class DeadlineCompletionsController {
  async store(ctx: HttpContext) {
    const { params, project, bouncer, request, actor, session, i18n, response } = ctx
    const deadline = await findDeadline(project.id, Number(params.id), today())
    await bouncer.with(DeadlinePolicy).authorize('change', deadline)
    const [refused, typed] = await request.tryValidateUsing(completionValidator)
    if (refused) throw new RuleBroken('workplan.done_on_unclear')
    await completeDeadline(project.id, deadline.id, typed.doneOn ?? null, actor)
    session.flash('success', i18n.t('workplan.deadline_completed'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/deadlines`)
  }
}
