import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertBelongs } from '#app/workplan/actions/belonging'
import Deviation, { type DeviationKind } from '#app/workplan/risks/models/deviation'

export type DeviationForm = {
  kind: DeviationKind
  noticedOn: string
  titleLt: string
  titleEn?: string | null
  reasonLt?: string | null
  reasonEn?: string | null
  responseLt?: string | null
  responseEn?: string | null
  activityId?: number | null
  riskId?: number | null
  ownerRoleId?: number | null
}

/** Enters a deviation. @throws {RuleBroken} for a day to come, or when what was chosen is not of this project */
export function createDeviation(
  projectId: number,
  form: DeviationForm,
  actor: Actor
): Promise<Deviation> {
  return change(actor, 'deviation.created', async (trx) => {
    const deviation = new Deviation().useTransaction(trx)
    deviation.merge({ projectId, status: 'open' })
    return save(deviation, form, trx, actor)
  })
}

/** Changes a deviation in any state, as texts are completed last. @throws {RuleBroken}   @throws {StaleVersion} */
export function updateDeviation(
  projectId: number,
  id: number,
  form: DeviationForm & { rowVersion: number },
  actor: Actor
): Promise<Deviation> {
  return change(actor, 'deviation.updated', async (trx) => {
    const deviation = await lockRow(Deviation, id, trx, { project_id: projectId }, form.rowVersion)
    return save(deviation, form, trx, actor)
  })
}

async function save(
  deviation: Deviation,
  form: DeviationForm,
  trx: TransactionClientContract,
  actor: Actor
) {
  const { projectId, resolvedOn } = deviation
  const { noticedOn } = form
  if (noticedOn > today(actor.now)) throw new RuleBroken('risks.day_to_come', {}, 'noticedOn')
  if (resolvedOn && noticedOn > resolvedOn) {
    throw new RuleBroken('risks.noticed_after_resolved', { day: resolvedOn }, 'noticedOn')
  }
  await assertBelongs(trx, projectId, 'activityId', form.activityId)
  await assertBelongs(trx, projectId, 'riskId', form.riskId)
  await assertBelongs(trx, projectId, 'ownerRoleId', form.ownerRoleId)
  deviation.merge({
    kind: form.kind,
    noticedOn,
    titleLt: form.titleLt,
    titleEn: form.titleEn ?? null,
    reasonLt: form.reasonLt ?? null,
    reasonEn: form.reasonEn ?? null,
    responseLt: form.responseLt ?? null,
    responseEn: form.responseEn ?? null,
    activityId: form.activityId ?? null,
    riskId: form.riskId ?? null,
    ownerRoleId: form.ownerRoleId ?? null,
  })
  return deviation.save()
}
