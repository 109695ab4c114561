import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { listOwnerChoices } from '#app/workplan/queries/workplan_choices'
import { createRisk, updateRisk } from '#app/workplan/risks/actions/save_risk'
import type Risk from '#app/workplan/risks/models/risk'
import { listDeviations } from '#app/workplan/risks/queries/list_deviations'
import { findRisk, listRisks } from '#app/workplan/risks/queries/list_risks'
import { riskHistory } from '#app/workplan/risks/queries/risk_history'
import { riskMatrix } from '#app/workplan/risks/risk_matrix'
import { RISK_STATUSES } from '#app/workplan/risks/risk_states'
import { newRiskValidator, riskValidator } from '#app/workplan/risks/risk_validator'

export default class RisksController {
  async index({ view, project, request }: HttpContext) {
    const shown = RISK_STATUSES.find((status) => status === request.input('show')) ?? 'open'
    const all = await listRisks(project.id, today())
    return view.render('workplan/risks/index', {
      shown,
      risks: all.filter(({ status }) => status === shown),
      tabs: RISK_STATUSES.map((status) => ({
        status,
        count: all.filter((risk) => risk.status === status).length,
      })),
      matrix: riskMatrix(all.filter(({ status }) => status === 'open')),
    })
  }

  async show({ view, project, params }: HttpContext) {
    const day = today()
    const risk = await findRisk(project.id, Number(params.id), day)
    return view.render('workplan/risks/show', {
      risk,
      day,
      deviations: await listDeviations(project.id, { riskId: risk.id }),
      history: await riskHistory(project.id, risk.id),
    })
  }

  async create({ view, project }: HttpContext) {
    return view.render('workplan/risks/create', {
      risk: {},
      owners: await listOwnerChoices(project.id, today(), null),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newRiskValidator)
        return this.saved(ctx, await createRisk(ctx.project.id, typed, ctx.actor))
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, project, params }: HttpContext) {
    const risk = await findRisk(project.id, Number(params.id), today())
    return view.render('workplan/risks/edit', {
      risk,
      owners: await listOwnerChoices(project.id, today(), risk.ownerRoleId),
    })
  }

  async update(ctx: HttpContext) {
    const id = Number(ctx.params.id)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(riskValidator)
        return this.saved(ctx, await updateRisk(ctx.project.id, id, typed, ctx.actor))
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response, project }: HttpContext, { id, number }: Risk) {
    session.flash('success', i18n.t('risks.saved', { number }))
    return response.redirect().status(303).toPath(`/projects/${project.id}/risks/${id}`)
  }
}
