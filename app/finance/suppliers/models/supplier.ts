import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

/** A seller, shared by all projects. */
export default class Supplier extends AuditedModel {
  static override table = 'suppliers'
  static override subjectType = 'supplier'

  @column()
  declare name: string

  @column()
  declare legalCode: string | null

  @column()
  declare vatCode: string | null

  @column()
  declare country: string

  /** the name of a group of related suppliers; null for one by itself */
  @column()
  declare supplierGroup: string | null

  @column()
  declare searchText: string
}
