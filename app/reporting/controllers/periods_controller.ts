import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { isAllowed } from '#app/identity/permissions'
import { createPeriod } from '#app/reporting/actions/create_period'
import { updatePeriod } from '#app/reporting/actions/update_period'
import { showPeriod } from '#app/reporting/controllers/period_page'
import type ReportingPeriod from '#app/reporting/models/reporting_period'
import { newPeriodValidator, periodValidator } from '#app/reporting/period_validator'
import { findPeriod } from '#app/reporting/queries/find_period'
import { listPeriods, periodTotals } from '#app/reporting/queries/list_periods'

export default class PeriodsController {
  async index({ view, project, actor }: HttpContext) {
    const periods = await listPeriods(project.id)
    const seesMoney = isAllowed(actor, 'financial_report.view')
    const totals = seesMoney ? await periodTotals(project.id) : new Map()
    return view.render('reporting/periods/index', { periods, totals, seesMoney })
  }

  async show(ctx: HttpContext) {
    return showPeriod(ctx)
  }

  /** A new period takes the next number. */
  async create({ view, project }: HttpContext) {
    const periods = await listPeriods(project.id)
    const number = Math.max(0, ...periods.map((period) => period.number)) + 1
    return view.render('reporting/periods/create', { period: { number } })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const form = await ctx.request.validateUsing(newPeriodValidator)
        return this.saved(ctx, await createPeriod(ctx.project.id, form, ctx.actor))
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, project, params }: HttpContext) {
    const { period } = await findPeriod(project.id, Number(params.id))
    return view.render('reporting/periods/edit', { period })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const form = await ctx.request.validateUsing(periodValidator)
        const id = Number(ctx.params.id)
        return this.saved(ctx, await updatePeriod(ctx.project.id, id, form, ctx.actor))
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response, project }: HttpContext, period: ReportingPeriod) {
    session.flash('success', i18n.t('reporting.period_saved', { number: period.number }))
    return response.redirect().status(303).toPath(`/projects/${project.id}/periods/${period.id}`)
  }
}
