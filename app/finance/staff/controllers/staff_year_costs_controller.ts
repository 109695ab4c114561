import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { createYearCost, updateYearCost } from '#app/finance/staff/actions/save_year_cost'
import { backTo, personOf } from '#app/finance/staff/controllers/staff_person'
import { staffRecords } from '#app/finance/staff/queries/staff_records'
import { newYearCostValidator, yearCostValidator } from '#app/finance/staff/staff_validator'

/** The documented cost of a year that an hourly rate stands on. */
export default class StaffYearCostsController {
  async create(ctx: HttpContext) {
    return ctx.view.render('finance/staff/year_costs/create', {
      person: await personOf(ctx),
      cost: { workingTimeBp: 10_000 },
    })
  }

  async store(ctx: HttpContext) {
    const { id } = await personOf(ctx)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newYearCostValidator)
        await createYearCost(ctx.project.id, id, typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.create(ctx)
    )
  }

  async edit(ctx: HttpContext) {
    return ctx.view.render('finance/staff/year_costs/edit', {
      person: await personOf(ctx),
      cost: await this.cost(ctx),
    })
  }

  async update(ctx: HttpContext) {
    const { id } = await personOf(ctx)
    const { id: costId } = await this.cost(ctx)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(yearCostValidator)
        await updateYearCost(ctx.project.id, id, costId, typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.edit(ctx)
    )
  }

  private async cost({ project, params }: HttpContext) {
    const { yearCosts } = await staffRecords(project.id, Number(params.id))
    const found = yearCosts.find(({ id }) => id === Number(params.row_id))
    if (!found) throw new Hidden()
    return found
  }

  private saved(ctx: HttpContext) {
    ctx.session.flash('success', ctx.i18n.t('staff.year_cost_saved'))
    return backTo(ctx)
  }
}
