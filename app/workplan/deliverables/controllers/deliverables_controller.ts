import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import {
  createDeliverable,
  updateDeliverable,
} from '#app/workplan/deliverables/actions/save_deliverable'
import { readFilter } from '#app/workplan/deliverables/deliverable_filter'
import { openSteps } from '#app/workplan/deliverables/deliverable_states'
import {
  deliverableValidator,
  newDeliverableValidator,
} from '#app/workplan/deliverables/deliverable_validator'
import type Deliverable from '#app/workplan/deliverables/models/deliverable'
import { planCourse } from '#app/workplan/deliverables/plan_course'
import { deliverablesPage } from '#app/workplan/deliverables/queries/deliverables_page'
import {
  listDecisionChoices,
  listDeliveries,
  listSteps,
} from '#app/workplan/deliverables/queries/deliverable_record'
import { findDeliverable } from '#app/workplan/deliverables/queries/list_deliverables'
import { evidencePanel } from '#app/workplan/evidence_files/queries/evidence_panel'
import { goalsOf } from '#app/workplan/goals/queries/goals_of'
import { listActivityChoices, listOwnerChoices } from '#app/workplan/queries/workplan_choices'

export default class DeliverablesController {
  async index({ view, project, request }: HttpContext) {
    const { tab, filter } = readFilter(request.qs())
    const page = await deliverablesPage(project.id, tab, filter, today())
    return view.render('workplan/deliverables/index', page)
  }

  async show({ view, project, params, actor }: HttpContext) {
    const day = today()
    const deliverable = await findDeliverable(project.id, Number(params.id), day)
    const steps = await listSteps(deliverable.id)
    const isPlan = deliverable.kind === 'action_plan'
    const decisions = deliverable.councilDecisionId ? await listDecisionChoices(project.id) : []
    return view.render('workplan/deliverables/show', {
      deliverable,
      day,
      steps,
      isPlan,
      goals: await goalsOf('deliverable', deliverable.id),
      evidence: await evidencePanel(actor, project.id, 'deliverable', deliverable.id),
      course: isPlan ? planCourse(deliverable.status, steps) : [],
      timesBack: steps.filter(({ step }) => step === 'redraft').length,
      deliveries: isPlan ? [] : await listDeliveries(deliverable.id),
      openSteps: openSteps(deliverable.status).filter((step) => step !== 'deliver'),
      isDeliverable: !isPlan && openSteps(deliverable.status).includes('deliver'),
      decision: decisions.find(({ id }) => id === deliverable.councilDecisionId) ?? null,
    })
  }

  async create({ view, project, request }: HttpContext) {
    return view.render('workplan/deliverables/create', {
      deliverable: { activityId: request.input('activity'), targetCount: 1 },
      goals: [],
      ...(await this.choices(project.id, null)),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newDeliverableValidator)
        return this.saved(ctx, await createDeliverable(ctx.project.id, typed, ctx.actor))
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, project, params }: HttpContext) {
    const deliverable = await findDeliverable(project.id, Number(params.id), today())
    return view.render('workplan/deliverables/edit', {
      deliverable,
      goals: await goalsOf('deliverable', deliverable.id),
      ...(await this.choices(project.id, deliverable.ownerRoleId)),
    })
  }

  async update(ctx: HttpContext) {
    const id = Number(ctx.params.id)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(deliverableValidator)
        return this.saved(ctx, await updateDeliverable(ctx.project.id, id, typed, ctx.actor))
      },
      () => this.edit(ctx)
    )
  }

  private async choices(projectId: number, ownerRoleId: number | null) {
    return {
      activities: await listActivityChoices(projectId),
      owners: await listOwnerChoices(projectId, today(), ownerRoleId),
    }
  }

  private saved({ session, i18n, response, project }: HttpContext, { id, number }: Deliverable) {
    session.flash('success', i18n.t('deliverables.saved', { number }))
    return response.redirect().status(303).toPath(`/projects/${project.id}/deliverables/${id}`)
  }
}
