import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { listActivityChoices, listOwnerChoices } from '#app/workplan/queries/workplan_choices'
import { createDeviation, updateDeviation } from '#app/workplan/risks/actions/save_deviation'
import { DEVIATION_STATUSES } from '#app/workplan/risks/deviation_states'
import type Deviation from '#app/workplan/risks/models/deviation'
import { findDeviation, listDeviations } from '#app/workplan/risks/queries/list_deviations'
import { listRisks } from '#app/workplan/risks/queries/list_risks'
import { deviationValidator, newDeviationValidator } from '#app/workplan/risks/risk_validator'

export default class DeviationsController {
  async index({ view, project, request }: HttpContext) {
    const shown = DEVIATION_STATUSES.find((status) => status === request.input('show')) ?? 'open'
    const all = await listDeviations(project.id)
    return view.render('workplan/deviations/index', {
      shown,
      deviations: all.filter(({ status }) => status === shown),
      tabs: DEVIATION_STATUSES.map((status) => ({
        status,
        count: all.filter((deviation) => deviation.status === status).length,
      })),
    })
  }

  async show({ view, project, params }: HttpContext) {
    const deviation = await findDeviation(project.id, Number(params.id))
    return view.render('workplan/deviations/show', { deviation, day: today() })
  }

  /** From a risk that came true the form opens with what is known of it. */
  async create({ view, project, request }: HttpContext) {
    const day = today()
    const risks = await listRisks(project.id, day)
    const risk = risks.find(({ id }) => String(id) === String(request.input('risk')))
    return view.render('workplan/deviations/create', {
      deviation: {
        noticedOn: risk?.happenedOn ?? day,
        titleLt: risk?.titleLt,
        titleEn: risk?.titleEn,
        responseLt: risk?.responseLt,
        responseEn: risk?.responseEn,
        ownerRoleId: risk?.ownerRoleId,
        riskId: risk?.id,
        activityId: request.input('activity'),
      },
      risks,
      ...(await this.choices(project.id, risk?.ownerRoleId ?? null)),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newDeviationValidator)
        return this.saved(ctx, await createDeviation(ctx.project.id, typed, ctx.actor))
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, project, params }: HttpContext) {
    const deviation = await findDeviation(project.id, Number(params.id))
    return view.render('workplan/deviations/edit', {
      deviation,
      risks: await listRisks(project.id, today()),
      ...(await this.choices(project.id, deviation.ownerRoleId)),
    })
  }

  async update(ctx: HttpContext) {
    const id = Number(ctx.params.id)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(deviationValidator)
        return this.saved(ctx, await updateDeviation(ctx.project.id, id, typed, ctx.actor))
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

  private saved({ session, i18n, response, project }: HttpContext, { id }: Deviation) {
    session.flash('success', i18n.t('risks.deviation_saved'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/deviations/${id}`)
  }
}
