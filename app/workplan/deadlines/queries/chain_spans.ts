import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { CHAIN_RULES, type ChainSpans } from '#app/workplan/deadlines/chain'

/**
 * The spans of a project's chains as they hold on a day, in one query: the rules of its programme, else what is usual.
 * @returns spans by day
 */
export async function chainSpans(
  projectId: number,
  client: QueryClientContract = db.connection()
): Promise<(day: string) => ChainSpans> {
  const rows = await client
    .from('programme_rules')
    .join('projects', 'projects.programme_id', 'programme_rules.programme_id')
    .where('projects.id', projectId)
    .whereIn(
      'rule',
      Object.values(CHAIN_RULES).map(({ rule }) => rule)
    )
    .select('rule', 'value', 'valid_from', 'valid_to')
  return (day) => {
    const valueOf = (span: keyof ChainSpans) => {
      const { rule, usual } = CHAIN_RULES[span]
      const row = rows.find(
        (one) =>
          one.rule === rule &&
          one.valid_from <= day &&
          (one.valid_to === null || one.valid_to >= day)
      )
      return row ? Number(row.value) : usual
    }
    return {
      leadPartnerMonths: valueOf('leadPartnerMonths'),
      handoverDays: valueOf('handoverDays'),
      controlMonths: valueOf('controlMonths'),
      cutoffDays: valueOf('cutoffDays'),
    }
  }
}
