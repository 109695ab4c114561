import type { HttpContext } from '@adonisjs/core/http'
import { leaveOut, takeIn } from '#app/intake/actions/leave_out'
import type { Side } from '#app/intake/match_sides'
import { leftOutValidator } from '#app/intake/reconciliation_validator'

/** Leaves an entry or a payment out of the comparison with a reason, or takes it in again without one. */
export async function answerLeftOut(ctx: HttpContext, side: Side) {
  const { request, params, actor, session, i18n, response } = ctx
  const { reason } = await request.validateUsing(leftOutValidator)
  if (reason) await leaveOut(side, Number(params.id), reason, actor)
  else await takeIn(side, Number(params.id), actor)
  session.flash('success', i18n.t(reason ? 'reconciliation.left_out' : 'reconciliation.taken_in'))
  return response.redirect().status(303).back()
}
