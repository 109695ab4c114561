import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { logMeeting, type Outcome } from '#app/workplan/meetings/actions/hold_meeting'
import type { MeetingForm } from '#app/workplan/meetings/actions/save_meeting'
import { typedAttendance } from '#app/workplan/meetings/attendance'
import { heldMeetingValidator } from '#app/workplan/meetings/meeting_validator'
import { attendanceChoices } from '#app/workplan/meetings/queries/attendable'
import { listActivityChoices } from '#app/workplan/queries/workplan_choices'

/** A meeting that was held and stands nowhere yet: logged in one form. */
export default class HeldMeetingsController {
  async create({ view, project, actor }: HttpContext) {
    const day = today(actor.now)
    return view.render('workplan/meetings/held/create', {
      day,
      meeting: { kind: 'local_group', heldOn: day },
      activities: await listActivityChoices(project.id),
      choices: await attendanceChoices(project.id, null),
      list: {},
    })
  }

  async store(ctx: HttpContext) {
    const { project, request, actor, session, i18n, response } = ctx
    const choices = await attendanceChoices(project.id, null)
    return answerForm(
      ctx,
      async () => {
        const typed = await request.validateUsing(heldMeetingValidator(choices))
        const attendance = typedAttendance(choices, typed)
        const form = { ...typed, attendance } as unknown as MeetingForm & Outcome
        const { id } = await logMeeting(project.id, form, actor)
        session.flash('success', i18n.t('meetings.held_saved'))
        return response.redirect().status(303).toPath(`/projects/${project.id}/meetings/${id}`)
      },
      () => this.create(ctx)
    )
  }
}
