import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export type ProgrammeRuleRow = {
  id: number
  rule: string
  /** in the unit of the rule's name: see rule_units */
  value: number
  validFrom: string
  validTo: string | null
  source: string
  isConfirmed: boolean
  rowVersion: number
}

/** Every dated rule of a programme: by name, the latest first. */
export async function listProgrammeRules(programmeId: number): Promise<ProgrammeRuleRow[]> {
  const rows = await db
    .from('programme_rules')
    .where('programme_id', programmeId)
    .orderBy('rule')
    .orderBy('valid_from', 'desc')
  return rows.map((row) => ({
    id: row.id,
    rule: row.rule,
    value: Number(row.value),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
    isConfirmed: Boolean(row.is_confirmed),
    rowVersion: row.row_version,
  }))
}

/**
 * The value of a rule on a day, in its own unit.
 * @returns null when the programme does not set it
 */
export async function findRuleValue(
  programmeId: number,
  rule: string,
  day: string,
  client: QueryClientContract = db.connection()
): Promise<number | null> {
  const row = await client
    .from('programme_rules')
    .where({ programme_id: programmeId, rule })
    .where('valid_from', '<=', day)
    .where((open) => open.whereNull('valid_to').orWhere('valid_to', '>=', day))
    .select('value')
    .first()
  return row ? Number(row.value) : null
}
