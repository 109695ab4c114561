import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import CostCategory from '#app/projects/models/cost_category'
import ProgrammeRule from '#app/projects/models/programme_rule'
import { listCostCategories } from '#app/projects/queries/list_cost_categories'
import { findRuleValue } from '#app/projects/queries/list_programme_rules'
import { createExpense } from '#tests/factories/expenses'
import { createProgramme, projectWithTeam } from '#tests/factories/projects'
import { createUser } from '#tests/factories/users'

const FORM = {
  code: 'URBACT-IV',
  nameLt: 'URBACT IV „Tinklai“',
  nameEn: "URBACT IV cities' networks",
  fundLt: 'Europos regioninės plėtros fondas',
  fundEn: 'European Regional Development Fund',
  startsOn: '2021-01-01',
  endsOn: '2029-12-31',
}
const RULE = {
  rule: 'erdf_rate_bp',
  value: '80',
  validFrom: '2021-01-01',
  validTo: '',
  source: 'Programos vadovas, 2F',
}

test.group('Programmes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('everybody at work sees a programme with its rules in their own units', async ({
    client,
  }) => {
    const { programme, member } = await projectWithTeam()
    await ProgrammeRule.createMany([
      {
        programmeId: programme.id,
        rule: 'erdf_rate_bp',
        value: 8500,
        validFrom: '2014-01-01',
        source: 'FS 2F',
        isConfirmed: true,
      },
      {
        programmeId: programme.id,
        rule: 'closure_months',
        value: 3,
        validFrom: '2014-01-01',
        source: 'FS 2G',
        isConfirmed: false,
      },
    ])
    const list = await client.get('/programmes').loginAs(member)
    list.assertStatus(200)
    list.assertTextIncludes('1 patikrintina')
    const page = await client.get(`/programmes/${programme.id}`).loginAs(member)
    page.assertTextIncludes('85\u00a0%')
    page.assertTextIncludes('3 mėnesiai')
    page.assertTextIncludes('Patikrintina')
    page.assertTextIncludes('Fiksuotoji norma: 3\u00a0% nuo „Kategorija staff“')
    const english = await client
      .get(`/programmes/${programme.id}`)
      .header('Accept-Language', 'en')
      .loginAs(member)
    english.assertTextIncludes('3 months')
  })

  test('an administrator opens one and it leaves its trace', async ({ client, assert }) => {
    const admin = await createUser({ isAdmin: true })
    const response = await client
      .post('/programmes')
      .form(FORM)
      .loginAs(admin)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(303)
    const row = await db.from('programmes').where('code', 'URBACT-IV').firstOrFail()
    const event = await db
      .from('audit_events')
      .where({ action: 'programme.created', subject_id: row.id })
      .firstOrFail()
    assert.equal(JSON.parse(event.after).nameEn, FORM.nameEn)
    const again = await client.post('/programmes').form(FORM).loginAs(admin).withCsrfToken()
    again.assertStatus(422)
    again.assertTextIncludes('Kodas „URBACT-IV“ jau naudojamas.')
  })

  test('a manager may look but not change', async ({ client, assert }) => {
    const { programme, categories, manager } = await projectWithTeam()
    const put = await client
      .put(`/programmes/${programme.id}`)
      .form({ ...FORM, rowVersion: 1 })
      .loginAs(manager)
      .withCsrfToken()
    put.assertStatus(403)
    const post = await client
      .post(`/programmes/${programme.id}/rules`)
      .form(RULE)
      .loginAs(manager)
      .withCsrfToken()
    post.assertStatus(403)
    const category = await client
      .get(`/programmes/${programme.id}/categories/${categories.staff.id}/edit`)
      .loginAs(manager)
    category.assertStatus(403)
    assert.lengthOf(await db.from('programme_rules').where('programme_id', programme.id), 0)
    assert.lengthOf(await db.from('audit_events'), 0)
  })

  test('a programme that ends before it starts is refused and what was typed stays', async ({
    client,
  }) => {
    const admin = await createUser({ isAdmin: true })
    const response = await client
      .post('/programmes')
      .form({ ...FORM, endsOn: '2020-12-31' })
      .loginAs(admin)
      .withCsrfToken()
    response.assertStatus(422)
    response.assertTextIncludes('Pabaiga negali būti ankstesnė už pradžią.')
    response.assertTextIncludes('URBACT IV „Tinklai“')
  })
})

