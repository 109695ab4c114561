import type { HttpContext } from '@adonisjs/core/http'
import { moveActivity } from '#app/workplan/activities/actions/move_activity'
import { activityStepValidator } from '#app/workplan/activities/activity_validator'

export default class ActivityStepsController {
  async store({ request, params, project, actor, session, i18n, response }: HttpContext) {
    const { step } = await request.validateUsing(activityStepValidator)
    const activity = await moveActivity(project.id, Number(params.id), step, actor)
    session.flash('success', i18n.t(`workplan.step_taken.${step}`, { number: activity.number }))
    return response
      .redirect()
      .status(303)
      .toPath(`/projects/${project.id}/activities/${activity.id}`)
  }
}
