import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import User from '#app/identity/models/user'
import UserCreateAdmin from '#commands/user_create_admin'

test.group('The first administrator', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    process.env.DARNA_ADMIN_PASSWORD = 'keturi žali tramvajai'
    return () => {
      delete process.env.DARNA_ADMIN_PASSWORD
    }
  })

  const create = async (email: string) => {
    const command = await ace.create(UserCreateAdmin, ['--email', email, '--name', 'Vardė Pavardė'])
    await command.exec()
    return command
  }

  test('is opened by a command, with an event', async ({ assert }) => {
    const command = await create('Pirma@Example.org')
    assert.notEqual(command.exitCode, 1)
    const user = await User.verifyCredentials('pirma@example.org', 'keturi žali tramvajai')
    assert.isTrue(user.isAdmin)
    const events = await db
      .from('audit_events')
      .where({ subject_type: 'user', subject_id: user.id })
    assert.equal(events[0].action, 'user.created')
  })

  test('is not opened twice, nor with a short password', async ({ assert }) => {
    await create('antra@example.org')
    assert.equal((await create('antra@example.org')).exitCode, 1)
    process.env.DARNA_ADMIN_PASSWORD = 'trumpas'
    assert.equal((await create('trecia@example.org')).exitCode, 1)
    assert.isNull(await User.findBy('email', 'trecia@example.org'))
  })
})
