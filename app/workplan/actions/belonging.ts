import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RuleBroken } from '#app/shared/errors'

const CHOSEN_FROM = {
  stageId: 'stages',
  ownerRoleId: 'team_roles',
  deputyRoleId: 'team_roles',
  activityId: 'activities',
  riskId: 'risks',
} as const

/**
 * Makes sure that what was chosen from a list is of this project: a foreign id is refused at its field.
 * @throws {RuleBroken} 'workplan.choose_from_list'
 */
export async function assertBelongs(
  trx: TransactionClientContract,
  projectId: number,
  field: keyof typeof CHOSEN_FROM,
  id: number | null | undefined
): Promise<void> {
  if (!id) return
  const found = await trx
    .from(CHOSEN_FROM[field])
    .where({ id, project_id: projectId })
    .select('id')
    .first()
  if (!found) throw new RuleBroken('workplan.choose_from_list', {}, field)
}
