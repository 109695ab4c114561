import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { takeStep } from '#app/workplan/deliverables/actions/take_step'
import { openSteps } from '#app/workplan/deliverables/deliverable_states'
import { deliverableStepValidator } from '#app/workplan/deliverables/deliverable_validator'
import { listDecisionChoices } from '#app/workplan/deliverables/queries/deliverable_record'
import { findDeliverable } from '#app/workplan/deliverables/queries/list_deliverables'

export default class DeliverableStepsController {
  /** One step's form; what the address does not name, or cannot be taken now, is the next step of the life. */
  async create({ view, project, params, request }: HttpContext) {
    const day = today()
    const deliverable = await findDeliverable(project.id, Number(params.id), day)
    const open = openSteps(deliverable.status).filter((step) => step !== 'deliver')
    const step = open.find((one) => one === request.input('step')) ?? open[0] ?? null
    return view.render('workplan/deliverables/steps/create', {
      deliverable,
      day,
      step,
      decisions: step === 'adopt' ? await listDecisionChoices(project.id) : [],
    })
  }

  async store(ctx: HttpContext) {
    const { project, params, request, actor, session, i18n, response } = ctx
    const id = Number(params.id)
    return answerForm(
      ctx,
      async () => {
        await findDeliverable(project.id, id, today())
        const typed = await request.validateUsing(deliverableStepValidator)
        await takeStep(project.id, id, typed, actor)
        session.flash('success', i18n.t('deliverables.step_saved'))
        return response.redirect().status(303).toPath(`/projects/${project.id}/deliverables/${id}`)
      },
      () => this.create(ctx)
    )
  }
}
