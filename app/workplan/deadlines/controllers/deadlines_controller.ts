import type { HttpContext } from '@adonisjs/core/http'
import { decodeCursor } from '#app/shared/database/keyset'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { createDeadline, updateDeadline } from '#app/workplan/deadlines/actions/save_deadline'
import DeadlinePolicy from '#app/workplan/deadlines/deadline_policy'
import { findDeadline } from '#app/workplan/deadlines/queries/list_deadlines'
import { listActivityChoices, listOwnerChoices } from '#app/workplan/queries/workplan_choices'
import { deadlinesPage, tabOf } from '#app/workplan/deadlines/queries/deadlines_page'
import { deadlineValidator, newDeadlineValidator } from '#app/workplan/deadlines/deadline_validator'

export default class DeadlinesController {
  async index({ view, project, actor, request }: HttpContext) {
    const tab = tabOf(request.input('show'))
    const cursor = decodeCursor(request.input('cursor'))
    const page = await deadlinesPage(project.id, tab, actor, cursor)
    return view.render('workplan/deadlines/index', page)
  }

  async create({ view, project, request }: HttpContext) {
    return view.render('workplan/deadlines/create', {
      deadline: { activityId: request.input('activity') },
      activities: await listActivityChoices(project.id),
      owners: await listOwnerChoices(project.id, today(), null),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newDeadlineValidator)
        await createDeadline(ctx.project.id, typed, ctx.actor)
        return this.saved(ctx)
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
        await updateDeadline(ctx.project.id, id, typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response, project }: HttpContext) {
    session.flash('success', i18n.t('workplan.deadline_saved'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/deadlines`)
  }
}
