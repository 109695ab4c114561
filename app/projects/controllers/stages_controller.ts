import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { createStage, updateStage } from '#app/projects/actions/save_stage'
import { newStageValidator, stageValidator } from '#app/projects/stage_validator'
import { listStages } from '#app/projects/queries/list_stages'

/** The dated phases of a project. */
export default class StagesController {
  async index(ctx: HttpContext) {
    const stages = await listStages(ctx.project.id)
    return ctx.view.render('projects/stages/index', { stages, day: today() })
  }

  async create(ctx: HttpContext) {
    return ctx.view.render('projects/stages/create')
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newStageValidator)
        await createStage(ctx.project.id, typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.create(ctx)
    )
  }

  async edit(ctx: HttpContext) {
    const stage = (await listStages(ctx.project.id)).find(({ id }) => id === Number(ctx.params.id))
    if (!stage) throw new Hidden()
    return ctx.view.render('projects/stages/edit', { stage })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(stageValidator)
        await updateStage(ctx.project.id, Number(ctx.params.id), typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response, project }: HttpContext) {
    session.flash('success', i18n.t('projects.stage.saved'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/stages`)
  }
}
