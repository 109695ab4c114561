import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Project from '#app/projects/models/project'
import {
  firstDay,
  freeNumber,
  shiftPlan,
  type PlanSource,
  type SourceStage,
} from '#app/workplan/plan_copies/plan_source'

export type PlanCopy = { startsOn: string; isConfirmed: boolean; sourceCode: string }

/**
 * Takes another project's plan over as a template: stages, activities and their order, deliverables, indicators, deadlines and
 * goals, every day moved alike. A stage of the same number that is there already is used as it stands.
 * @throws {RuleBroken} when there is nothing to copy, activities are there already and nobody confirmed it, or a new stage would
 * leave the project's days
 */
export function copyPlan(
  projectId: number,
  source: PlanSource,
  { startsOn, isConfirmed, sourceCode }: PlanCopy,
  actor: Actor
): Promise<Project> {
  return change(actor, 'project.plan_copied', async (trx, note) => {
    const project = await lockRow(Project, projectId, trx)
    if (firstDay(source) === null || source.activities.length === 0) {
      throw new RuleBroken('plan_copies.nothing', {}, 'source')
    }
    const present = await numbersOf(trx, 'activities', projectId)
    if (present.size > 0 && !isConfirmed) {
      throw new RuleBroken('plan_copies.has_activities', { count: present.size }, 'isConfirmed')
    }
    const plan = shiftPlan(source, startsOn)
    await write(trx, project, plan, present, actor)
    const { activities, deliverables, deadlines, indicators } = plan
    note({
      sourceProject: sourceCode,
      startsOn,
      activityCount: activities.length,
      deliverableCount: deliverables.length,
      deadlineCount: deadlines.length,
      indicatorCount: indicators.length,
    })
    return project
  })
}

async function write(
  trx: TransactionClientContract,
  project: Project,
  plan: PlanSource,
  present: Set<string>,
  actor: Actor
): Promise<void> {
  const at = instantToDatabase(actor.now)
  const born = { project_id: project.id, row_version: 1, created_at: at, updated_at: at }
  const add = async (table: string, row: object): Promise<number> => {
    const [id] = await trx.insertQuery().table(table).insert(row)
    return Number(id)
  }
  const stages = await stagesOf(trx, project, plan.stages, (row) =>
    add('stages', { ...born, ...row })
  )
  const activities = new Map<number, number>()
  for (const one of plan.activities) {
    const id = await add('activities', {
      ...born,
      stage_id: stages.get(one.stageId),
      number: freeNumber(one.number, present),
      title_lt: one.titleLt,
      title_en: one.titleEn,
      expected_result_lt: one.expectedResultLt,
      expected_result_en: one.expectedResultEn,
      starts_on: one.startsOn,
      ends_on: one.endsOn,
      status: 'planned',
    })
    activities.set(one.id, id)
    for (const goal of one.goals)
      await trx.table('activity_goals').insert({ activity_id: id, goal })
  }
  for (const { activityId, dependsOnId } of plan.dependencies) {
    const row = {
      activity_id: activities.get(activityId),
      depends_on_id: activities.get(dependsOnId),
    }
    await trx.table('activity_dependencies').insert(row)
  }
  const placeOf = (id: number | null) => (id === null ? null : activities.get(id)!)
  const numbers = await numbersOf(trx, 'deliverables', project.id)
  for (const one of plan.deliverables) {
    const id = await add('deliverables', {
      ...born,
      activity_id: placeOf(one.activityId),
      kind: one.kind,
      number: freeNumber(one.number, numbers),
      title_lt: one.titleLt,
      title_en: one.titleEn,
      description_lt: one.descriptionLt,
      description_en: one.descriptionEn,
      unit_lt: one.unitLt,
      unit_en: one.unitEn,
      target_count: one.targetCount,
      delivered_count: 0,
      due_on: one.dueOn,
      status: one.kind === 'action_plan' ? 'drafting' : 'planned',
    })
    for (const goal of one.goals) {
      await trx.table('deliverable_goals').insert({ deliverable_id: id, goal })
    }
  }
  for (const one of plan.deadlines) {
    await add('deadlines', {
      ...born,
      activity_id: placeOf(one.activityId),
      kind: one.kind,
      title_lt: one.titleLt,
      title_en: one.titleEn,
      due_on: one.dueOn,
      status: 'open',
    })
  }
  const indicators = await numbersOf(trx, 'indicators', project.id)
  for (const { id: sourceId, ...row } of plan.indicators) {
    void sourceId
    await add('indicators', { ...row, ...born, number: freeNumber(row.number, indicators) })
  }
}

/** The stage each stage of the source becomes here. @throws {RuleBroken} when a new one would leave the project */
async function stagesOf(
  trx: TransactionClientContract,
  project: Project,
  stages: readonly SourceStage[],
  add: (row: object) => Promise<number>
): Promise<Map<number, number>> {
  const present = await trx.from('stages').where('project_id', project.id).select('id', 'number')
  const idOf = new Map<number, number>(present.map(({ id, number }) => [number, id]))
  const found = new Map<number, number>()
  for (const { id, number, nameLt, nameEn, startsOn, endsOn } of stages) {
    if (!idOf.has(number)) {
      if (startsOn < project.startsOn || endsOn > project.endsOn) {
        const days = { from: project.startsOn, to: project.endsOn, name: nameLt, startsOn, endsOn }
        throw new RuleBroken('plan_copies.stage_outside', days, 'startsOn')
      }
      const row = { number, name_lt: nameLt, name_en: nameEn, starts_on: startsOn, ends_on: endsOn }
      idOf.set(number, await add(row))
    }
    found.set(id, idOf.get(number)!)
  }
  return found
}

async function numbersOf(trx: TransactionClientContract, table: string, projectId: number) {
  const rows = await trx.from(table).where('project_id', projectId).select('number')
  return new Set<string>(rows.map(({ number }) => number))
}
