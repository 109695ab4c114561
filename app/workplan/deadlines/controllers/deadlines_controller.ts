import type { HttpContext } from '@adonisjs/core/http'
import { decodeCursor } from '#app/shared/database/keyset'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { createDeadline, updateDeadline } from '#app/workplan/deadlines/actions/save_deadline'
import { deadlinePage } from '#app/workplan/deadlines/controllers/deadline_page'
import {
  filterAddress,
  isNarrowed,
  readDeadlineFilter,
  TABS,
} from '#app/workplan/deadlines/deadline_filter'
import DeadlinePolicy from '#app/workplan/deadlines/deadline_policy'
import { deadlineValidator, newDeadlineValidator } from '#app/workplan/deadlines/deadline_validator'
import type Deadline from '#app/workplan/deadlines/models/deadline'
import { periodsOutOfStep } from '#app/workplan/deadlines/queries/chain_deadlines'
import { deadlinesPage } from '#app/workplan/deadlines/queries/deadlines_page'
import { findDeadline } from '#app/workplan/deadlines/queries/list_deadlines'
import {
  listActivityChoices,
  listEveryRole,
  listOwnerChoices,
  listStageChoices,
} from '#app/workplan/queries/workplan_choices'

export default class DeadlinesController {
  async index({ view, project, actor, request }: HttpContext) {
    const filter = readDeadlineFilter(request.qs())
    const page = await deadlinesPage(project.id, filter, actor, decodeCursor(request.qs().cursor))
    return view.render('workplan/deadlines/index', {
      ...page,
      tabs: TABS.map((tab) => ({ tab, address: filterAddress(filter, tab) })),
      address: filterAddress(filter),
      isNarrowed: isNarrowed(filter),
      outOfStep: await periodsOutOfStep(project.id),
      owners: await listEveryRole(project.id),
      stages: await listStageChoices(project.id),
      activities: await listActivityChoices(project.id),
    })
  }

  async show(ctx: HttpContext) {
    return deadlinePage(ctx, Number(ctx.params.id))
  }

  async create({ view, project, request }: HttpContext) {
    return view.render('workplan/deadlines/create', {
      deadline: { activityId: request.input('activity'), titleLt: request.input('title') },
      activities: await listActivityChoices(project.id),
      owners: await listOwnerChoices(project.id, today(), null),
      deputies: await listOwnerChoices(project.id, today(), null),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newDeadlineValidator)
        return this.saved(ctx, await createDeadline(ctx.project.id, typed, ctx.actor))
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, project, params, bouncer }: HttpContext) {
    const deadline = await findDeadline(project.id, Number(params.id), today())
    await bouncer.with(DeadlinePolicy).authorize('change', deadline)
    return view.render('workplan/deadlines/edit', {
      deadline,
      activities: await listActivityChoices(project.id),
      owners: await listOwnerChoices(project.id, today(), deadline.ownerRoleId),
      deputies: await listOwnerChoices(project.id, today(), deadline.deputyRoleId),
    })
  }

  async update(ctx: HttpContext) {
    const id = Number(ctx.params.id)
    const deadline = await findDeadline(ctx.project.id, id, today())
    await ctx.bouncer.with(DeadlinePolicy).authorize('change', deadline)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(deadlineValidator)
        return this.saved(ctx, await updateDeadline(ctx.project.id, id, typed, ctx.actor))
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response, project }: HttpContext, { id }: Deadline) {
    session.flash('success', i18n.t('workplan.deadline_saved'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/deadlines/${id}`)
  }
}