test.group('Rules of a programme', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function setUp() {
    const { programme } = await createProgramme()
    return {
      programme,
      admin: await createUser({ isAdmin: true }),
      path: `/programmes/${programme.id}/rules`,
    }
  }

  test('are typed in their own unit and held as basis points, months or cents', async ({
    client,
    assert,
  }) => {
    const { programme, admin, path } = await setUp()
    for (const [rule, value] of [
      ['erdf_rate_bp', '62,5 %'],
      ['retention_years', '5'],
      ['vat_limit_cents', '5 000 000,00'],
    ]) {
      const response = await client
        .post(path)
        .form({ ...RULE, rule, value })
        .loginAs(admin)
        .withCsrfToken()
        .redirects(0)
      response.assertStatus(303)
    }
    assert.equal(await findRuleValue(programme.id, 'erdf_rate_bp', '2022-01-01'), 6250)
    assert.equal(await findRuleValue(programme.id, 'retention_years', '2022-01-01'), 5)
    assert.equal(await findRuleValue(programme.id, 'vat_limit_cents', '2022-01-01'), 500_000_000)
    assert.isNull(await findRuleValue(programme.id, 'erdf_rate_bp', '2020-12-31'))
    assert.lengthOf(await db.from('audit_events').where('action', 'programme_rule.created'), 3)
  })

  test('a value in the wrong unit is refused with words about that unit', async ({
    client,
    assert,
  }) => {
    const { programme, admin, path } = await setUp()
    const response = await client
      .post(path)
      .form({ ...RULE, rule: 'closure_months', value: '2,5' })
      .loginAs(admin)
      .withCsrfToken()
    response.assertStatus(422)
    response.assertTextIncludes('Reikia sveikojo mėnesių skaičiaus nuo 0 iki 120.')
    assert.lengthOf(await db.from('programme_rules').where('programme_id', programme.id), 0)
  })

  test('the same rule cannot be set twice for one day, but may follow itself', async ({
    client,
    assert,
  }) => {
    const { programme, admin, path } = await setUp()
    const post = (more: object) =>
      client
        .post(path)
        .form({ ...RULE, ...more })
        .loginAs(admin)
        .withCsrfToken()
        .redirects(0)
    ;(await post({ validTo: '2021-12-31' })).assertStatus(303)
    const overlapping = await post({ validFrom: '2021-12-31' })
    overlapping.assertStatus(422)
    overlapping.assertTextIncludes('Ši taisyklė jau nustatyta laikotarpiu 2021-01-01 – 2021-12-31.')
    ;(await post({ validFrom: '2022-01-01', value: '70' })).assertStatus(303)
    assert.equal(await findRuleValue(programme.id, 'erdf_rate_bp', '2021-12-31'), 8000)
    assert.equal(await findRuleValue(programme.id, 'erdf_rate_bp', '2022-01-01'), 7000)
  })

  test('is confirmed later, and a form opened before that is stale', async ({ client, assert }) => {
    const { programme, admin, path } = await setUp()
    const row = await ProgrammeRule.create({
      programmeId: programme.id,
      rule: 'erdf_rate_bp',
      value: 8500,
      validFrom: '2021-01-01',
      source: 'FS',
      isConfirmed: false,
    })
    const put = () =>
      client
        .put(`${path}/${row.id}`)
        .form({ ...RULE, isConfirmed: '1', rowVersion: 1 })
        .loginAs(admin)
        .withCsrfToken()
        .redirects(0)
    ;(await put()).assertStatus(303)
    await row.refresh()
    assert.isTrue(row.isConfirmed)
    assert.equal(row.value, 8000)
    const stale = await put()
    stale.assertStatus(409)
    stale.assertTextIncludes(admin.fullName)
  })

  test('of another programme is not found', async ({ client }) => {
    const { admin, path } = await setUp()
    const other = await createProgramme()
    const row = await ProgrammeRule.create({
      programmeId: other.programme.id,
      rule: 'erdf_rate_bp',
      value: 8500,
      validFrom: '2021-01-01',
      source: 'FS',
      isConfirmed: false,
    })
    ;(await client.get(`${path}/${row.id}/edit`).loginAs(admin)).assertStatus(404)
    const put = await client
      .put(`${path}/${row.id}`)
      .form({ ...RULE, rowVersion: 1 })
      .loginAs(admin)
      .withCsrfToken()
    put.assertStatus(404)
  })
})

