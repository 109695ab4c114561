import type { HttpContext } from '@adonisjs/core/http'
import { answerForm, type FormState } from '#app/shared/http/form'
import { enterValues, StaleValues } from '#app/workplan/indicators/actions/enter_values'
import { typedValues, valuesValidator } from '#app/workplan/indicators/indicator_validator'
import {
  listIndicators,
  listPeriodsInOrder,
} from '#app/workplan/indicators/queries/indicator_table'
import { indicatorsOfPeriod } from '#app/workplan/indicators/queries/indicators_of_period'
import { toldPeriods } from '#app/workplan/indicators/queries/indicators_page'

export default class IndicatorValuesController {
  async edit({ view, project, params }: HttpContext) {
    const periodId = Number(params.id)
    const rows = await indicatorsOfPeriod(project.id, periodId)
    const periods = await listPeriodsInOrder(project.id)
    return view.render('workplan/indicators/values/edit', {
      rows,
      period: periods.find(({ id }) => id === periodId),
      isTold: (await toldPeriods(project.id)).has(periodId),
    })
  }

  async update(ctx: HttpContext) {
    const { project, params, request, actor, session, i18n, response } = ctx
    const periodId = Number(params.id)
    await indicatorsOfPeriod(project.id, periodId)
    const ids = (await listIndicators(project.id)).map(({ id }) => id)
    let stale: StaleValues | null = null
    return answerForm(
      ctx,
      async () => {
        const typed = await request.validateUsing(valuesValidator(ids))
        try {
          const count = await enterValues(project.id, periodId, typedValues(ids, typed), actor)
          session.flash('success', i18n.t('indicators.values_saved', { count }))
        } catch (error) {
          if (error instanceof StaleValues) stale = error
          throw error
        }
        const page = `/projects/${project.id}/indicators?period=${periodId}`
        return response.redirect().status(303).toPath(page)
      },
      (form) => {
        if (stale) this.renew(ctx, form, stale)
        return this.edit(ctx)
      }
    )
  }

  /** The form carries the newer versions from here on, so that it can be sent again knowingly. */
  private renew({ response, view }: HttpContext, form: FormState, { versions }: StaleValues) {
    const newer = [...versions].map(([id, rowVersion]) => [`version_${id}`, rowVersion])
    view.share({ form: { ...form, values: { ...form.values, ...Object.fromEntries(newer) } } })
    response.status(409)
  }
}
