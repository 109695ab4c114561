import type { HttpContext } from '@adonisjs/core/http'
import { loadDaysOff } from '#app/shared/days_off'
import { answerForm } from '#app/shared/http/form'
import { buildChain } from '#app/reporting/chains/actions/build_chain'
import { chainTitles } from '#app/reporting/chains/chain_titles'
import { chainValidator } from '#app/reporting/chains/chain_validator'
import { findPeriod } from '#app/reporting/queries/find_period'
import {
  chainDays,
  changesAnything,
  isInOrder,
  markOf,
  planChain,
} from '#app/workplan/deadlines/chain'
import { chainDeadlines } from '#app/workplan/deadlines/queries/chain_deadlines'
import { chainSpans } from '#app/workplan/deadlines/queries/chain_spans'

export default class PeriodChainsController {
  /** Old and new days side by side; nothing is written. */
  async show({ view, project, params }: HttpContext) {
    const { period } = await findPeriod(project.id, Number(params.id))
    const spans = (await chainSpans(project.id))(period.endsOn)
    const days = chainDays(period, spans)
    const existing = await chainDeadlines(project.id, period.id)
    const plan = planChain(days, existing)
    const daysOff = await loadDaysOff()
    return view.render('reporting/chains/show', {
      period,
      spans,
      plan: plan.map((step) => ({
        ...step,
        row: existing.find(({ id }) => id === step.deadline?.id) ?? null,
        dayOff: daysOff.on(step.dueOn),
      })),
      mark: markOf(plan),
      isInOrder: isInOrder(days),
      changes: changesAnything(plan),
      isEarly: days[0]!.dueOn <= period.endsOn,
    })
  }

  async store(ctx: HttpContext) {
    const { project, params, request, actor, session, i18n, response } = ctx
    const { period } = await findPeriod(project.id, Number(params.id))
    return answerForm(
      ctx,
      async () => {
        const { mark } = await request.validateUsing(chainValidator)
        await buildChain(project.id, period.id, mark ?? '', chainTitles, actor)
        session.flash('success', i18n.t('deadlines.chain_built', { number: period.number }))
        return response.redirect().status(303).toPath(`/projects/${project.id}/deadlines`)
      },
      () => this.show(ctx)
    )
  }
}
