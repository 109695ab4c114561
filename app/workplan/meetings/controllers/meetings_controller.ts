import type { HttpContext } from '@adonisjs/core/http'
import { decodeCursor } from '#app/shared/database/keyset'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { evidencePanel } from '#app/workplan/evidence_files/queries/evidence_panel'
import { createMeeting, updateMeeting } from '#app/workplan/meetings/actions/save_meeting'
import { headsOf, organisationsBySector } from '#app/workplan/meetings/attendance'
import { meetingAddress, readMeetingFilter, TABS } from '#app/workplan/meetings/meeting_filter'
import { meetingValidator, newMeetingValidator } from '#app/workplan/meetings/meeting_validator'
import { attendanceOf } from '#app/workplan/meetings/queries/attendance_of'
import {
  countMeetings,
  findMeeting,
  listMeetings,
} from '#app/workplan/meetings/queries/list_meetings'
import {
  listActivityChoices,
  listOwnerChoices,
  listStageChoices,
} from '#app/workplan/queries/workplan_choices'

export default class MeetingsController {
  async index({ view, project, actor, request }: HttpContext) {
    const stages = await listStageChoices(project.id)
    const filter = readMeetingFilter(request.qs(), stages)
    return view.render('workplan/meetings/index', {
      day: today(actor.now),
      stages,
      filter,
      page: await listMeetings(project.id, filter, decodeCursor(request.qs().cursor)),
      counts: await countMeetings(project.id, filter),
      tabs: TABS.map((tab) => ({ tab, address: meetingAddress(filter, tab) })),
      address: meetingAddress(filter, filter.tab),
      isNarrowed: Boolean(filter.kind || filter.stage),
    })
  }

  async show({ view, project, params, actor, can }: HttpContext) {
    const meeting = await findMeeting(project.id, Number(params.id))
    const present = await attendanceOf([meeting.id], can('local_group.view_personal'))
    return view.render('workplan/meetings/show', {
      day: today(actor.now),
      meeting,
      present,
      listed: headsOf(present),
      sectors: organisationsBySector(present),
      evidence: await evidencePanel(actor, project.id, 'meeting', meeting.id),
    })
  }

  async create({ view, project, request }: HttpContext) {
    return view.render('workplan/meetings/create', {
      meeting: { kind: 'local_group', activityId: request.input('activity') },
      ...(await this.choices(project.id, null)),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newMeetingValidator)
        return this.saved(ctx, (await createMeeting(ctx.project.id, typed, ctx.actor)).id)
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, project, params }: HttpContext) {
    const meeting = await findMeeting(project.id, Number(params.id))
    return view.render('workplan/meetings/edit', {
      meeting,
      ...(await this.choices(project.id, meeting.ownerRoleId)),
    })
  }

  async update(ctx: HttpContext) {
    const id = Number(ctx.params.id)
    return answerForm(
      ctx,
      async () => {
        await findMeeting(ctx.project.id, id)
        const typed = await ctx.request.validateUsing(meetingValidator)
        return this.saved(ctx, (await updateMeeting(ctx.project.id, id, typed, ctx.actor)).id)
      },
      () => this.edit(ctx)
    )
  }

  private async choices(projectId: number, present: number | null) {
    return {
      activities: await listActivityChoices(projectId),
      owners: await listOwnerChoices(projectId, today(), present),
    }
  }

  private saved({ session, i18n, response, project }: HttpContext, id: number) {
    session.flash('success', i18n.t('meetings.saved'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/meetings/${id}`)
  }
}
