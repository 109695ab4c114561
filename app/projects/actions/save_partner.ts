import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Partner from '#app/projects/models/partner'
import Project from '#app/projects/models/project'
import { assertInOrder } from '#app/projects/periods'
import { saveOrRefuse } from '#app/projects/save_or_refuse'

export type PartnerForm = {
  nameLt: string
  nameEn: string
  country: string
  kind: 'lead' | 'partner'
  isOwn?: boolean
  joinedOn?: string | null
  leftOn?: string | null
}

/** @throws {RuleBroken} when the city is listed already, or there is another lead or another city of ours */
export function createPartner(
  projectId: number,
  form: PartnerForm,
  actor: Actor
): Promise<Partner> {
  return change(actor, 'partner.created', (trx) =>
    save(new Partner().useTransaction(trx).merge({ projectId }), form, trx)
  )
}

/** @throws {RuleBroken} as createPartner   @throws {StaleVersion} */
export function updatePartner(
  projectId: number,
  id: number,
  form: PartnerForm & { rowVersion: number },
  actor: Actor
): Promise<Partner> {
  return change(actor, 'partner.updated', async (trx) =>
    save(await lockRow(Partner, id, trx, { project_id: projectId }, form.rowVersion), form, trx)
  )
}

/** The project is locked, so that two people cannot name two leads at once. */
async function save(
  partner: Partner,
  form: PartnerForm,
  trx: TransactionClientContract
): Promise<Partner> {
  await lockRow(Project, partner.projectId, trx)
  if (form.joinedOn) assertInOrder({ from: form.joinedOn, to: form.leftOn ?? null }, 'leftOn')
  partner.merge({
    nameLt: form.nameLt,
    nameEn: form.nameEn,
    country: form.country,
    kind: form.kind,
    isOwn: form.isOwn ?? false,
    joinedOn: form.joinedOn ?? null,
    leftOn: form.leftOn ?? null,
  })
  await assertOneLeadAndOneOwn(partner, trx)
  const taken = new RuleBroken('projects.partner.name_taken', { name: form.nameEn }, 'nameEn')
  return saveOrRefuse(partner, taken)
}

/** A partner that left keeps what it was; among those who stay one leads and one is ours. */
async function assertOneLeadAndOneOwn(partner: Partner, trx: TransactionClientContract) {
  if (partner.leftOn !== null) return
  const others = await Partner.query({ client: trx })
    .where('project_id', partner.projectId)
    .whereNull('left_on')
  const staying = others.filter(({ id }) => id !== partner.id)
  const lead = staying.find(({ kind }) => kind === 'lead')
  if (partner.kind === 'lead' && lead) {
    throw new RuleBroken('projects.partner.lead_taken', nameOf(lead), 'kind')
  }
  const own = staying.find(({ isOwn }) => isOwn)
  if (partner.isOwn && own) {
    throw new RuleBroken('projects.partner.own_taken', nameOf(own), 'isOwn')
  }
}

/** The city as the words of a refusal name it, whatever their language. */
function nameOf({ nameLt, nameEn }: Partner) {
  return { name: nameLt === nameEn ? nameLt : `${nameLt} / ${nameEn}` }
}
