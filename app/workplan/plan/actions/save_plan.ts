import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { isUniqueViolation } from '#app/shared/database/failures'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import { changeMany } from '#app/audit_trail/change'
import {
  lockPlan,
  replaceDependencies,
  writtenDependencies,
} from '#app/workplan/activities/actions/save_dependencies'
import Activity from '#app/workplan/activities/models/activity'
import { cellName, type PlanRow } from '#app/workplan/plan/plan_rows'

type Pair = { activity: Activity; row: PlanRow; isReordered: boolean }

/**
 * Saves what was changed in the table of a project's plan: all of it or nothing, an event for each activity. What was not
 * touched keeps its version and leaves no trace.
 * @returns the changed activities
 * @throws {RulesBroken} with every refusal at its cell: changed by somebody else meanwhile, number taken twice, dates in disorder,
 * a ring
 */
export async function savePlan(
  projectId: number,
  rows: readonly PlanRow[],
  actor: Actor
): Promise<Activity[]> {
  try {
    return await changeMany(actor, 'activity.updated', async (trx) => {
      await lockPlan(trx, projectId)
      const query = Activity.query({ client: trx }).where('project_id', projectId).orderBy('id')
      const all = await (trx.dialect.name === 'mysql' ? query.forUpdate() : query)
      const pairs = await changedPairs(trx, projectId, all, rows)
      const problems = await problemsOf(trx, projectId, all, pairs)
      if (problems.length > 0) throw new RulesBroken(problems as [RuleBroken])
      await write(trx, pairs)
      return pairs.map(({ activity }) => activity)
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new RuleBroken('plan.numbers_taken')
    throw error
  }
}

async function changedPairs(
  trx: TransactionClientContract,
  projectId: number,
  all: readonly Activity[],
  rows: readonly PlanRow[]
): Promise<Pair[]> {
  const written = await writtenDependencies(trx, projectId)
  const byId = new Map(all.map((activity) => [activity.id, activity]))
  return rows.flatMap((row) => {
    const activity = byId.get(row.id)
    if (!activity) return []
    const isReordered = evenly(written.get(row.id)) !== evenly(row.dependsOn)
    const version = activity.rowVersion
    const { number, titleLt, stageId, startsOn, endsOn, ownerRoleId } = row
    activity.merge({ number, titleLt, stageId, startsOn, endsOn, ownerRoleId })
    if (!activity.$isDirty && !isReordered) return []
    activity.rowVersion = version
    return [{ activity, row, isReordered }]
  })
}

/** '1.1,1.3' says what '1.1; 1.3' says. */
function evenly(numbers: string | null | undefined): string {
  return (numbers ?? '').trim().replaceAll(/\s*[,;]\s*/g, '; ')
}

async function problemsOf(
  trx: TransactionClientContract,
  projectId: number,
  all: readonly Activity[],
  pairs: readonly Pair[]
): Promise<RuleBroken[]> {
  const idsOf = async (table: string) =>
    new Set((await trx.from(table).where('project_id', projectId).select('id')).map(({ id }) => id))
  const [stages, roles] = [await idsOf('stages'), await idsOf('team_roles')]
  const holders = Map.groupBy(all, ({ number }) => number)
  return pairs.flatMap(({ activity, row }) => {
    const { id } = row
    if (activity.rowVersion !== row.rowVersion) return [changedMeanwhile(activity, id)]
    const problems: RuleBroken[] = []
    const refuse = (key: string, cell: Parameters<typeof cellName>[0], params = {}) =>
      problems.push(new RuleBroken(key, params, cellName(cell, id)))
    if (row.endsOn < row.startsOn) refuse('workplan.ends_before_start', 'endsOn')
    if (!stages.has(row.stageId)) refuse('workplan.choose_from_list', 'stageId')
    if (row.ownerRoleId && !roles.has(row.ownerRoleId)) {
      refuse('workplan.choose_from_list', 'ownerRoleId')
    }
    if (holders.get(row.number)!.length > 1) {
      refuse('workplan.number_taken', 'number', { number: row.number })
    }
    return problems
  })
}

/** What stands now is told beside what was typed; the page shows the newer version, so that saving again is meant. */
function changedMeanwhile(activity: Activity, id: number): RuleBroken {
  const { number, titleLt, startsOn, endsOn } = activity.$original
  const stands = `${number} ${titleLt}, ${startsOn} – ${endsOn}`
  return new RuleBroken('plan.row_changed', { stands }, cellName('number', id))
}

/** Numbers may change places, and so may dependencies: both are cleared before they are written. */
async function write(trx: TransactionClientContract, pairs: readonly Pair[]): Promise<void> {
  for (const { activity } of pairs) {
    if (!activity.$dirty.number) continue
    await trx
      .from('activities')
      .where('id', activity.id)
      .update({ number: `~${activity.id}` })
  }
  for (const { activity } of pairs) await activity.save()
  const reordered = pairs.filter(({ isReordered }) => isReordered)
  const problems = await replaceDependencies(
    trx,
    reordered.map(({ activity, row }) => ({
      activity,
      typed: row.dependsOn,
      field: cellName('dependsOn', row.id),
    }))
  )
  if (problems.length > 0) throw new RulesBroken(problems as [RuleBroken])
  for (const { activity } of reordered) await activity.save()
}
