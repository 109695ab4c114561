import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { createDecision, updateDecision } from '#app/projects/actions/save_decision'
import {
  ACT_TYPES,
  newDecisionValidator,
  decisionValidator,
} from '#app/projects/decision_validator'
import { listDecisions } from '#app/projects/queries/list_decisions'

/** Decisions that allow a project and its money. */
export default class DecisionsController {
  async index(ctx: HttpContext) {
    const decisions = await listDecisions(ctx.project.id)
    return ctx.view.render('projects/decisions/index', { decisions })
  }

  async create(ctx: HttpContext) {
    return ctx.view.render('projects/decisions/create', { actTypes: ACT_TYPES })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newDecisionValidator)
        await createDecision(ctx.project.id, typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.create(ctx)
    )
  }

  async edit(ctx: HttpContext) {
    const decision = (await listDecisions(ctx.project.id)).find(
      ({ id }) => id === Number(ctx.params.id)
    )
    if (!decision) throw new Hidden()
    return ctx.view.render('projects/decisions/edit', { decision, actTypes: ACT_TYPES })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(decisionValidator)
        await updateDecision(ctx.project.id, Number(ctx.params.id), typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response, project }: HttpContext) {
    session.flash('success', i18n.t('projects.decision.saved'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/decisions`)
  }
}
