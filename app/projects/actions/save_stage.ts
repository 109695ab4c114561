import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Project from '#app/projects/models/project'
import Stage from '#app/projects/models/stage'
import { assertInOrder } from '#app/projects/periods'
import { saveOrRefuse } from '#app/projects/save_or_refuse'

export type StageForm = {
  number: number
  nameLt: string
  nameEn: string
  startsOn: string
  endsOn: string
}

/** @throws {RuleBroken} when the number is taken or the dates leave the project */
export function createStage(projectId: number, form: StageForm, actor: Actor): Promise<Stage> {
  return change(actor, 'stage.created', (trx) =>
    save(new Stage().useTransaction(trx).merge({ projectId }), form, trx)
  )
}

/** @throws {RuleBroken} as createStage   @throws {StaleVersion} */
export function updateStage(
  projectId: number,
  id: number,
  { rowVersion, ...form }: StageForm & { rowVersion: number },
  actor: Actor
): Promise<Stage> {
  return change(actor, 'stage.updated', async (trx) =>
    save(await lockRow(Stage, id, trx, { project_id: projectId }, rowVersion), form, trx)
  )
}

/** The project is locked, so that its dates cannot move away from under the stage. */
async function save(stage: Stage, form: StageForm, trx: TransactionClientContract): Promise<Stage> {
  const project = await lockRow(Project, stage.projectId, trx)
  assertInOrder({ from: form.startsOn, to: form.endsOn }, 'endsOn')
  const frame = { from: project.startsOn, to: project.endsOn }
  if (form.startsOn < project.startsOn || form.startsOn > project.endsOn) {
    throw new RuleBroken('projects.stage.outside_project', frame, 'startsOn')
  }
  if (form.endsOn > project.endsOn) {
    throw new RuleBroken('projects.stage.outside_project', frame, 'endsOn')
  }
  const taken = new RuleBroken('projects.stage.number_taken', { number: form.number }, 'number')
  return saveOrRefuse(stage.merge(form), taken)
}
