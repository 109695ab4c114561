import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { saveOrRefuse } from '#app/projects/save_or_refuse'
import Project from '#app/projects/models/project'
import { runMatching, type MatchingResult } from '#app/intake/actions/match_project'
import ProjectAccount from '#app/intake/models/project_account'

export type AccountForm = { iban: string; name?: string | null }

/** Adds an account the project is paid from; statements of it that are there already are compared with the expenses at once. */
export async function addProjectAccount(
  form: AccountForm,
  actor: Actor
): Promise<{ account: ProjectAccount; matching: MatchingResult }> {
  let matching: MatchingResult = { automatic: 0, proposed: 0 }
  const account = await change(actor, 'project_account.created', async (trx, note) => {
    await lockRow(Project, actor.projectId!, trx)
    const row = new ProjectAccount().useTransaction(trx).merge({
      projectId: actor.projectId!,
      iban: form.iban,
      name: form.name ?? null,
    })
    const taken = new RuleBroken(
      'reconciliation.refused.account_there',
      { iban: form.iban },
      'iban'
    )
    await saveOrRefuse(row, taken)
    matching = await runMatching(trx, actor.projectId!, actor)
    note(matching)
    return row
  })
  return { account, matching }
}

/**
 * Takes an account from the project. What was matched of it stays; the rest is not matched any more.
 * @throws {Hidden}
 */
export function removeProjectAccount(id: number, actor: Actor): Promise<ProjectAccount> {
  return change(actor, 'project_account.removed', async (trx, note) => {
    await lockRow(Project, actor.projectId!, trx)
    const row = await lockRow(ProjectAccount, id, trx, { project_id: actor.projectId! })
    note({ iban: row.iban })
    await row.delete()
    await runMatching(trx, actor.projectId!, actor)
    return row
  })
}
