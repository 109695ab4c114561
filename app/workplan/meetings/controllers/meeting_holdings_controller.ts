import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import {
  correctMeeting,
  holdMeeting,
  type Outcome,
} from '#app/workplan/meetings/actions/hold_meeting'
import { attendanceFields, typedAttendance } from '#app/workplan/meetings/attendance'
import { holdingValidator } from '#app/workplan/meetings/meeting_validator'
import { attendanceChoices } from '#app/workplan/meetings/queries/attendable'
import { attendanceOf } from '#app/workplan/meetings/queries/attendance_of'
import { findMeeting, type MeetingRecord } from '#app/workplan/meetings/queries/list_meetings'

/** How a meeting went: told once, put right as often as needed. */
export default class MeetingHoldingsController {
  async create({ view, project, params }: HttpContext) {
    const meeting = await findMeeting(project.id, Number(params.id))
    return view.render('workplan/meetings/holdings/create', {
      meeting,
      choices: await attendanceChoices(project.id, daysOf(meeting)),
      list: attendanceFields(await attendanceOf([meeting.id], false)),
    })
  }

  async store(ctx: HttpContext) {
    const { project, params, request, actor, session, i18n, response } = ctx
    const meeting = await findMeeting(project.id, Number(params.id))
    const choices = await attendanceChoices(project.id, daysOf(meeting))
    return answerForm(
      ctx,
      async () => {
        const typed = await request.validateUsing(holdingValidator(choices))
        const attendance = typedAttendance(choices, typed)
        const form = { ...typed, attendance } as unknown as Outcome & { rowVersion: number }
        const settle = meeting.status === 'held' ? correctMeeting : holdMeeting
        await settle(project.id, meeting.id, form, actor)
        session.flash('success', i18n.t('meetings.held_saved'))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/meetings/${meeting.id}`)
      },
      () => this.create(ctx)
    )
  }
}

function daysOf({ heldOn, endsOn }: MeetingRecord) {
  return { from: heldOn, to: endsOn ?? heldOn }
}
