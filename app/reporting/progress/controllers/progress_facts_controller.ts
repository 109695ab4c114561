import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { Hidden } from '#app/shared/errors'
import { chooseFacts } from '#app/reporting/progress/actions/choose_facts'
import { wordFact } from '#app/reporting/progress/actions/word_fact'
import { readReport, seesMoney, showReport } from '#app/reporting/progress/controllers/report_page'
import { FACT_KINDS } from '#app/reporting/progress/facts/fact'
import { choiceValidator, factValidator } from '#app/reporting/progress/progress_validator'

/** What of the log a report tells, and the words beside it. */
export default class ProgressFactsController {
  async store(ctx: HttpContext) {
    const { request, project, params, actor, session, i18n } = ctx
    return answerForm(
      ctx,
      async () => {
        const { kind, facts, all, anew } = await request.validateUsing(choiceValidator)
        const visible = FACT_KINDS.filter((one) => one !== 'cost' || seesMoney(ctx))
        if (kind && !visible.includes(kind)) throw new Hidden()
        const ticked = new Set(facts)
        const inside = await readReport(ctx)
        const offered = inside.facts.filter(({ standing }) => standing !== 'gone')
        const report = await chooseFacts(
          project.id,
          Number(params.id),
          offered,
          {
            kinds: kind ? [kind] : visible,
            isChosen: ({ subjectId }) => all === '1' || ticked.has(subjectId),
            isTakenAnew: ({ subjectId }) => all === '1' || subjectId === anew,
          },
          actor
        )
        const { facts: now } = await readReport(ctx)
        const count = now.filter(({ chosen }) => chosen !== null).length
        session.flash('success', i18n.t('progress.choice_saved', { count }))
        return this.back(ctx, kind ? `#facts-${kind}` : '#facts', report.periodId)
      },
      () => showReport(ctx)
    )
  }

  async edit(ctx: HttpContext) {
    const { view, params } = ctx
    const { facts, period } = await readReport(ctx)
    const fact = facts.find(({ chosen }) => chosen?.id === Number(params.fact_id))
    if (!fact) throw new Hidden()
    return view.render('reporting/progress/fact', { fact, period })
  }

  async update(ctx: HttpContext) {
    const { request, project, params, actor, session, i18n } = ctx
    return answerForm(
      ctx,
      async () => {
        const form = await request.validateUsing(factValidator)
        const [periodId, factId] = [Number(params.id), Number(params.fact_id)]
        await this.assertVisible(ctx)
        await wordFact(project.id, periodId, factId, form, actor)
        session.flash('success', i18n.t('progress.words_saved'))
        return this.back(ctx, `#fact-${factId}`, periodId)
      },
      () => this.edit(ctx)
    )
  }

  /** A cost is not worded by who may not see it. @throws {Hidden} */
  private async assertVisible(ctx: HttpContext) {
    const { facts } = await readReport(ctx)
    if (!facts.some(({ chosen }) => chosen?.id === Number(ctx.params.fact_id))) throw new Hidden()
  }

  private back({ response, project }: HttpContext, place: string, periodId: number) {
    return response
      .redirect()
      .status(303)
      .toPath(`/projects/${project.id}/periods/${periodId}/progress_report${place}`)
  }
}
