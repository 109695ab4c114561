import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { evidenceCounts } from '#app/workplan/evidence_files/queries/evidence_counts'
import { createIndicator, updateIndicator } from '#app/workplan/indicators/actions/save_indicator'
import {
  indicatorValidator,
  newIndicatorValidator,
} from '#app/workplan/indicators/indicator_validator'
import type Indicator from '#app/workplan/indicators/models/indicator'
import { indicatorPage, indicatorsPage } from '#app/workplan/indicators/queries/indicators_page'

export default class IndicatorsController {
  async index({ view, project, request }: HttpContext) {
    const asked = String(request.input('period'))
    const period = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null
    const page = await indicatorsPage(project.id, period, today())
    return view.render('workplan/indicators/index', page)
  }

  async show({ view, project, params }: HttpContext) {
    const page = await indicatorPage(project.id, Number(params.id))
    const valueIds = page.rows.flatMap(({ valueId }) => (valueId === null ? [] : [valueId]))
    const files = await evidenceCounts(project.id, 'indicator_value', valueIds)
    return view.render('workplan/indicators/show', { ...page, files })
  }

  async create({ view }: HttpContext) {
    return view.render('workplan/indicators/create', { indicator: { base: 0 } })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newIndicatorValidator)
        return this.saved(ctx, await createIndicator(ctx.project.id, typed, ctx.actor))
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, project, params }: HttpContext) {
    const { indicator } = await indicatorPage(project.id, Number(params.id))
    return view.render('workplan/indicators/edit', { indicator })
  }

  async update(ctx: HttpContext) {
    const id = Number(ctx.params.id)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(indicatorValidator)
        return this.saved(ctx, await updateIndicator(ctx.project.id, id, typed, ctx.actor))
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response, project }: HttpContext, { id, number }: Indicator) {
    session.flash('success', i18n.t('indicators.saved', { number }))
    return response.redirect().status(303).toPath(`/projects/${project.id}/indicators/${id}`)
  }
}
