import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { deliveredIn, reachedOn, type Delivery } from '#app/workplan/deliverables/deliveries'
import type Deliverable from '#app/workplan/deliverables/models/deliverable'

/**
 * Counts a locked deliverable's parts anew and sets what follows of them: how many there are, whether the target is reached
 * and since when. Does not save it.
 */
export async function settle(
  deliverable: Deliverable,
  trx: TransactionClientContract
): Promise<void> {
  const rows = await trx
    .from('deliveries')
    .where('deliverable_id', deliverable.id)
    .whereNull('taken_back_at')
    .select('delivered_on', 'count')
  const parts = rows.map((row): Delivery => ({
    deliveredOn: row.delivered_on,
    count: Number(row.count),
  }))
  const deliveredOn = reachedOn(parts, deliverable.targetCount)
  deliverable.merge({ deliveredCount: deliveredIn(parts), deliveredOn })
  if (deliveredOn) deliverable.status = 'delivered'
  else if (deliverable.deliveredCount > 0 || deliverable.status === 'delivered') {
    deliverable.status = 'in_progress'
  }
}
