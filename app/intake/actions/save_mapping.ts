import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import { checkImport } from '#app/intake/actions/check_import'
import type { Defaults, ImportField, Mapping } from '#app/intake/expense_rows/fields'
import { headingsHash } from '#app/intake/expense_rows/headings'
import { assertOpen } from '#app/intake/import_states'
import type Import from '#app/intake/models/import'

/**
 * Says what the columns mean and what holds where they are silent, looks through all rows, and remembers it for the next table
 * of the same person with the same headings.
 * @throws {RulesBroken} when a field is meant twice, or one that every expense needs is meant by none
 */
export async function saveMapping(
  found: Import,
  mapping: Mapping,
  defaults: Defaults,
  actor: Actor
): Promise<void> {
  assertOpen(found, actor.now)
  const [first, ...others] = mappingProblems(mapping, defaults)
  if (first) throw new RulesBroken([first, ...others])
  await found.merge({ mapping, defaults }).save()
  if (found.kind !== 'invoices') await remember(found, actor)
  await checkImport(found, actor)
}

/** What is wrong with a mapping before any row is looked at. */
export function mappingProblems(mapping: Mapping, defaults: Defaults): RuleBroken[] {
  const problems: RuleBroken[] = []
  for (const [column, field] of mapping.entries()) {
    if (field !== null && mapping.indexOf(field) !== column) {
      problems.push(new RuleBroken('imports.field_twice', {}, `column${column}`))
    }
  }
  const isMeant = (field: ImportField) => mapping.includes(field)
  if (!isMeant('description')) problems.push(new RuleBroken('imports.no_description'))
  if (!isMeant('net') && !isMeant('gross')) problems.push(new RuleBroken('imports.no_amount'))
  for (const kind of ['category', 'stage'] as const) {
    if (isMeant(kind) || defaults[kind]) continue
    problems.push(new RuleBroken(`imports.no_${kind}`, {}, kind))
  }
  return problems
}

async function remember({ headings, mapping, defaults }: Import, actor: Actor): Promise<void> {
  await db
    .connection()
    .insertQuery()
    .table('import_mappings')
    .knexQuery.insert({
      user_id: actor.id,
      headings_hash: headingsHash(headings),
      mapping: JSON.stringify({ mapping, defaults, projectId: actor.projectId }),
      updated_at: instantToDatabase(actor.now),
    })
    .onConflict(['user_id', 'headings_hash'])
    .merge(['mapping', 'updated_at'])
}
