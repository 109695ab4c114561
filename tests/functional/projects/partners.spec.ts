import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import Partner from '#app/projects/models/partner'
import { listPartners } from '#app/projects/queries/list_partners'
import { projectWithTeam } from '#tests/factories/projects'

const FORM = {
  nameLt: 'Gevlė',
  nameEn: 'Gävle',
  country: 'SE',
  kind: 'partner',
  joinedOn: '',
  leftOn: '',
}

test.group('Partners', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function setUp() {
    const team = await projectWithTeam()
    const projectId = team.project.id
    const lead = await Partner.create({
      projectId,
      nameLt: 'Talinas',
      nameEn: 'Tallinn',
      country: 'EE',
      kind: 'lead',
      isOwn: false,
    })
    const own = await Partner.create({
      projectId,
      nameLt: 'Klaipėda',
      nameEn: 'Klaipėda',
      country: 'LT',
      kind: 'partner',
      isOwn: true,
    })
    return { ...team, lead, own, path: `/projects/${projectId}/partners` }
  }

  test('stand in the alphabet of the page, the lead first, with countries by name', async ({
    client,
    assert,
  }) => {
    const { project, path, auditor } = await setUp()
    const city = (nameLt: string, leftOn: string | null = null) => ({
      projectId: project.id,
      nameLt,
      nameEn: nameLt,
      country: 'LT',
      kind: 'partner' as const,
      isOwn: false,
      leftOn,
    })
    await Partner.createMany([
      city('Šiauliai'),
      city('Čekiškė'),
      city('Zarasai'),
      city('Cirkliškis'),
      city('Alytus', '2022-01-31'),
    ])
    const names = (await listPartners(project.id, 'lt')).map(({ nameLt }) => nameLt)
    assert.deepEqual(names, [
      'Talinas',
      'Cirkliškis',
      'Čekiškė',
      'Klaipėda',
      'Šiauliai',
      'Zarasai',
      'Alytus',
    ])
    const page = await client.get(path).loginAs(auditor)
    page.assertStatus(200)
    page.assertTextIncludes('6 miestai')
    page.assertTextIncludes('Estija')
    const english = await client.get(path).header('Accept-Language', 'en').loginAs(auditor)
    english.assertTextIncludes('Estonia')
  })

  test('the manager adds one and it leaves its trace', async ({ client, assert }) => {
    const { path, manager } = await setUp()
    ;(
      await client.post(path).form(FORM).loginAs(manager).withCsrfToken().redirects(0)
    ).assertStatus(303)
    const event = await db.from('audit_events').where('action', 'partner.created').firstOrFail()
    assert.equal(JSON.parse(event.after).nameEn, 'Gävle')
  })

  test('finance may not', async ({ client, assert }) => {
    const { project, path, finance } = await setUp()
    ;(await client.post(path).form(FORM).loginAs(finance).withCsrfToken()).assertStatus(403)
    assert.lengthOf(await listPartners(project.id, 'lt'), 2)
  })

  test('{title} is refused')
    .with([
      {
        title: 'a second lead',
        more: { kind: 'lead' },
        words: 'Pagrindinis partneris jau yra – Talinas / Tallinn.',
      },
      {
        title: 'a second city of ours',
        more: { isOwn: '1' },
        words: 'Mūsų miestas jau pažymėtas – Klaipėda.',
      },
      {
        title: 'the same city again',
        more: { nameEn: 'Tallinn' },
        words: 'Miestas „Tallinn“ jau yra sąraše.',
      },
      { title: 'a country that is none', more: { country: 'XX' }, words: 'Pasirinkite iš sąrašo.' },
      {
        title: 'leaving before joining',
        more: { joinedOn: '2022-01-01', leftOn: '2021-12-31' },
        words: 'Pabaiga negali būti ankstesnė už pradžią.',
      },
    ])
    .run(async ({ client, assert }, { more, words }) => {
      const { project, path, manager } = await setUp()
      const response = await client
        .post(path)
        .form({ ...FORM, ...more })
        .loginAs(manager)
        .withCsrfToken()
      response.assertStatus(422)
      response.assertTextIncludes(words)
      response.assertTextIncludes('Gevlė')
      assert.lengthOf(await listPartners(project.id, 'lt'), 2)
    })

  test('the lead leaves, another takes over, and who led before is still told', async ({
    client,
    assert,
  }) => {
    const { path, manager, lead } = await setUp()
    const leaving = {
      ...FORM,
      nameLt: 'Talinas',
      nameEn: 'Tallinn',
      country: 'EE',
      kind: 'lead',
      leftOn: '2021-12-31',
      rowVersion: 1,
    }
    ;(
      await client
        .put(`${path}/${lead.id}`)
        .form(leaving)
        .loginAs(manager)
        .withCsrfToken()
        .redirects(0)
    ).assertStatus(303)
    ;(await client.get(path).loginAs(manager)).assertTextIncludes(
      'Nenurodytas pagrindinis partneris.'
    )
    ;(
      await client
        .post(path)
        .form({ ...FORM, kind: 'lead' })
        .loginAs(manager)
        .withCsrfToken()
        .redirects(0)
    ).assertStatus(303)
    await lead.refresh()
    assert.equal(lead.kind, 'lead')
  })

  test('a partner of another project is not found', async ({ client }) => {
    const { path, manager } = await setUp()
    const other = await setUp()
    const put = await client
      .put(`${path}/${other.lead.id}`)
      .form({ ...FORM, rowVersion: 1 })
      .loginAs(manager)
      .withCsrfToken()
    put.assertStatus(404)
  })
})
