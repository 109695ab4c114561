import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { createProgramme, updateProgramme } from '#app/projects/actions/save_programme'
import { newProgrammeValidator, programmeValidator } from '#app/projects/programme_validator'
import { listCostCategories } from '#app/projects/queries/list_cost_categories'
import { listProgrammeRules } from '#app/projects/queries/list_programme_rules'
import { findProgramme, listProgrammes } from '#app/projects/queries/list_programmes'
import { covers } from '#app/projects/periods'
import { ruleWords } from '#app/projects/rule_words'

/** Programmes with their categories and dated rules. */
export default class ProgrammesController {
  async index({ view }: HttpContext) {
    return view.render('projects/programmes/index', { programmes: await listProgrammes() })
  }

  async show(ctx: HttpContext) {
    const programme = await this.find(ctx)
    const day = today()
    return ctx.view.render('projects/programmes/show', {
      programme,
      categories: await listCostCategories(programme.id),
      rules: await listProgrammeRules(programme.id),
      words: ruleWords(ctx),
      holds: (row: { validFrom: string; validTo: string | null }) =>
        covers({ from: row.validFrom, to: row.validTo }, day),
    })
  }

  create({ view }: HttpContext) {
    return view.render('projects/programmes/create')
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newProgrammeValidator)
        const programme = await createProgramme(typed, ctx.actor)
        return this.saved(ctx, programme.id)
      },
      () => this.create(ctx)
    )
  }

  async edit(ctx: HttpContext) {
    return ctx.view.render('projects/programmes/edit', { programme: await this.find(ctx) })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(programmeValidator)
        const programme = await updateProgramme(Number(ctx.params.id), typed, ctx.actor)
        return this.saved(ctx, programme.id)
      },
      () => this.edit(ctx)
    )
  }

  private async find({ params }: HttpContext) {
    const programme = await findProgramme(Number(params.id))
    if (!programme) throw new Hidden()
    return programme
  }

  private saved({ session, i18n, response }: HttpContext, id: number) {
    session.flash('success', i18n.t('projects.programme.saved'))
    return response.redirect().status(303).toPath(`/programmes/${id}`)
  }
}
