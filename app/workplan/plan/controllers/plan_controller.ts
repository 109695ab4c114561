import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { brokenDependencies } from '#app/workplan/activities/dependencies'
import { listDependencies } from '#app/workplan/activities/queries/activity_neighbours'
import { listActivities } from '#app/workplan/activities/queries/list_activities'
import { writeNumbers } from '#app/workplan/activities/typed_numbers'
import { savePlan } from '#app/workplan/plan/actions/save_plan'
import { cellName } from '#app/workplan/plan/plan_rows'
import { readPlan } from '#app/workplan/plan/plan_validator'
import { listEveryOwnerChoice, listStageChoices } from '#app/workplan/queries/workplan_choices'

export default class PlanController {
  async edit({ view, project }: HttpContext) {
    const activities = await listActivities(project.id)
    const dependencies = await listDependencies(project.id)
    const numberOf = new Map(activities.map(({ id, number }) => [id, number]))
    const order = new Map(activities.map(({ id }, at) => [id, at]))
    const waitsFor = Map.groupBy(
      dependencies.toSorted((a, b) => order.get(a.dependsOnId)! - order.get(b.dependsOnId)!),
      ({ activityId }) => activityId
    )
    const broken = brokenDependencies(activities, dependencies)
    const rows = activities.map((activity) => ({
      ...activity,
      dependsOn: writeNumbers(
        (waitsFor.get(activity.id) ?? []).map(({ dependsOnId }) => numberOf.get(dependsOnId)!)
      ),
      isTooEarly: broken.some(({ activityId }) => activityId === activity.id),
    }))
    const stages = await listStageChoices(project.id)
    return view.render('workplan/plan/edit', {
      stages: stages.map((stage) => ({
        ...stage,
        activities: rows.filter(({ stageId }) => stageId === stage.id),
      })),
      count: rows.length,
      owners: await listEveryOwnerChoice(project.id, today()),
      cellName,
    })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { project, actor, session, i18n, response } = ctx
        const changed = await savePlan(project.id, await readPlan(ctx), actor)
        session.flash('success', i18n.t('plan.saved', { count: changed.length }))
        return response.redirect().status(303).toPath(`/projects/${project.id}/plan`)
      },
      () => this.edit(ctx)
    )
  }
}
