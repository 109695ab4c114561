import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import {
  createProcurementLimit,
  updateProcurementLimit,
} from '#app/finance/contracts/actions/save_procurement_limit'
import { CONTRACT_KINDS, PROCEDURES } from '#app/finance/contracts/contract_terms'
import {
  newProcurementLimitValidator,
  procurementLimitValidator,
} from '#app/finance/contracts/contract_validator'
import { listProcurementLimits } from '#app/finance/contracts/queries/list_procurement_limits'

/** Up to which value each procedure may be used: dated, for all programmes, kept by the administrator. */
export default class ProcurementLimitsController {
  async index({ view }: HttpContext) {
    const day = today()
    const rows = await listProcurementLimits()
    return view.render('finance/procurement_limits/index', {
      rows: rows.map((row) => ({
        ...row,
        holds: row.validFrom <= day && (row.validTo === null || row.validTo >= day),
      })),
    })
  }

  create({ view }: HttpContext) {
    return view.render('finance/procurement_limits/create', {
      procedures: PROCEDURES,
      kinds: CONTRACT_KINDS,
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newProcurementLimitValidator)
        await createProcurementLimit(typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, params }: HttpContext) {
    const rows = await listProcurementLimits()
    const limit = rows.find(({ id }) => id === Number(params.id))
    if (!limit) throw new Hidden()
    return view.render('finance/procurement_limits/edit', { limit })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(procurementLimitValidator)
        await updateProcurementLimit(Number(ctx.params.id), typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response }: HttpContext) {
    session.flash('success', i18n.t('contracts.limit_saved'))
    return response.redirect().status(303).toPath('/procurement-limits')
  }
}
