import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertBelongs } from '#app/workplan/actions/belonging'
import { communicationStates } from '#app/workplan/communication/communication_states'
import CommunicationItem, {
  type CommunicationKind,
} from '#app/workplan/communication/models/communication_item'

export type CommunicationForm = {
  kind: CommunicationKind
  titleLt: string
  titleEn?: string | null
  url?: string | null
  plannedOn?: string | null
  reach?: number | null
  activityId?: number | null
  ownerRoleId?: number | null
  note?: string | null
}

/** Plans a publication. @throws {RuleBroken} when the activity or the owner is not of this project */
export function createCommunicationItem(
  projectId: number,
  form: CommunicationForm,
  actor: Actor
): Promise<CommunicationItem> {
  return change(actor, 'communication_item.created', async (trx) => {
    const item = new CommunicationItem().useTransaction(trx)
    return save(item.merge({ projectId, status: 'planned' }), form, trx)
  })
}

/** Describes a publication better. @throws {RuleBroken} when it was called off   @throws {StaleVersion} */
export function updateCommunicationItem(
  projectId: number,
  id: number,
  form: CommunicationForm & { rowVersion: number },
  actor: Actor
): Promise<CommunicationItem> {
  return change(actor, 'communication_item.updated', async (trx) => {
    const within = { project_id: projectId }
    const item = await lockRow(CommunicationItem, id, trx, within, form.rowVersion)
    communicationStates.edit.assert(item, actor)
    return save(item, form, trx)
  })
}

async function save(
  item: CommunicationItem,
  form: CommunicationForm,
  trx: TransactionClientContract
) {
  await assertBelongs(trx, item.projectId, 'activityId', form.activityId)
  await assertBelongs(trx, item.projectId, 'ownerRoleId', form.ownerRoleId)
  return item
    .merge({
      kind: form.kind,
      titleLt: form.titleLt,
      titleEn: form.titleEn ?? null,
      url: form.url ?? null,
      plannedOn: form.plannedOn ?? null,
      reach: form.reach ?? null,
      activityId: form.activityId ?? null,
      ownerRoleId: form.ownerRoleId ?? null,
      note: form.note ?? null,
    })
    .save()
}
