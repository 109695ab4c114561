import { compose } from '@adonisjs/core/helpers'
import hash from '@adonisjs/core/services/hash'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { flag } from '#app/shared/database/columns'

const AuthFinder = withAuthFinder(() => hash.use('scrypt'), {
  uids: ['email'],
  passwordColumnName: 'password',
})

export default class User extends compose(AuditedModel, AuthFinder) {
  static override table = 'users'
  static override subjectType = 'user'

  @column()
  declare email: string

  @column()
  declare fullName: string

  @column({ serializeAs: null })
  declare password: string

  @column()
  declare locale: 'lt' | 'en'

  @flag()
  declare isAdmin: boolean

  @flag()
  declare isActive: boolean

  /** last day the account works; null for no end */
  @column()
  declare expiresOn: string | null

  /** notifications not read yet; counted by the notifications room */
  @column()
  declare unreadNotifications: number

  /** Whether the account may be used on the given day (ISO date). */
  worksOn(day: string): boolean {
    return this.isActive && (this.expiresOn === null || this.expiresOn >= day)
  }
}
