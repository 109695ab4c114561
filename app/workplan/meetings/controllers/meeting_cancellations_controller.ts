import type { HttpContext } from '@adonisjs/core/http'
import { cancelMeeting } from '#app/workplan/meetings/actions/cancel_meeting'
import { cancellationValidator } from '#app/workplan/meetings/meeting_validator'
import { findMeeting } from '#app/workplan/meetings/queries/list_meetings'

export default class MeetingCancellationsController {
  async store({ params, project, request, actor, session, i18n, response }: HttpContext) {
    const { id } = await findMeeting(project.id, Number(params.id))
    const { reason } = await request.validateUsing(cancellationValidator)
    await cancelMeeting(project.id, id, reason, actor)
    session.flash('success', i18n.t('meetings.cancelled'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/meetings/${id}`)
  }
}
