import { test } from '@japa/runner'

test.group('An address that does not exist', () => {
  test('shows a page in the reader’s language that works', async ({ client }) => {
    const lithuanian = await client.get('/nera-tokio-puslapio').header('Accept-Language', 'lt')
    lithuanian.assertStatus(404)
    lithuanian.assertTextIncludes('Tokio puslapio nėra')
    lithuanian.assertTextIncludes('_csrf')
    const english = await client.get('/no/such/page').header('Accept-Language', 'en')
    english.assertStatus(404)
    english.assertTextIncludes('There is no such page')
  })

  test('refuses a form sent there without a token, in words', async ({ client }) => {
    const answer = await client.put('/nera').header('Accept-Language', 'lt').form({ a: '1' })
    answer.assertStatus(404)
    answer.assertTextIncludes('Tokio puslapio nėra')
  })

  test('answers a program in JSON', async ({ client }) => {
    const answer = await client
      .get('/nera')
      .header('Accept', 'application/json')
      .header('Accept-Language', 'en')
    answer.assertStatus(404)
    answer.assertBodyContains({ errors: [{ status: 404, message: 'There is no such page' }] })
  })
})
