import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RuleBroken } from '#app/shared/errors'
import { findRing, type Dependency } from '#app/workplan/activities/dependencies'
import type Activity from '#app/workplan/activities/models/activity'
import { readNumbers, writeNumbers } from '#app/workplan/activities/typed_numbers'

/**
 * Keeps the plan of a project as it is until the transaction ends, so that two people cannot close a ring from two sides. To be
 * asked before anything else is read.
 */
export async function lockPlan(trx: TransactionClientContract, projectId: number): Promise<void> {
  const query = trx.from('projects').where('id', projectId).select('id')
  await (trx.dialect.name === 'mysql' ? query.forUpdate() : query).first()
}

/**
 * Sets what an activity waits for; the plan must be locked and the activity saved.
 * @param typed numbers of activities; undefined leaves what stands
 * @throws {RuleBroken} for a number nobody has, for itself, and for a ring, whose way round it names
 */
export async function saveDependencies(
  trx: TransactionClientContract,
  activity: Activity,
  typed: string | null | undefined,
  field = 'dependsOn'
): Promise<void> {
  if (typed === undefined) return
  const plan = await readPlan(trx, activity.projectId)
  const { ids, unknown } = readNumbers(typed ?? '', plan.idOf)
  if (unknown.length > 0) {
    throw new RuleBroken('plan.unknown_number', { number: unknown.join(', ') }, field)
  }
  if (ids.includes(activity.id)) throw new RuleBroken('plan.waits_for_itself', {}, field)
  const others = plan.dependencies.filter(({ activityId }) => activityId !== activity.id)
  const wanted = ids.map((dependsOnId) => ({ activityId: activity.id, dependsOnId }))
  const ring = findRing([...others, ...wanted], activity.id)
  if (ring) {
    const way = ring.map((id) => plan.numberOf.get(id)).join(' → ')
    throw new RuleBroken('plan.ring', { way }, field)
  }
  const before = plan.dependencies
    .filter(({ activityId }) => activityId === activity.id)
    .map(({ dependsOnId }) => dependsOnId)
  await replace(trx, activity.id, before, ids)
  const words = (of: number[]) => writeNumbers(of.map((id) => plan.numberOf.get(id)!).sort())
  activity.recordBeside('dependsOn', words(before), words(ids))
}

async function readPlan(trx: TransactionClientContract, projectId: number) {
  const activities = await trx
    .from('activities')
    .where('project_id', projectId)
    .select('id', 'number')
  const rows = await trx
    .from('activity_dependencies')
    .join('activities', 'activities.id', 'activity_dependencies.activity_id')
    .where('activities.project_id', projectId)
    .select('activity_id', 'depends_on_id')
  const dependencies: Dependency[] = rows.map((row) => ({
    activityId: row.activity_id,
    dependsOnId: row.depends_on_id,
  }))
  return {
    dependencies,
    idOf: new Map<string, number>(activities.map(({ id, number }) => [number, id])),
    numberOf: new Map<number, string>(activities.map(({ id, number }) => [id, number])),
  }
}

async function replace(
  trx: TransactionClientContract,
  activityId: number,
  before: number[],
  after: number[]
): Promise<void> {
  const gone = before.filter((id) => !after.includes(id))
  const added = after.filter((id) => !before.includes(id))
  if (gone.length > 0) {
    await trx
      .from('activity_dependencies')
      .where('activity_id', activityId)
      .whereIn('depends_on_id', gone)
      .delete()
  }
  if (added.length > 0) {
    const rows = added.map((id) => ({ activity_id: activityId, depends_on_id: id }))
    await trx.insertQuery().table('activity_dependencies').multiInsert(rows)
  }
}
