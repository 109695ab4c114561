import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents, instant } from '#app/shared/database/columns'
import type { Defaults, ImportField, Mapping } from '#app/intake/expense_rows/fields'

export const IMPORT_STATUSES = [
  'uploaded',
  'previewed',
  'importing',
  'imported',
  'undone',
  'failed',
] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]
export type ImportKind = 'paste' | 'sheet' | 'invoices'

/** A kind of problem: which field, which sentence, in how many rows. */
export type ProblemCount = { field: ImportField | null; key: string; count: number }

/** Something kept as JSON text: both databases give it back as it was. */
function json() {
  return column({
    prepare: (value) => (value === null || value === undefined ? null : JSON.stringify(value)),
    consume: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
  })
}

/** Expenses that come together: from the upload over the preview to the drafts, and back when it is undone. */
export default class Import extends AuditedModel {
  static override table = 'imports'
  static override subjectType = 'import'

  @column()
  declare projectId: number

  @column()
  declare kind: ImportKind

  /** the name of the file; '' for a paste */
  @column()
  declare sourceName: string

  @column()
  declare sheetName: string

  @column({ columnName: 'sha256' })
  declare sha256: string

  @column()
  declare status: ImportStatus

  @json()
  declare headings: string[]

  /** position of the headings among the rows of the sheet that hold something; -1 when there are none */
  @column()
  declare headerRow: number

  @json()
  declare mapping: Mapping | null

  @json()
  declare defaults: Defaults | null

  @column()
  declare rowCount: number

  @column()
  declare wrongCount: number

  @column()
  declare warnedCount: number

  @column()
  declare newSupplierCount: number

  /** EUR cents of the rows nothing is wrong with; of an import that was made, of its expenses */
  @cents()
  declare declaredCents: number

  /** what is wrong in how many rows, the most frequent first */
  @json()
  declare summary: ProblemCount[] | null

  @column()
  declare progress: number

  /** who runs it: a run that was overtaken by another finds a key that is not its own */
  @column()
  declare runKey: string | null

  @instant()
  declare aliveAt: string | null

  /** why the last run saved nothing: a key under `imports.failure` */
  @column()
  declare failure: string | null

  @column()
  declare createdBy: number

  @column()
  declare importedBy: number | null

  @instant()
  declare importedAt: string | null

  @column()
  declare undoneBy: number | null

  @instant()
  declare undoneAt: string | null
}
