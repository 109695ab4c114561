import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { reopenDeviation, resolveDeviation } from '#app/workplan/risks/actions/resolve_deviation'
import { findDeviation } from '#app/workplan/risks/queries/list_deviations'
import { resolutionValidator } from '#app/workplan/risks/risk_validator'

export default class DeviationResolutionsController {
  async store(ctx: HttpContext) {
    const { params, project, request, actor } = ctx
    const { id } = await findDeviation(project.id, Number(params.id))
    const [refused, typed] = await request.tryValidateUsing(resolutionValidator)
    if (refused) throw new RuleBroken('workplan.done_on_unclear')
    await resolveDeviation(project.id, id, typed.resolvedOn, actor)
    return this.answer(ctx, 'risks.deviation_resolved')
  }

  /** A resolution that was none is taken away. */
  async destroy(ctx: HttpContext) {
    await reopenDeviation(ctx.project.id, Number(ctx.params.id), ctx.actor)
    return this.answer(ctx, 'risks.deviation_reopened')
  }

  private answer({ session, i18n, response, project, params }: HttpContext, said: string) {
    session.flash('success', i18n.t(said))
    const page = `/projects/${project.id}/deviations/${params.id}`
    return response.redirect().status(303).toPath(page)
  }
}
