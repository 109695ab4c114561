import { BaseModel, beforeSave, column } from '@adonisjs/lucid/orm'
import { instant } from '#app/shared/database/columns'

/** Columns that say nothing about the business, or must not be copied into the trail. */
const NOT_RECORDED = new Set([
  'password',
  'searchText',
  'invoiceKey',
  'objectKey',
  'submissionKey',
  'headingsHash',
  'mapping',
  'reasons',
  'uniqueKey',
  'tokenHash',
  'openForUserId',
  'lastReadAt',
  'warnings',
  'createdAt',
  'updatedAt',
  'rowVersion',
])

/** Stands in the trail for a value that it must not keep: that it changed is recorded, what it was is not. */
const WITHHELD = '•••'

/**
 * A row whose changes are recorded. It remembers what it was before it was saved, counts its versions and knows the
 * project whose chain its events belong to.
 */
export class AuditedModel extends BaseModel {
  /** what the trail calls it: 'expense', 'stage', … */
  static subjectType: string

  /** attributes that name people and can be asked back: a chain that cannot be changed must not hold them */
  static withheld: ReadonlySet<string> = new Set()

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare rowVersion: number

  @instant()
  declare createdAt: string

  @instant()
  declare updatedAt: string

  /** the values that this change replaced, by attribute; null for a new row */
  recordedBefore: Record<string, unknown> | null = null
  /** the values it put there */
  recordedAfter: Record<string, unknown> = {}

  /** The project whose chain records the row; null for what belongs to no project. */
  auditProjectId(): number | null {
    return (this as unknown as { projectId?: number }).projectId ?? null
  }

  /**
   * Records what belongs to the row but stands in another table, such as a list of choices: it counts as a change of the row,
   * which must be saved afterwards.
   */
  recordBeside(name: string, before: unknown, after: unknown): void {
    if (before === after) return
    this.recordedAfter[name] = after
    if (this.recordedBefore === null) return
    this.recordedBefore[name] = before
    this.rowVersion += 1
  }

  @beforeSave()
  static recordChange(row: AuditedModel) {
    const dirty = row.$dirty
    const { withheld } = row.constructor as typeof AuditedModel
    const kept = (name: string, value: unknown) =>
      withheld.has(name) && value !== null && value !== undefined ? WITHHELD : (value ?? null)
    const names = Object.keys(dirty).filter((name) => !NOT_RECORDED.has(name))
    if (row.$isPersisted) {
      row.recordedBefore ??= {}
      for (const name of names) {
        if (!(name in row.recordedBefore))
          row.recordedBefore[name] = kept(name, row.$original[name])
      }
      if (Object.keys(dirty).length > 0) row.rowVersion = (row.rowVersion ?? 1) + 1
    } else {
      row.rowVersion = 1
    }
    for (const name of names) row.recordedAfter[name] = kept(name, dirty[name])
    const now = new Date().toISOString()
    row.createdAt ??= now
    row.updatedAt = now
  }
}
