import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Organisation from '#app/workplan/local_group/models/organisation'
import type { Sector } from '#app/workplan/local_group/sectors'

export type OrganisationForm = {
  nameLt: string
  nameEn?: string | null
  sector: Sector
  website?: string | null
  joinedOn: string
  leftOn?: string | null
  note?: string | null
}

/** Takes an organisation into the local group. @throws {RuleBroken} when it left before it joined */
export function createOrganisation(
  projectId: number,
  form: OrganisationForm,
  actor: Actor
): Promise<Organisation> {
  return change(actor, 'local_group_organisation.created', async (trx) => {
    const organisation = new Organisation().useTransaction(trx)
    return put(organisation.merge({ projectId }), form)
  })
}

/** @throws {RuleBroken} when it left before it joined   @throws {StaleVersion} */
export function updateOrganisation(
  projectId: number,
  id: number,
  form: OrganisationForm & { rowVersion: number },
  actor: Actor
): Promise<Organisation> {
  return change(actor, 'local_group_organisation.updated', async (trx) => {
    return put(
      await lockRow(Organisation, id, trx, { project_id: projectId }, form.rowVersion),
      form
    )
  })
}

function put(organisation: Organisation, form: OrganisationForm): Promise<Organisation> {
  if (form.leftOn && form.leftOn < form.joinedOn) {
    throw new RuleBroken('local_group.left_before_joined', {}, 'leftOn')
  }
  return organisation
    .merge({
      nameLt: form.nameLt,
      nameEn: form.nameEn ?? null,
      sector: form.sector,
      website: form.website ?? null,
      joinedOn: form.joinedOn,
      leftOn: form.leftOn ?? null,
      note: form.note ?? null,
    })
    .save()
}
