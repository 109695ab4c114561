import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { isUniqueViolation } from '#app/shared/database/failures'
import { RuleBroken } from '#app/shared/errors'
import { change, type Note } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { lockPlan, saveDependencies } from '#app/workplan/activities/actions/save_dependencies'
import { assertBelongs } from '#app/workplan/actions/belonging'
import { writeGoals } from '#app/workplan/goals/actions/write_goals'
import Activity from '#app/workplan/activities/models/activity'

export type ActivityForm = {
  stageId: number
  number: string
  titleLt: string
  titleEn?: string | null
  ownerRoleId?: number | null
  startsOn: string
  endsOn: string
  expectedResultLt?: string | null
  expectedResultEn?: string | null
  /** numbers of the activities it starts after; left out where they stay as they are */
  dependsOn?: string | null
  /** EUR cents */
  budget?: number | null
  /** the sustainable development goals it serves */
  goals?: number[] | null
}

export type ActivityResults = { resultLt?: string | null; resultEn?: string | null }

/** Plans an activity. @throws {RuleBroken} when its number is taken, it ends before it starts, waits for itself or its stage is not ours */
export function createActivity(
  projectId: number,
  form: ActivityForm,
  actor: Actor
): Promise<Activity> {
  return change(actor, 'activity.created', async (trx, note) => {
    await lockPlan(trx, projectId)
    const activity = new Activity().useTransaction(trx)
    activity.merge({ projectId, status: 'planned' })
    return save(activity, form, trx, note)
  })
}

/** Changes an activity in any state, as results are written down last. @throws {RuleBroken}   @throws {StaleVersion} */
export function updateActivity(
  projectId: number,
  id: number,
  form: ActivityForm & ActivityResults & { rowVersion: number },
  actor: Actor
): Promise<Activity> {
  return change(actor, 'activity.updated', async (trx, note) => {
    await lockPlan(trx, projectId)
    const activity = await lockRow(Activity, id, trx, { project_id: projectId }, form.rowVersion)
    activity.merge({ resultLt: form.resultLt ?? null, resultEn: form.resultEn ?? null })
    return save(activity, form, trx, note)
  })
}

async function save(
  activity: Activity,
  form: ActivityForm,
  trx: TransactionClientContract,
  note: Note
): Promise<Activity> {
  if (form.endsOn < form.startsOn) throw new RuleBroken('workplan.ends_before_start', {}, 'endsOn')
  await assertBelongs(trx, activity.projectId, 'stageId', form.stageId)
  await assertBelongs(trx, activity.projectId, 'ownerRoleId', form.ownerRoleId)
  activity.merge({
    stageId: form.stageId,
    number: form.number,
    titleLt: form.titleLt,
    titleEn: form.titleEn ?? null,
    ownerRoleId: form.ownerRoleId ?? null,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    expectedResultLt: form.expectedResultLt ?? null,
    expectedResultEn: form.expectedResultEn ?? null,
    budgetCents: form.budget ?? null,
  })
  try {
    await activity.save()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new RuleBroken('workplan.number_taken', { number: form.number }, 'number')
  }
  await saveDependencies(trx, activity, form.dependsOn)
  await writeGoals(trx, 'activity', activity.id, form.goals ?? [], note)
  return activity.save()
}
