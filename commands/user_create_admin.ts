import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { systemActor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { createUser } from '#app/identity/actions/create_user'

const SHORTEST_PASSWORD = 12

/**
 * Opens an administrator's account: how an empty installation gets its first one. Asks for what is not given; the password
 * comes from DARNA_ADMIN_PASSWORD or is asked for, never from the command line, where others could read it.
 */
export default class UserCreateAdmin extends BaseCommand {
  static override commandName = 'user:create_admin'
  static override description = 'Open an administrator account'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'E-mail address to sign in with' })
  declare email?: string

  @flags.string({ description: 'Full name' })
  declare name?: string

  @flags.string({ description: 'Language: lt or en', default: 'lt' })
  declare locale: string

  override async run() {
    const email = (this.email ?? (await this.prompt.ask('E-mail'))) || ''
    const fullName = (this.name ?? (await this.prompt.ask('Full name'))) || ''
    const password =
      (process.env.DARNA_ADMIN_PASSWORD ?? (await this.prompt.secure('Password'))) || ''
    if (password.length < SHORTEST_PASSWORD) {
      this.logger.error(`The password needs at least ${SHORTEST_PASSWORD} characters.`)
      this.exitCode = 1
      return
    }
    const locale = this.locale === 'en' ? 'en' : 'lt'
    try {
      await createUser(
        { email: email.trim().toLowerCase(), fullName, password, locale, isAdmin: true },
        systemActor('user:create_admin')
      )
      this.logger.success(`${email} can sign in as administrator.`)
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error
      this.logger.error(`${email} has an account already.`)
      this.exitCode = 1
    }
  }
}
