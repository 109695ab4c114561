import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#app/shared/actor'
import { updateRows } from '#app/intake/actions/write_rows'
import Import from '#app/intake/models/import'
import { assessRows, type Assessment } from '#app/intake/queries/assess_rows'
import { everyImportRow } from '#app/intake/queries/import_rows'

/**
 * Looks through all rows of an import anew and keeps what was found, for its preview. Nothing is imported by it: what counts
 * is looked at once more when it is.
 */
export async function checkImport(found: Import, actor: Actor): Promise<Assessment> {
  const rows = await everyImportRow(found.id)
  const { mapping, defaults } = found
  const means = { mapping: mapping ?? [], defaults: defaults ?? {} }
  const assessment = await assessRows(rows, means, actor)
  await keepAssessment(found.id, assessment, { runKey: null, failure: null })
  return assessment
}

/**
 * Keeps what was found of the rows; the import is previewed by it.
 * @param runKey the run that found it; null outside a run, when nothing is kept of an import that runs or has run
 */
export async function keepAssessment(
  importId: number,
  assessment: Assessment,
  { runKey, failure }: { runKey: string | null; failure: string | null }
): Promise<void> {
  await updateRows(importId, assessment.rows, db.connection())
  const query = Import.query().where('id', importId)
  if (runKey === null) query.whereNotIn('status', ['importing', 'imported', 'undone'])
  else query.where({ status: 'importing', run_key: runKey })
  await query.update({
    status: 'previewed',
    wrong_count: assessment.wrongCount,
    warned_count: assessment.warnedCount,
    new_supplier_count: assessment.newSupplierCount,
    declared_cents: assessment.declaredCents,
    summary: JSON.stringify(assessment.summary),
    progress: 0,
    failure,
  })
}
