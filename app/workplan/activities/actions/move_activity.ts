import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { activityStates, type ActivityStep } from '#app/workplan/activities/activity_states'
import Activity from '#app/workplan/activities/models/activity'

/** Takes an activity one step on in its life. @throws {RuleBroken} when it is in another state already */
export function moveActivity(
  projectId: number,
  id: number,
  step: ActivityStep,
  actor: Actor
): Promise<Activity> {
  const arrow = activityStates[step]
  return change(actor, arrow.action, async (trx) => {
    const activity = await lockRow(Activity, id, trx, { project_id: projectId })
    arrow.assert(activity, actor)
    return activity.merge({ status: arrow.to }).save()
  })
}
