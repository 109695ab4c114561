import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { ESCALATION_DAYS, ESCALATION_RULE } from '#app/workplan/deadlines/escalation'
import type { DeadlineKind } from '#app/workplan/deadlines/models/deadline'
import { kindsToProve, PROOF_RULES } from '#app/workplan/deadlines/proof'

/** What a project's programme says about deadlines on a day. */
export type DeadlineRules = { escalationDays: number; toProve: ReadonlySet<DeadlineKind> }

export async function deadlineRules(
  projectId: number,
  day: string,
  client: QueryClientContract = db.connection()
): Promise<DeadlineRules> {
  const rows = await client
    .from('programme_rules')
    .join('projects', 'projects.programme_id', 'programme_rules.programme_id')
    .where('projects.id', projectId)
    .whereIn('rule', [ESCALATION_RULE, ...PROOF_RULES])
    .where('valid_from', '<=', day)
    .where((open) => open.whereNull('valid_to').orWhere('valid_to', '>=', day))
    .select('rule', 'value')
  const values = new Map<string, number>(rows.map(({ rule, value }) => [rule, Number(value)]))
  return {
    escalationDays: values.get(ESCALATION_RULE) ?? ESCALATION_DAYS,
    toProve: kindsToProve((rule) => values.get(rule) ?? null),
  }
}
