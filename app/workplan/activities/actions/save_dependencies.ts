import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RuleBroken } from '#app/shared/errors'
import { findRing, type Dependency } from '#app/workplan/activities/dependencies'
import type Activity from '#app/workplan/activities/models/activity'
import { readNumbers, writeNumbers } from '#app/workplan/activities/typed_numbers'

/** What was typed as what an activity starts after, and the field it was typed into. */
export type TypedDependencies = { activity: Activity; typed: string | null; field: string }

const byNumber = new Intl.Collator('lt', { numeric: true })

/**
 * Keeps the plan of a project as it is until the transaction ends, so that two people cannot close a ring from two sides. To be
 * asked before anything else is read.
 */
export async function lockPlan(trx: TransactionClientContract, projectId: number): Promise<void> {
  const query = trx.from('projects').where('id', projectId).select('id')
  await (trx.dialect.name === 'mysql' ? query.forUpdate() : query).first()
}

/**
 * Sets what an activity waits for; the plan must be locked and the activity saved, and it must be saved once more afterwards.
 * @param typed numbers of activities; undefined leaves what stands
 * @throws {RuleBroken} for a number nobody has, for itself, and for a ring, whose way round it names
 */
export async function saveDependencies(
  trx: TransactionClientContract,
  activity: Activity,
  typed: string | null | undefined
): Promise<void> {
  if (typed === undefined) return
  const [problem] = await replaceDependencies(trx, [{ activity, typed, field: 'dependsOn' }])
  if (problem) throw problem
}

/** What each activity of a project waits for, as `saveDependencies` reads it. */
export async function writtenDependencies(
  trx: TransactionClientContract,
  projectId: number
): Promise<Map<number, string>> {
  const { dependencies, numberOf } = await readPlan(trx, projectId)
  return new Map(
    [...Map.groupBy(dependencies, ({ activityId }) => activityId)].map(([id, own]) => [
      id,
      numbersOf(own, numberOf),
    ])
  )
}

/**
 * As `saveDependencies`, for several activities of one project at once.
 * @returns what is wrong; then nothing of it may stay
 */
export async function replaceDependencies(
  trx: TransactionClientContract,
  all: readonly TypedDependencies[]
): Promise<RuleBroken[]> {
  if (all.length === 0) return []
  const plan = await readPlan(trx, all[0]!.activity.projectId)
  const own = new Set(all.map(({ activity }) => activity.id))
  const kept = plan.dependencies.filter(({ activityId }) => !own.has(activityId))
  const problems: RuleBroken[] = []
  for (const { activity, typed, field } of all) {
    const wanted = readNumbers(typed ?? '', plan.idOf)
    const problem = problemOf(activity.id, wanted, kept, plan, field)
    if (problem) problems.push(problem)
    const before = plan.dependencies.filter(({ activityId }) => activityId === activity.id)
    const after = wanted.ids.map((dependsOnId) => ({ activityId: activity.id, dependsOnId }))
    kept.push(...after)
    await replace(trx, activity.id, before, after)
    activity.recordBeside(
      'dependsOn',
      numbersOf(before, plan.numberOf),
      numbersOf(after, plan.numberOf)
    )
  }
  return problems
}

type Plan = Awaited<ReturnType<typeof readPlan>>

function problemOf(
  id: number,
  { ids, unknown }: ReturnType<typeof readNumbers>,
  kept: readonly Dependency[],
  { numberOf }: Plan,
  field: string
): RuleBroken | null {
  if (unknown.length > 0) {
    return new RuleBroken('plan.unknown_number', { number: unknown.join(', ') }, field)
  }
  if (ids.includes(id)) return new RuleBroken('plan.waits_for_itself', {}, field)
  const wanted = ids.map((dependsOnId) => ({ activityId: id, dependsOnId }))
  const ring = findRing([...kept, ...wanted], id)
  if (!ring) return null
  const way = ring.map((one) => numberOf.get(one)).join(' → ')
  return new RuleBroken('plan.ring', { way }, field)
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

function numbersOf(dependencies: readonly Dependency[], numberOf: ReadonlyMap<number, string>) {
  const numbers = dependencies.map(({ dependsOnId }) => numberOf.get(dependsOnId)!)
  return writeNumbers(numbers.sort(byNumber.compare))
}

async function replace(
  trx: TransactionClientContract,
  activityId: number,
  before: readonly Dependency[],
  after: readonly Dependency[]
): Promise<void> {
  const has = (all: readonly Dependency[], id: number) =>
    all.some(({ dependsOnId }) => dependsOnId === id)
  const gone = before.map(({ dependsOnId }) => dependsOnId).filter((id) => !has(after, id))
  const added = after.map(({ dependsOnId }) => dependsOnId).filter((id) => !has(before, id))
  if (gone.length > 0) {
    await trx
      .from('activity_dependencies')
      .where('activity_id', activityId)
      .whereIn('depends_on_id', gone)
      .delete()
  }
  // itself is refused by the caller; the database would refuse it before the sentence is told
  const rows = added
    .filter((id) => id !== activityId)
    .map((id) => ({ activity_id: activityId, depends_on_id: id }))
  if (rows.length > 0) await trx.table('activity_dependencies').multiInsert(rows)
}
