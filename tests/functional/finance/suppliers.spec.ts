import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { fold } from '#app/shared/database/fold'
import { createSupplier } from '#tests/factories/expenses'
import { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const url = (team: Team, rest = '') => `/projects/${team.project.id}/suppliers${rest}`
const typed = { name: 'UAB „Pajūrio spauda“', legalCode: '300123456', vatCode: '', country: 'LT' }

test.group('Suppliers', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are added with a trace and found without their diacritics', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const name = 'Šiaulių „O’Neill’s“ & Ko'
    const form = { ...typed, name, vatCode: 'lt 123456789' }
    const page = await client.post(url(team)).form(form).loginAs(team.finance).withCsrfToken()
    page.assertStatus(200)
    const supplier = await db.from('suppliers').where('legal_code', '300123456').firstOrFail()
    assert.equal(supplier.vat_code, 'LT123456789')
    const [event] = await db.from('audit_events').where('action', 'supplier.created')
    assert.equal(event.subject_id, supplier.id)
    await createSupplier({ name: 'Kitas tiekėjas' })
    const found = await client.get(url(team, '?q=siaul')).loginAs(team.auditor)
    found.assertTextIncludes('Šiaulių „O’Neill’s“ &amp; Ko')
    assert.notInclude(found.text(), 'Kitas tiekėjas')
  })

  test('with odd codes are saved with a warning', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const form = { ...typed, legalCode: '12345', vatCode: 'LT12' }
    const page = await client.post(url(team)).form(form).loginAs(team.finance).withCsrfToken()
    page.assertTextIncludes('Patikrinkite juridinio asmens kodą')
    page.assertTextIncludes('Patikrinkite PVM kodą')
    assert.lengthOf(await db.from('suppliers').where('legal_code', '12345'), 1)
    const abroad = { ...form, legalCode: '99', country: 'EE' }
    const silent = await client.post(url(team)).form(abroad).loginAs(team.finance).withCsrfToken()
    assert.notInclude(silent.text(), 'įrašytas. Patikrinkite')
  })

  test('have each their own legal code', async ({ client, assert }) => {
    const team = await projectWithTeam()
    await createSupplier({ name: 'AB „Pirmoji“', legalCode: '300123456' })
    const response = await client.post(url(team)).form(typed).loginAs(team.finance).withCsrfToken()
    response.assertStatus(422)
    response.assertTextIncludes('jau yra: „AB „Pirmoji““')
    response.assertTextIncludes('Pajūrio spauda')
    assert.lengthOf(await db.from('suppliers'), 1)
  })

  test('are changed by whoever has the newest page', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const supplier = await createSupplier()
    const send = (name: string, rowVersion: number) =>
      client
        .put(url(team, `/${supplier.id}`))
        .form({ ...typed, name, rowVersion })
        .loginAs(team.finance)
        .withCsrfToken()
        .redirects(0)
    const first = await send('UAB „Pirmas“', 1)
    first.assertStatus(303)
    const stale = await send('UAB „Antras“', 1)
    stale.assertStatus(409)
    stale.assertTextIncludes('UAB „Pirmas“')
    const row = await db.from('suppliers').where('id', supplier.id).firstOrFail()
    assert.equal(row.name, 'UAB „Pirmas“')
    assert.equal(row.search_text, fold('UAB „Pirmas“', '300123456'))
  })

  test('may have a name of 300 letters and not one more', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const send = (length: number) =>
      client
        .post(url(team))
        .form({ ...typed, name: 'Ž'.repeat(length) })
        .loginAs(team.finance)
        .withCsrfToken()
    const long = await send(301)
    long.assertStatus(422)
    const fits = await send(300)
    fits.assertStatus(200)
    assert.lengthOf(await db.from('suppliers'), 1)
  })

  test('are written by the finance officer and read by those who see money', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    for (const [person, reads, writes] of [
      [team.manager, 200, 403],
      [team.auditor, 200, 403],
      [team.coordinator, 404, 404],
      [team.member, 404, 404],
      [team.admin, 404, 404],
    ] as const) {
      const page = await client.get(url(team)).loginAs(person)
      page.assertStatus(reads)
      const post = await client.post(url(team)).form(typed).loginAs(person).withCsrfToken()
      post.assertStatus(writes)
    }
    assert.lengthOf(await db.from('suppliers'), 0)
  })
})
