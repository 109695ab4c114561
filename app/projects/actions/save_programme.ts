import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Programme from '#app/projects/models/programme'
import { assertInOrder } from '#app/projects/periods'
import { saveOrRefuse } from '#app/projects/save_or_refuse'

export type ProgrammeForm = {
  code: string
  nameLt: string
  nameEn: string
  fundLt: string
  fundEn: string
  startsOn: string
  endsOn: string
}

/** @throws {RuleBroken} when the code is taken or the dates are out of order */
export function createProgramme(form: ProgrammeForm, actor: Actor): Promise<Programme> {
  return change(actor, 'programme.created', (trx) =>
    save(new Programme().useTransaction(trx), form)
  )
}

/** @throws {RuleBroken} as createProgramme   @throws {StaleVersion} */
export function updateProgramme(
  id: number,
  { rowVersion, ...form }: ProgrammeForm & { rowVersion: number },
  actor: Actor
): Promise<Programme> {
  return change(actor, 'programme.updated', async (trx) =>
    save(await lockRow(Programme, id, trx, {}, rowVersion), form)
  )
}

function save(programme: Programme, form: ProgrammeForm): Promise<Programme> {
  assertInOrder({ from: form.startsOn, to: form.endsOn }, 'endsOn')
  const taken = new RuleBroken('projects.code_taken', { code: form.code }, 'code')
  return saveOrRefuse(programme.merge(form), taken)
}
