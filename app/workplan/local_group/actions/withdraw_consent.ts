import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Representative from '#app/workplan/local_group/models/representative'

/**
 * The consent was withdrawn: name and address are gone at once, and lists of past meetings count a person of the organisation
 * instead of naming one.
 * @throws {RuleBroken} when there is no consent to withdraw
 */
export function withdrawConsent(
  projectId: number,
  id: number,
  actor: Actor
): Promise<Representative> {
  return change(actor, 'local_group_representative.consent_withdrawn', async (trx) => {
    const representative = await lockRow(Representative, id, trx, { project_id: projectId })
    const { consentedOn, consentWithdrawnOn } = representative
    if (!consentedOn || consentWithdrawnOn) throw new RuleBroken('local_group.no_consent')
    await trx.from('attendances').where('representative_id', id).update({ representative_id: null })
    return representative
      .merge({ fullName: null, email: null, consentWithdrawnOn: today(actor.now) })
      .save()
  })
}
