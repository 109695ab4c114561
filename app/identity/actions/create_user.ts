import type { Actor } from '#app/shared/actor'
import type { Locale } from '#app/shared/locale'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import User from '#app/identity/models/user'

export type UserForm = {
  fullName: string
  email: string
  locale: Locale
  isAdmin?: boolean
  isActive?: boolean
  expiresOn?: string | null
  password?: string | null
}

/** Opens an account. @throws {RuleBroken} when the address is taken */
export function createUser(form: UserForm & { password: string }, actor: Actor): Promise<User> {
  return change(actor, 'user.created', async (trx) => {
    if (await User.findBy('email', form.email, { client: trx })) throw emailTaken()
    const user = new User().useTransaction(trx)
    user.merge({
      fullName: form.fullName,
      email: form.email,
      locale: form.locale,
      password: form.password,
      isAdmin: form.isAdmin ?? false,
      isActive: true,
      expiresOn: form.expiresOn ?? null,
    })
    return user.save()
  })
}

export function emailTaken(): RuleBroken {
  return new RuleBroken('identity.email_taken', {}, 'email')
}
