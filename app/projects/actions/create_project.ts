import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { appendEvent } from '#app/audit_trail/append_event'
import { change } from '#app/audit_trail/change'
import TeamRole from '#app/identity/models/team_role'
import Programme from '#app/projects/models/programme'
import Project from '#app/projects/models/project'
import { assertAccountWorks } from '#app/projects/actions/save_team_role'
import { assertInOrder } from '#app/projects/periods'
import { saveOrRefuse } from '#app/projects/save_or_refuse'

export type ProjectForm = {
  programmeId: number
  code: string
  titleLt: string
  titleEn: string
  summaryLt?: string | null
  summaryEn?: string | null
  cityLt: string
  cityEn: string
  startsOn: string
  endsOn: string
  erdfRateBp: number
  vatRecoverable?: boolean
  accountCode?: string | null
}

type FirstManager = {
  managerId: number
  managerPositionLt: string
  managerPositionEn?: string | null
  managerStartsOn: string
}

/**
 * Opens a project together with its first manager, who from then on sets it up: an administrator has no part in it.
 * @throws {RuleBroken} when the code is taken, the programme or the account is not there, or dates are out of order
 */
export function createProject(form: ProjectForm & FirstManager, actor: Actor): Promise<Project> {
  return change(actor, 'project.created', async (trx) => {
    await assertProgrammeExists(form.programmeId, trx)
    await assertAccountWorks(form.managerId, 'managerId', trx)
    const project = new Project()
      .useTransaction(trx)
      .merge({ isSample: false, lastExpenseNumber: 0 })
    await saveProject(project, form)
    await appointManager(project.id, form, actor, trx)
    return project
  })
}

/** Writes what the form says into the row. @throws {RuleBroken} when the code is taken or dates are out of order */
export function saveProject(project: Project, form: ProjectForm): Promise<Project> {
  assertInOrder({ from: form.startsOn, to: form.endsOn }, 'endsOn')
  project.merge({
    programmeId: form.programmeId,
    code: form.code,
    titleLt: form.titleLt,
    titleEn: form.titleEn,
    summaryLt: form.summaryLt ?? null,
    summaryEn: form.summaryEn ?? null,
    cityLt: form.cityLt,
    cityEn: form.cityEn,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    erdfRateBp: form.erdfRateBp,
    vatRecoverable: form.vatRecoverable ?? false,
    accountCode: form.accountCode ?? null,
  })
  return saveOrRefuse(project, new RuleBroken('projects.code_taken', { code: form.code }, 'code'))
}

export async function assertProgrammeExists(id: number, trx: TransactionClientContract) {
  if (await Programme.find(id, { client: trx })) return
  throw new RuleBroken('projects.project.no_programme', {}, 'programmeId')
}

/** The manager's role gets an event of its own, so that the trail of roles is whole from the first one on. */
async function appointManager(
  projectId: number,
  form: FirstManager,
  actor: Actor,
  trx: TransactionClientContract
) {
  const role = new TeamRole().useTransaction(trx).merge({
    projectId,
    userId: form.managerId,
    role: 'manager',
    positionLt: form.managerPositionLt,
    positionEn: form.managerPositionEn ?? null,
    startsOn: form.managerStartsOn,
    endsOn: null,
  })
  await role.save()
  await appendEvent(trx, actor, {
    projectId,
    action: 'team_role.created',
    subjectType: TeamRole.subjectType,
    subjectId: role.id,
    after: role.recordedAfter,
  })
}
