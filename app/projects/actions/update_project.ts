import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import {
  assertProgrammeExists,
  saveProject,
  type ProjectForm,
} from '#app/projects/actions/create_project'
import Project from '#app/projects/models/project'

/**
 * Changes a project's own data. Its code stands in the references of its expenses and its programme gives the budget's
 * categories, so each stays once it is used.
 * @throws {RuleBroken} for those, for a taken code, and when a stage would lie outside the new dates
 * @throws {StaleVersion}
 */
export function updateProject(
  id: number,
  form: ProjectForm & { rowVersion: number },
  actor: Actor
): Promise<Project> {
  return change(actor, 'project.updated', async (trx) => {
    const project = await lockRow(Project, id, trx, {}, form.rowVersion)
    if (form.code !== project.code && project.lastExpenseNumber > 0) {
      throw new RuleBroken('projects.project.code_in_use', {}, 'code')
    }
    if (form.programmeId !== project.programmeId) await assertProgrammeMayChange(project, form, trx)
    await assertStagesInside(id, form, trx)
    return saveProject(project, form)
  })
}

async function assertProgrammeMayChange(
  project: Project,
  form: ProjectForm,
  trx: TransactionClientContract
) {
  await assertProgrammeExists(form.programmeId, trx)
  const budget = await trx.from('budget_versions').where('project_id', project.id).first()
  if (budget || project.lastExpenseNumber > 0) {
    throw new RuleBroken('projects.project.programme_in_use', {}, 'programmeId')
  }
}

async function assertStagesInside(id: number, form: ProjectForm, trx: TransactionClientContract) {
  const { first, last } = await trx
    .from('stages')
    .where('project_id', id)
    .min('starts_on as first')
    .max('ends_on as last')
    .firstOrFail()
  if (first && first < form.startsOn) {
    throw new RuleBroken('projects.project.stage_before', { day: first }, 'startsOn')
  }
  if (last && last > form.endsOn) {
    throw new RuleBroken('projects.project.stage_after', { day: last }, 'endsOn')
  }
}
