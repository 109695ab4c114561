import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Actor } from '#app/shared/actor'
import { updateAccount } from '#app/identity/actions/update_account'
import { updateUser } from '#app/identity/actions/update_user'
import type User from '#app/identity/models/user'
import { createUser } from '#tests/factories/users'

const actor = (user: User): Actor => ({
  id: user.id,
  name: user.fullName,
  roles: new Set(),
  projectId: null,
  now: new Date().toISOString(),
})

/** Two open sessions of a person, as the sign-in leaves them. */
async function openSessions(user: User) {
  const session = (id: string) => ({
    id,
    data: '{}',
    expires_at: '2030-01-01 00:00:00',
    user_id: String(user.id),
  })
  await db.table('sessions').multiInsert([session(`here-${user.id}`), session(`there-${user.id}`)])
}

const sessionsOf = async (user: User) => {
  const rows = await db.from('sessions').where('user_id', String(user.id)).orderBy('id')
  return rows.map((row) => row.id)
}

test.group('Sessions', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('end with a new password, but for the one it is changed in', async ({ assert }) => {
    const user = await createUser()
    await openSessions(user)
    const form = { fullName: user.fullName, locale: user.locale }
    await updateAccount(form, actor(user), `here-${user.id}`)
    assert.lengthOf(await sessionsOf(user), 2)
    const passwords = { currentPassword: user.plainPassword, newPassword: 'penki tylūs vėjai' }
    await updateAccount({ ...form, ...passwords }, actor(user), `here-${user.id}`)
    assert.deepEqual(await sessionsOf(user), [`here-${user.id}`])
  })

  test('end when the administrator resets the password or closes the account', async ({
    assert,
  }) => {
    const admin = await createUser({ isAdmin: true })
    for (const given of [{ password: 'penki tylūs vėjai', isActive: true }, { isActive: false }]) {
      const user = await createUser()
      await openSessions(user)
      const { fullName, email, locale, rowVersion } = user
      await updateUser(user.id, { fullName, email, locale, rowVersion, ...given }, actor(admin))
      assert.isEmpty(await sessionsOf(user))
    }
  })
})
