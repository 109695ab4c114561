import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { createUser } from '#tests/factories/users'

test.group('Signing in', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the sign-in page speaks the language the browser asks for', async ({ client }) => {
    const lithuanian = await client.get('/login').header('Accept-Language', 'lt')
    lithuanian.assertStatus(200)
    lithuanian.assertTextIncludes('Prisijungimas')
    const english = await client.get('/login').header('Accept-Language', 'en')
    english.assertTextIncludes('Sign in')
  })

  test('the right password opens the house, the wrong one is refused and keeps the name', async ({
    client,
  }) => {
    const user = await createUser()
    const right = await client
      .post('/login')
      .form({ email: user.email, password: user.plainPassword })
      .withCsrfToken()
      .redirects(0)
    right.assertStatus(303)
    const wrong = await client
      .post('/login')
      .form({ email: user.email, password: 'not this one at all' })
      .withCsrfToken()
    wrong.assertStatus(422)
    wrong.assertTextIncludes(user.email)
  })

  test('five misses lock the name even for the right password', async ({ client }) => {
    const user = await createUser()
    for (let miss = 0; miss < 5; miss++) {
      await client
        .post('/login')
        .form({ email: user.email, password: 'not this one at all' })
        .withCsrfToken()
    }
    const right = await client
      .post('/login')
      .form({ email: user.email, password: user.plainPassword })
      .withCsrfToken()
    right.assertStatus(422)
    right.assertTextIncludes('Per daug nesėkmingų bandymų')
  })

  test('does not mind capital letters in the address', async ({ client }) => {
    const user = await createUser({ email: 'vardene@example.org' })
    const answer = await client
      .post('/login')
      .form({ email: ' Vardene@Example.org ', password: user.plainPassword })
      .withCsrfToken()
      .redirects(0)
    answer.assertStatus(303)
  })
})
