import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { claimStaff } from '#app/finance/staff/actions/claim_staff'
import { periodOf, personOf } from '#app/finance/staff/controllers/staff_person'
import StaffSheetsController from '#app/finance/staff/controllers/staff_sheets_controller'

/** The one expense of a person and a period. */
export default class StaffClaimsController {
  async store(ctx: HttpContext) {
    const { project, actor, session, i18n, response } = ctx
    const { id } = await personOf(ctx)
    const period = await periodOf(ctx)
    return answerForm(
      ctx,
      async () => {
        const { expense, isNew } = await claimStaff(project.id, id, period.id, actor)
        const message = isNew ? 'staff.claim_made' : 'staff.claim_refreshed'
        session.flash('success', i18n.t(message, { reference: expense.reference }))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/expenses/${expense.id}`)
      },
      () => new StaffSheetsController().show(ctx)
    )
  }
}
