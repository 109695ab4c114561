import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertConsent } from '#app/workplan/local_group/consent'
import Organisation from '#app/workplan/local_group/models/organisation'
import Representative from '#app/workplan/local_group/models/representative'
import { assertNoOverlap } from '#app/workplan/local_group/queries/overlapping_term'

export type RepresentativeForm = {
  organisationId: number
  positionLt: string
  positionEn?: string | null
  startsOn: string
  endsOn?: string | null
  fullName?: string | null
  email?: string | null
  consentedOn?: string | null
  consentHow?: string | null
}

/** Writes down an organisation's representative. @throws {RuleBroken} for a name without consent, or dates that overlap */
export function createRepresentative(
  projectId: number,
  form: RepresentativeForm,
  actor: Actor
): Promise<Representative> {
  return change(actor, 'local_group_representative.created', async (trx) => {
    const representative = new Representative().useTransaction(trx)
    return put(representative.merge({ projectId }), form, actor, trx)
  })
}

/** @throws {RuleBroken} as a new one   @throws {StaleVersion} */
export function updateRepresentative(
  projectId: number,
  id: number,
  form: RepresentativeForm & { rowVersion: number },
  actor: Actor
): Promise<Representative> {
  return change(actor, 'local_group_representative.updated', async (trx) => {
    const within = { project_id: projectId }
    const representative = await lockRow(Representative, id, trx, within, form.rowVersion)
    return put(representative, form, actor, trx)
  })
}

async function put(
  representative: Representative,
  form: RepresentativeForm,
  actor: Actor,
  trx: TransactionClientContract
): Promise<Representative> {
  if (form.endsOn && form.endsOn < form.startsOn) {
    throw new RuleBroken('local_group.ends_before_start', {}, 'endsOn')
  }
  const isRenewed = assertConsent(form, representative.consentWithdrawnOn ?? null, actor)
  await lockOrganisation(representative.projectId, form.organisationId, trx)
  await assertNoOverlap(representative.projectId, form, representative.id ?? null, trx)
  return representative
    .merge({
      organisationId: form.organisationId,
      positionLt: form.positionLt,
      positionEn: form.positionEn ?? null,
      startsOn: form.startsOn,
      endsOn: form.endsOn ?? null,
      fullName: form.fullName || null,
      email: form.email || null,
      consentedOn: form.consentedOn ?? null,
      consentHow: form.consentHow || null,
      ...(isRenewed ? { consentWithdrawnOn: null } : {}),
    })
    .save()
}

/** Two representatives of one organisation written at once wait for each other, so that their dates are compared. */
async function lockOrganisation(projectId: number, id: number, trx: TransactionClientContract) {
  const query = Organisation.query({ client: trx }).where({ id, project_id: projectId })
  if (trx.dialect.name === 'mysql') query.forUpdate()
  if (!(await query.first())) {
    throw new RuleBroken('workplan.choose_from_list', {}, 'organisationId')
  }
}
