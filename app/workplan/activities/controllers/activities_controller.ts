import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { createActivity, updateActivity } from '#app/workplan/activities/actions/save_activity'
import { openSteps } from '#app/workplan/activities/activity_states'
import type Activity from '#app/workplan/activities/models/activity'
import { findActivity, listActivities } from '#app/workplan/activities/queries/list_activities'
import { listOpenDeadlines } from '#app/workplan/deadlines/queries/list_deadlines'
import { listOwnerChoices, listStageChoices } from '#app/workplan/queries/workplan_choices'
import {
  activityValidator,
  newActivityValidator,
} from '#app/workplan/activities/activity_validator'

export default class ActivitiesController {
  async index({ view, project }: HttpContext) {
    const activities = await listActivities(project.id)
    const stages = await listStageChoices(project.id)
    return view.render('workplan/activities/index', {
      count: activities.length,
      stages: stages.map((stage) => ({
        ...stage,
        activities: activities.filter((activity) => activity.stageId === stage.id),
      })),
    })
  }

  async show({ view, project, params }: HttpContext) {
    const activity = await findActivity(project.id, Number(params.id))
    const stages = await listStageChoices(project.id)
    const deadlines = await listOpenDeadlines(project.id, today(), { activityId: activity.id })
    return view.render('workplan/activities/show', {
      activity,
      deadlines,
      stage: stages.find((stage) => stage.id === activity.stageId),
      steps: openSteps(activity.status),
    })
  }

  async create({ view, project, request }: HttpContext) {
    return view.render('workplan/activities/create', {
      activity: { stageId: request.input('stage') },
      stages: await listStageChoices(project.id),
      owners: await listOwnerChoices(project.id, today(), null),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newActivityValidator)
        return this.saved(ctx, await createActivity(ctx.project.id, typed, ctx.actor))
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, project, params }: HttpContext) {
    const activity = await findActivity(project.id, Number(params.id))
    return view.render('workplan/activities/edit', {
      activity,
      stages: await listStageChoices(project.id),
      owners: await listOwnerChoices(project.id, today(), activity.ownerRoleId),
    })
  }

  async update(ctx: HttpContext) {
    const id = Number(ctx.params.id)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(activityValidator)
        return this.saved(ctx, await updateActivity(ctx.project.id, id, typed, ctx.actor))
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response, project }: HttpContext, activity: Activity) {
    session.flash('success', i18n.t('workplan.activity_saved', { number: activity.number }))
    return response
      .redirect()
      .status(303)
      .toPath(`/projects/${project.id}/activities/${activity.id}`)
  }
}
