import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { emailTaken, type UserForm } from '#app/identity/actions/create_user'
import { endSessions } from '#app/identity/actions/end_sessions'
import User from '#app/identity/models/user'

/**
 * Changes an account; a new password or its closing ends its sessions. An administrator cannot close or demote his own, so that one always remains.
 * @throws {RuleBroken} when the address is taken or it is the administrator's own   @throws {StaleVersion}
 */
export function updateUser(
  id: number,
  form: UserForm & { rowVersion: number },
  actor: Actor
): Promise<User> {
  return change(actor, 'user.updated', async (trx, note) => {
    const user = await lockRow(User, id, trx, {}, form.rowVersion)
    const namesake = await User.findBy('email', form.email, { client: trx })
    if (namesake && namesake.id !== id) throw emailTaken()
    if (id === actor.id && (!form.isAdmin || !form.isActive)) {
      throw new RuleBroken('identity.own_account_stays', {}, 'isActive')
    }
    user.merge({
      fullName: form.fullName,
      email: form.email,
      locale: form.locale,
      isAdmin: form.isAdmin ?? false,
      isActive: form.isActive ?? false,
      expiresOn: form.expiresOn ?? null,
    })
    if (form.password) {
      user.password = form.password
      note({ passwordChanged: true })
    }
    if (form.password || !user.isActive) await endSessions(trx, id)
    return user.save()
  })
}
