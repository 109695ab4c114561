import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { takeBackDelivery } from '#app/workplan/deliverables/actions/record_delivery'
import { takenBackValidator } from '#app/workplan/deliverables/deliverable_validator'
import { findDelivery } from '#app/workplan/deliverables/queries/deliverable_record'
import { findDeliverable } from '#app/workplan/deliverables/queries/list_deliverables'

export default class DeliveryWithdrawalsController {
  async store({ project, params, request, actor, session, i18n, response }: HttpContext) {
    const deliverable = await findDeliverable(project.id, Number(params.id), today())
    const delivery = await findDelivery(deliverable.id, Number(params.delivery_id))
    const [refused, typed] = await request.tryValidateUsing(takenBackValidator)
    if (refused) throw new RuleBroken('deliverables.say_why')
    await takeBackDelivery(project.id, deliverable.id, delivery, typed.reason, actor)
    session.flash('success', i18n.t('deliverables.delivery_taken_back'))
    return response
      .redirect()
      .status(303)
      .toPath(`/projects/${project.id}/deliverables/${deliverable.id}`)
  }
}
