import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

/** Somebody's term as an organisation's representative. Named only while the consent to be named stands. */
export default class Representative extends AuditedModel {
  static override table = 'local_group_representatives'
  static override subjectType = 'local_group_representative'
  static override withheld: ReadonlySet<string> = new Set(['fullName', 'email'])

  @column()
  declare projectId: number

  @column()
  declare organisationId: number

  @column()
  declare positionLt: string

  @column()
  declare positionEn: string | null

  @column()
  declare fullName: string | null

  @column()
  declare email: string | null

  @column()
  declare startsOn: string

  @column()
  declare endsOn: string | null

  /** the day the consent to keep name and address was given */
  @column()
  declare consentedOn: string | null

  /** how it was given: a signed form, an e-mail */
  @column()
  declare consentHow: string | null

  @column()
  declare consentWithdrawnOn: string | null
}
