import db from '@adonisjs/lucid/services/db'

/** How much of one unit was delivered; a unit of null counts the deliverables themselves. */
export type Delivery = {
  unitLt: string | null
  unitEn: string | null
  delivered: number
  target: number
}

/**
 * How far each activity of a project has come, by what it delivers: counts of one unit are added up, different units stand
 * apart. What is delivered beyond a target makes up for no other; cancelled deliverables count on neither side.
 * @param activityId only of this one; all when left out   @returns by activity; one without deliverables is not in it
 */
export async function deliveryByActivity(
  projectId: number,
  activityId?: number
): Promise<Map<number, Delivery[]>> {
  const query = db
    .from('deliverables')
    .where('project_id', projectId)
    .whereNotNull('activity_id')
    .whereNot('status', 'cancelled')
    .groupBy('activity_id', 'unit_lt', 'unit_en')
    .orderBy('unit_lt')
    .select('activity_id', 'unit_lt', 'unit_en')
    .select(
      db.raw(
        'sum(case when delivered_count > target_count then target_count else delivered_count end) as delivered'
      )
    )
    .sum('target_count as target')
  if (activityId !== undefined) query.where('activity_id', activityId)
  const found = new Map<number, Delivery[]>()
  for (const row of await query) {
    const delivery = {
      unitLt: row.unit_lt,
      unitEn: row.unit_en,
      delivered: Number(row.delivered),
      target: Number(row.target),
    }
    found.set(row.activity_id, [...(found.get(row.activity_id) ?? []), delivery])
  }
  return found
}
