import db from '@adonisjs/lucid/services/db'
import { deliveredIn, reachedOn, type Delivery } from '#app/workplan/deliverables/deliveries'
import type { DeliverableStep } from '#app/workplan/deliverables/deliverable_states'
import {
  listDeliverables,
  type DeliverableRow,
} from '#app/workplan/deliverables/queries/list_deliverables'

export type DeliverableOfPeriod = Omit<
  DeliverableRow,
  'deliveredCount' | 'deliveredOn' | 'timing' | 'rowVersion'
> & {
  /** handed over within the period */
  deliveredNow: number
  /** handed over until the period's end */
  deliveredSoFar: number
  /** the day the target was reached, when that was before the period's end */
  deliveredOn: string | null
  /** what the action plan went through within the period */
  steps: { step: DeliverableStep; takenOn: string; untilOn: string | null }[]
}

/**
 * Every deliverable of a project as a period's report tells of it: what was handed over in the period and until its end.
 * Three queries. The state is today's. @param from ISO date   @param to ISO date, included
 */
export async function deliverablesOfPeriod(
  projectId: number,
  from: string,
  to: string
): Promise<DeliverableOfPeriod[]> {
  const rows = await listDeliverables(projectId, to)
  const parts = await partsUntil(projectId, to)
  const steps = await stepsWithin(projectId, from, to)
  return rows.map(({ deliveredCount: _, timing: __, rowVersion: ___, ...row }) => {
    const own = parts.get(row.id) ?? []
    return {
      ...row,
      deliveredNow: deliveredIn(own, from, to),
      deliveredSoFar: deliveredIn(own),
      deliveredOn: reachedOn(own, row.targetCount),
      steps: steps.get(row.id) ?? [],
    }
  })
}

async function partsUntil(projectId: number, to: string): Promise<Map<number, Delivery[]>> {
  const rows = await db
    .from('deliveries')
    .join('deliverables', 'deliverables.id', 'deliveries.deliverable_id')
    .where('deliverables.project_id', projectId)
    .whereNull('taken_back_at')
    .where('deliveries.delivered_on', '<=', to)
    .select('deliverable_id', 'deliveries.delivered_on', 'count')
  return grouped(rows, (row) => ({ deliveredOn: row.delivered_on, count: Number(row.count) }))
}

async function stepsWithin(projectId: number, from: string, to: string) {
  const rows = await db
    .from('deliverable_steps')
    .join('deliverables', 'deliverables.id', 'deliverable_steps.deliverable_id')
    .where('deliverables.project_id', projectId)
    .whereBetween('taken_on', [from, to])
    .select('deliverable_id', 'step', 'taken_on', 'until_on')
    .orderBy('deliverable_steps.id')
  return grouped(rows, (row) => ({
    step: row.step as DeliverableStep,
    takenOn: row.taken_on as string,
    untilOn: row.until_on as string | null,
  }))
}

function grouped<T>(rows: any[], read: (row: any) => T): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(row.deliverable_id) ?? []
    group.push(read(row))
    groups.set(row.deliverable_id, group)
  }
  return groups
}
