import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#app/shared/today'
import type { FlexibilityRule } from '#app/finance/what_if/flexibility'
import type { ProjectFacts } from '#app/finance/expenses/queries/find_project_facts'

/** Where a rule stands written, as a request cites it. */
export type RuleSource = { text: string; isConfirmed: boolean }

/** What the programme of a project says of budget changes on a day; `sources` name the papers, without repetition. */
export type ProjectFlexibility = FlexibilityRule & {
  /** whether the programme sets a limit at all; without one every increase needs its approval */
  isSet: boolean
  sources: RuleSource[]
}

const NAMES = {
  category: 'flexibility_limit_bp',
  partner: 'flexibility_partner_limit_bp',
  approval: 'flexibility_approval_flag',
  growth: 'erdf_growth_limit_bp',
}

/**
 * The flexibility rules that hold for a project, read at once. A programme that counts on the partner's total only leaves categories
 * free; one that sets nothing allows nothing without its approval.   Source: domain.md 13.
 * The day is today, or the project's first or last one: a finished project keeps its rules.
 */
export async function flexibilityRule(
  { programmeId, startsOn, endsOn }: ProjectFacts,
  client: QueryClientContract = db.connection()
): Promise<ProjectFlexibility> {
  const now = today()
  const day = now < startsOn ? startsOn : now > endsOn ? endsOn : now
  const rows = await client
    .from('programme_rules')
    .where('programme_id', programmeId)
    .whereIn('rule', Object.values(NAMES))
    .where('valid_from', '<=', day)
    .where((open) => open.whereNull('valid_to').orWhere('valid_to', '>=', day))
    .select('rule', 'value', 'source', 'is_confirmed')
    .orderBy('id')
  const value = (rule: string) => {
    const row = rows.find((one) => one.rule === rule)
    return row ? Number(row.value) : null
  }
  const category = value(NAMES.category)
  const partner = value(NAMES.partner)
  return {
    categoryLimitBp: category ?? (partner === null ? 0 : null),
    totalLimitBp: partner ?? 0,
    needsApproval: value(NAMES.approval) !== 0,
    erdfGrowthBp: value(NAMES.growth) ?? 0,
    isSet: category !== null || partner !== null,
    sources: sourcesOf(rows),
  }
}

function sourcesOf(rows: Record<string, any>[]): RuleSource[] {
  const byText = new Map(rows.map((row) => [String(row.source), Boolean(row.is_confirmed)]))
  return [...byText].map(([text, isConfirmed]) => ({ text, isConfirmed }))
}
