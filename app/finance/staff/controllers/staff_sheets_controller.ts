import type { HttpContext } from '@adonisjs/core/http'
import { personOf, periodOf, seesPay } from '#app/finance/staff/controllers/staff_person'
import { staffOverview } from '#app/finance/staff/queries/staff_overview'

/** The working sheet of a person and a period: how the claimed amount came about, month by month. */
export default class StaffSheetsController {
  async show(ctx: HttpContext) {
    const { id } = await personOf(ctx)
    const period = await periodOf(ctx)
    const { people } = await staffOverview(ctx.project.id, period, seesPay(ctx))
    const person = people.find((one) => one.id === id)!
    return ctx.view.render('finance/staff/sheet', { person, period, seesPay: seesPay(ctx) })
  }
}
