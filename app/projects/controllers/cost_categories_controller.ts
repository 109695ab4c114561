import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { createCostCategory, updateCostCategory } from '#app/projects/actions/save_cost_category'
import { newCostCategoryValidator, costCategoryValidator } from '#app/projects/programme_validator'
import { listCostCategories } from '#app/projects/queries/list_cost_categories'
import { findProgramme } from '#app/projects/queries/list_programmes'

/** Budget categories of a programme. */
export default class CostCategoriesController {
  async create(ctx: HttpContext) {
    const programme = await this.programme(ctx)
    return ctx.view.render('projects/cost_categories/create', {
      programme,
      all: await listCostCategories(programme.id),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newCostCategoryValidator)
        await createCostCategory(Number(ctx.params.programme_id), typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.create(ctx)
    )
  }

  async edit(ctx: HttpContext) {
    const programme = await this.programme(ctx)
    const all = await listCostCategories(programme.id)
    const category = all.find(({ id }) => id === Number(ctx.params.id))
    if (!category) throw new Hidden()
    return ctx.view.render('projects/cost_categories/edit', { programme, category, all })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(costCategoryValidator)
        const programmeId = Number(ctx.params.programme_id)
        await updateCostCategory(programmeId, Number(ctx.params.id), typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.edit(ctx)
    )
  }

  private async programme({ params }: HttpContext) {
    const programme = await findProgramme(Number(params.programme_id))
    if (!programme) throw new Hidden()
    return programme
  }

  private saved({ session, i18n, response, params }: HttpContext) {
    session.flash('success', i18n.t('projects.category.saved'))
    return response.redirect().status(303).toPath(`/programmes/${params.programme_id}`)
  }
}
