import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { createActivity, updateActivity } from '#app/workplan/activities/actions/save_activity'
import { brokenDependencies } from '#app/workplan/activities/dependencies'
import { openSteps } from '#app/workplan/activities/activity_states'
import type Activity from '#app/workplan/activities/models/activity'
import { activityCosts } from '#app/workplan/activities/queries/activity_costs'
import { deliveryByActivity } from '#app/workplan/activities/queries/activity_delivery'
import {
  activityNeighbours,
  listDependencies,
} from '#app/workplan/activities/queries/activity_neighbours'
import {
  activityDeliverables,
  activityMeetings,
} from '#app/workplan/activities/queries/activity_results'
import { findActivity, listActivities } from '#app/workplan/activities/queries/list_activities'
import { evidencePanel } from '#app/workplan/evidence_files/queries/evidence_panel'
import { listOpenDeadlines } from '#app/workplan/deadlines/queries/list_deadlines'
import { goalsOf } from '#app/workplan/goals/queries/goals_of'
import {
  listActivityChoices,
  listOwnerChoices,
  listStageChoices,
} from '#app/workplan/queries/workplan_choices'
import {
  activityValidator,
  newActivityValidator,
} from '#app/workplan/activities/activity_validator'

export default class ActivitiesController {
  async index({ view, project }: HttpContext) {
    const activities = await listActivities(project.id)
    const stages = await listStageChoices(project.id)
    const broken = brokenDependencies(activities, await listDependencies(project.id))
    return view.render('workplan/activities/index', {
      count: activities.length,
      delivery: await deliveryByActivity(project.id),
      tooEarly: new Set(broken.map(({ activityId }) => activityId)),
      stages: stages.map((stage) => ({
        ...stage,
        activities: activities.filter((activity) => activity.stageId === stage.id),
      })),
    })
  }

  async show({ view, project, params, actor, can }: HttpContext) {
    const activity = await findActivity(project.id, Number(params.id))
    const stages = await listStageChoices(project.id)
    return view.render('workplan/activities/show', {
      activity,
      stage: stages.find((stage) => stage.id === activity.stageId),
      steps: openSteps(activity.status),
      neighbours: await activityNeighbours(activity),
      delivery: (await deliveryByActivity(project.id, activity.id)).get(activity.id) ?? [],
      costs: can('expenses.view') ? await activityCosts(project.id, activity.id) : null,
      goals: await goalsOf('activity', activity.id),
      deadlines: await listOpenDeadlines(project.id, today(), { activityId: activity.id }),
      deliverables: await activityDeliverables(project.id, activity.id),
      meetings: await activityMeetings(project.id, activity.id),
      evidence: await evidencePanel(actor, project.id, 'activity', activity.id),
    })
  }

  async create({ view, project, request }: HttpContext) {
    return view.render('workplan/activities/create', {
      activity: { stageId: request.input('stage'), budgetCents: null },
      goals: [],
      neighbours: { before: [], after: [] },
      numbers: await listActivityChoices(project.id),
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
    const choices = await listActivityChoices(project.id)
    return view.render('workplan/activities/edit', {
      activity,
      goals: await goalsOf('activity', activity.id),
      neighbours: await activityNeighbours(activity),
      numbers: choices.filter(({ id }) => id !== activity.id),
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
