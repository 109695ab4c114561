import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { recordDelivery } from '#app/workplan/deliverables/actions/record_delivery'
import { deliveryValidator } from '#app/workplan/deliverables/deliverable_validator'
import { findDeliverable } from '#app/workplan/deliverables/queries/list_deliverables'

export default class DeliveriesController {
  async create({ view, project, params }: HttpContext) {
    const day = today()
    const deliverable = await findDeliverable(project.id, Number(params.id), day)
    return view.render('workplan/deliverables/deliveries/create', { deliverable, day })
  }

  async store(ctx: HttpContext) {
    const { project, params, request, actor, session, i18n, response } = ctx
    const id = Number(params.id)
    return answerForm(
      ctx,
      async () => {
        await findDeliverable(project.id, id, today())
        const typed = await request.validateUsing(deliveryValidator)
        await recordDelivery(project.id, id, typed, actor)
        session.flash('success', i18n.t('deliverables.delivery_saved'))
        return response.redirect().status(303).toPath(`/projects/${project.id}/deliverables/${id}`)
      },
      () => this.create(ctx)
    )
  }
}
