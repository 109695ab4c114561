import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents, flag } from '#app/shared/database/columns'

/** A dated rate or limit of a programme; the unit follows from the rule: *_bp basis points, *_months, *_cents. */
export default class ProgrammeRule extends AuditedModel {
  static override table = 'programme_rules'
  static override subjectType = 'programme_rule'

  @column()
  declare programmeId: number

  @column()
  declare rule: string

  @cents()
  declare value: number

  @column()
  declare validFrom: string

  @column()
  declare validTo: string | null

  @column()
  declare source: string

  @flag()
  declare isConfirmed: boolean
}
