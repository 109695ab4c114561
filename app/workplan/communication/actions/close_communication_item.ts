import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { communicationStates } from '#app/workplan/communication/communication_states'
import CommunicationItem from '#app/workplan/communication/models/communication_item'

export type Publication = { publishedOn: string; url?: string | null; reach?: number | null }

/**
 * Writes down that something was published. What is left empty keeps what was planned.
 * @throws {RuleBroken} when it is not planned any more, or the day is still to come
 */
export function publishCommunicationItem(
  projectId: number,
  id: number,
  { publishedOn, url, reach }: Publication,
  actor: Actor
): Promise<CommunicationItem> {
  return change(actor, 'communication_item.published', async (trx) => {
    if (publishedOn > today(actor.now)) {
      throw new RuleBroken('communication.published_in_future', {}, 'publishedOn')
    }
    const item = await lockRow(CommunicationItem, id, trx, { project_id: projectId })
    communicationStates.publish.assert(item, actor)
    return item
      .merge({ status: 'published', publishedOn, url: url ?? item.url, reach: reach ?? item.reach })
      .save()
  })
}

/** Calls a publication off. @throws {RuleBroken} when it is not planned any more */
export function cancelCommunicationItem(
  projectId: number,
  id: number,
  actor: Actor
): Promise<CommunicationItem> {
  return change(actor, 'communication_item.cancelled', async (trx) => {
    const item = await lockRow(CommunicationItem, id, trx, { project_id: projectId })
    communicationStates.cancel.assert(item, actor)
    return item.merge({ status: 'cancelled' }).save()
  })
}
