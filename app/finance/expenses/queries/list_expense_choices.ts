import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export const CHOICE_KINDS = ['category', 'stage', 'activity', 'period', 'decision'] as const
export type ChoiceKind = (typeof CHOICE_KINDS)[number]

/** One entry of a list an expense chooses from. */
export type Choice = {
  id: number
  /** its number or code within the list; of a decision its type */
  code: string
  nameLt: string
  nameEn: string | null
  startsOn: string | null
  endsOn: string | null
  /** of a category: whether an invoice proves it; of the others always true */
  needsInvoice: boolean
}

const byCode = new Intl.Collator('lt', { numeric: true })

export type ExpenseChoices = Record<ChoiceKind, Choice[]>

/**
 * The short lists of a project: categories that are typed (a flat rate is derived), stages, activities, reporting periods,
 * decisions; each in its own order. One query for all of them, or for the kinds asked for.
 */
export async function listExpenseChoices(
  projectId: number,
  kinds: readonly ChoiceKind[] = CHOICE_KINDS,
  client: QueryClientContract = db.connection()
): Promise<ExpenseChoices> {
  const choices: ExpenseChoices = {
    category: [],
    stage: [],
    activity: [],
    period: [],
    decision: [],
  }
  const [first, ...others] = kinds.map((kind) => QUERIES[kind](client, projectId))
  if (!first) return choices
  const rows = await first.unionAll(others)
  rows.sort(
    (one, other) =>
      Number(one.position) - Number(other.position) ||
      byCode.compare(String(one.code), String(other.code))
  )
  for (const row of rows) {
    choices[row.kind as ChoiceKind].push({
      id: Number(row.id),
      code: String(row.code),
      nameLt: row.name_lt,
      nameEn: row.name_en,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      needsInvoice: Number(row.needs_invoice) === 1,
    })
  }
  return choices
}

/** Every query gives the same columns, in this order. */
const QUERIES = {
  category: (client: QueryClientContract, projectId: number) =>
    client
      .from('cost_categories as c')
      .join('projects', 'projects.programme_id', 'c.programme_id')
      .where('projects.id', projectId)
      .whereNull('c.flat_rate_bp')
      .whereColumn('c.valid_from', '<=', 'projects.ends_on')
      .where((ends) => {
        ends.whereNull('c.valid_to').orWhereColumn('c.valid_to', '>=', 'projects.starts_on')
      })
      .select(db.raw("'category' as kind, c.id as id, position, c.code as code, name_lt, name_en"))
      .select(db.raw('valid_from as starts_on, valid_to as ends_on, needs_invoice')),
  stage: (client: QueryClientContract, projectId: number) =>
    client
      .from('stages')
      .where('project_id', projectId)
      .select(db.raw("'stage' as kind, id, number as position, number as code, name_lt, name_en"))
      .select(db.raw('starts_on, ends_on, 1 as needs_invoice')),
  activity: (client: QueryClientContract, projectId: number) =>
    client
      .from('activities')
      .where('project_id', projectId)
      .select(db.raw("'activity' as kind, id, 0 as position, number as code"))
      .select(db.raw('title_lt as name_lt, title_en as name_en'))
      .select(db.raw('starts_on, ends_on, 1 as needs_invoice')),
  period: (client: QueryClientContract, projectId: number) =>
    client
      .from('reporting_periods')
      .where('project_id', projectId)
      .select(db.raw("'period' as kind, id, number as position, number as code"))
      .select(db.raw("'' as name_lt, '' as name_en, starts_on, ends_on, 1 as needs_invoice")),
  decision: (client: QueryClientContract, projectId: number) =>
    client
      .from('council_decisions')
      .where('project_id', projectId)
      .select(db.raw("'decision' as kind, id, 0 as position, number as code"))
      .select(db.raw('title_lt as name_lt, title_en as name_en'))
      .select(db.raw('decided_on as starts_on, null as ends_on, 1 as needs_invoice')),
}
