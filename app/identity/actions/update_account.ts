import type { Actor } from '#app/shared/actor'
import type { Locale } from '#app/shared/locale'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { endSessions } from '#app/identity/actions/end_sessions'
import User from '#app/identity/models/user'

type AccountForm = {
  fullName: string
  locale: Locale
  currentPassword?: string | null
  newPassword?: string | null
}

/**
 * Changes one's own name, language or password; a new password ends one's sessions but the one it is changed in.
 * @throws {RuleBroken} 'identity.wrong_password' when a new password comes without the right old one
 */
export function updateAccount(form: AccountForm, actor: Actor, sessionId?: string): Promise<User> {
  return change(actor, 'user.account_updated', async (trx, note) => {
    const user = await lockRow(User, actor.id!, trx)
    user.merge({ fullName: form.fullName, locale: form.locale })
    if (form.newPassword) {
      if (!form.currentPassword || !(await user.verifyPassword(form.currentPassword))) {
        throw new RuleBroken('identity.wrong_password', {}, 'currentPassword')
      }
      user.password = form.newPassword
      await endSessions(trx, user.id, sessionId)
      note({ passwordChanged: true })
    }
    return user.save()
  })
}