test.group('Cost categories of a programme', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const CATEGORY = {
    code: 'works',
    position: '6',
    nameLt: 'Infrastruktūra ir darbai',
    nameEn: 'Infrastructure and works',
    needsInvoice: '1',
    flatRateBp: '',
    flatRateOfId: '',
    validFrom: '2021-01-01',
    validTo: '',
  }

  async function setUp() {
    const { programme, categories } = await createProgramme()
    const admin = await createUser({ isAdmin: true })
    const path = `/programmes/${programme.id}/categories`
    return { programme, categories, admin, path }
  }

  test('are added with what they need and listed in budget order', async ({ client, assert }) => {
    const { programme, categories, admin, path } = await setUp()
    const post = (more: object) =>
      client
        .post(path)
        .form({ ...CATEGORY, ...more })
        .loginAs(admin)
        .withCsrfToken()
        .redirects(0)
    ;(await post({})).assertStatus(303)
    ;(
      await post({
        code: 'overheads',
        position: '7',
        flatRateBp: '15',
        flatRateOfId: categories.staff.id,
      })
    ).assertStatus(303)
    const rows = await listCostCategories(programme.id, '2022-01-01')
    assert.deepEqual(
      rows.map(({ code }) => code),
      ['staff', 'office', 'travel', 'external', 'equipment', 'works', 'overheads']
    )
    assert.deepInclude(rows[5], { needsInvoice: true, flatRateBp: null })
    assert.deepInclude(rows[6], {
      needsInvoice: false,
      flatRateBp: 1500,
      flatRateOfId: categories.staff.id,
      flatRateOfEn: 'Category staff',
    })
    assert.lengthOf(await listCostCategories(programme.id, '2020-12-31'), 5)
    assert.lengthOf(await db.from('audit_events').where('action', 'cost_category.created'), 2)
  })

  test('{title} is refused')
    .with([
      {
        title: 'the same code on the same day',
        more: { code: 'travel' },
        words: 'Kategorija „travel“ šiuo laikotarpiu jau yra.',
      },
      {
        title: 'a rate without a base',
        more: { flatRateBp: '15' },
        words: 'Norma ir jos pagrindo kategorija nurodomos kartu.',
      },
      {
        title: 'a rate of nothing',
        more: { flatRateBp: '0', base: 'staff' },
        words: 'Fiksuotoji norma turi būti didesnė už nulį.',
      },
    ])
    .run(async ({ client, assert }, { more, words }) => {
      const { programme, categories, admin, path } = await setUp()
      const { base, ...fields } = more as { base?: 'staff' }
      const form = { ...CATEGORY, ...fields, flatRateOfId: base ? categories[base].id : '' }
      const response = await client.post(path).form(form).loginAs(admin).withCsrfToken()
      response.assertStatus(422)
      response.assertTextIncludes(words)
      response.assertTextIncludes('Infrastruktūra ir darbai')
      assert.lengthOf(await listCostCategories(programme.id), 5)
    })

  const staff = { ...CATEGORY, code: 'staff', position: '1', nameLt: 'Personalas', rowVersion: 1 }

  test('a flat rate may stand on all other direct costs, and another on it', async ({
    client,
    assert,
  }) => {
    const { categories, admin, path } = await setUp()
    const form = {
      ...staff,
      flatRateBp: '20',
      flatRateOfId: 'others',
      flatRateSource: 'Reglamentas 1303/2013, 68a str.',
      flatRateIsConfirmed: '1',
    }
    const address = `${path}/${categories.staff.id}`
    const response = await client.put(address).form(form).loginAs(admin).withCsrfToken()
    response.assertTextIncludes('20\u00a0% nuo visų kitų tiesioginių išlaidų')
    response.assertTextIncludes('Reglamentas 1303/2013, 68a str.')
    const saved = await CostCategory.findOrFail(categories.staff.id)
    assert.isTrue(saved.flatRateOfOthers)
    assert.isNull(saved.flatRateOfId)
    assert.isTrue(saved.flatRateIsConfirmed)
    const page = await client.get(`${address}/edit`).loginAs(admin)
    assert.match(page.text(), /<option value="others"\s+selected/)
  })

  test('flat rates never stand on each other in a circle', async ({ client, assert }) => {
    const { categories, admin, path } = await setUp()
    const form = { ...staff, flatRateBp: '20', flatRateOfId: categories.office.id }
    const response = await client
      .put(`${path}/${categories.staff.id}`)
      .form(form)
      .loginAs(admin)
      .withCsrfToken()
    response.assertStatus(422)
    response.assertTextIncludes('Taip norma galiausiai būtų skaičiuojama pati nuo savęs')
    assert.isNull((await CostCategory.findOrFail(categories.staff.id)).flatRateBp)
  })

  test('what was spent as real cost does not become a flat rate', async ({ client, assert }) => {
    const team = await projectWithTeam()
    const { travel, staff: base } = team.categories
    const expense = await createExpense(team, { costCategoryId: travel.id })
    const form = { ...CATEGORY, code: 'travel', flatRateBp: '15', flatRateOfId: base.id }
    const send = (rowVersion: number) =>
      client
        .put(`/programmes/${team.programme.id}/categories/${travel.id}`)
        .form({ ...form, rowVersion })
        .loginAs(team.admin)
        .withCsrfToken()
        .redirects(0)
    const refused = await send(1)
    refused.assertStatus(422)
    refused.assertTextIncludes('Šioje kategorijoje jau yra 1 išlaidų įrašas')
    assert.isNull((await CostCategory.findOrFail(travel.id)).flatRateBp)
    await expense.merge({ status: 'voided', voidReason: 'Klaida' }).save()
    const accepted = await send(1)
    accepted.assertStatus(303)
  })
})
