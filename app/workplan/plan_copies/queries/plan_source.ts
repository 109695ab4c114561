import db from '@adonisjs/lucid/services/db'
import type { PlanSource, SourceIndicator } from '#app/workplan/plan_copies/plan_source'

/** What moves on with a plan. Cancelled things stay behind, and deadlines that follow a reporting period make themselves anew. */
export async function planSource(projectId: number): Promise<PlanSource> {
  const of = (table: string) => db.from(table).where('project_id', projectId).orderBy('id')
  const activities = await of('activities').whereNot('status', 'cancelled')
  const kept = new Set<number>(activities.map(({ id }) => id))
  const placeOf = (id: number | null) => (id !== null && kept.has(id) ? id : null)
  const activityGoals = await goalsOf('activity', 'activities', projectId)
  const deliverableGoals = await goalsOf('deliverable', 'deliverables', projectId)
  const dependencies = await db
    .from('activity_dependencies')
    .whereIn('activity_id', [...kept])
    .whereIn('depends_on_id', [...kept])
    .orderBy('id')
  const stages = await of('stages')
  const deliverables = await of('deliverables').whereNot('status', 'cancelled')
  const deadlines = await of('deadlines').whereNot('status', 'cancelled').whereNull('period_id')
  return {
    stages: stages.map((row) => ({
      id: row.id,
      number: row.number,
      nameLt: row.name_lt,
      nameEn: row.name_en,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
    activities: activities.map((row) => ({
      id: row.id,
      stageId: row.stage_id,
      number: row.number,
      titleLt: row.title_lt,
      titleEn: row.title_en,
      expectedResultLt: row.expected_result_lt,
      expectedResultEn: row.expected_result_en,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      goals: activityGoals.get(row.id) ?? [],
    })),
    dependencies: dependencies.map((row) => ({
      activityId: row.activity_id,
      dependsOnId: row.depends_on_id,
    })),
    deliverables: deliverables.map((row) => ({
      activityId: placeOf(row.activity_id),
      kind: row.kind,
      number: row.number,
      titleLt: row.title_lt,
      titleEn: row.title_en,
      descriptionLt: row.description_lt,
      descriptionEn: row.description_en,
      unitLt: row.unit_lt,
      unitEn: row.unit_en,
      targetCount: row.target_count,
      dueOn: row.due_on,
      goals: deliverableGoals.get(row.id) ?? [],
    })),
    deadlines: deadlines.map((row) => ({
      activityId: placeOf(row.activity_id),
      kind: row.kind,
      titleLt: row.title_lt,
      titleEn: row.title_en,
      dueOn: row.due_on,
    })),
    indicators: (await of('indicators')) as SourceIndicator[],
  }
}

async function goalsOf(noun: string, table: string, projectId: number) {
  const rows = await db
    .from(`${noun}_goals`)
    .join(table, `${table}.id`, `${noun}_goals.${noun}_id`)
    .where(`${table}.project_id`, projectId)
    .select(`${noun}_goals.${noun}_id as owner`, 'goal')
    .orderBy('goal')
  const found = new Map<number, number[]>()
  for (const { owner, goal } of rows) found.set(owner, [...(found.get(owner) ?? []), Number(goal)])
  return found
}
