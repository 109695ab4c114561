import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import ProgrammeRule from '#app/projects/models/programme_rule'
import { projectWithTeam } from '#tests/factories/projects'

/** What a page shows when a value or a word is missing. */
const SLIPS = ['[object Object]', 'undefined', 'translation missing', 'NaN']

test.group('Every page of the room', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('opens in {$self} without a missing word or value, and its forms carry their token')
    .with(['lt', 'en'])
    .run(async ({ client, assert }, locale) => {
      const team = await projectWithTeam()
      const { programme, project, categories, stages, decision, manager, admin } = team
      const rule = await ProgrammeRule.create({
        programmeId: programme.id,
        rule: 'vat_limit_cents',
        value: 500_000_000,
        validFrom: '2021-01-01',
        source: 'FS 2F',
        isConfirmed: false,
      })
      const inProject = `/projects/${project.id}`
      const ofProgramme = `/programmes/${programme.id}`
      const pages = [
        [manager, '/projects', inProject + '/details', inProject + '/settings'],
        [manager, inProject + '/stages', inProject + '/stages/create'],
        [manager, `${inProject}/stages/${stages[0]!.id}/edit`, inProject + '/partners'],
        [manager, inProject + '/partners/create', inProject + '/decisions/create'],
        [manager, inProject + '/decisions', `${inProject}/decisions/${decision.id}/edit`],
        [manager, inProject + '/team', inProject + '/team/create'],
        [admin, '/projects/create', '/programmes', '/programmes/create', ofProgramme],
        [admin, ofProgramme + '/edit', ofProgramme + '/rules/create'],
        [admin, `${ofProgramme}/rules/${rule.id}/edit`, ofProgramme + '/categories/create'],
        [admin, `${ofProgramme}/categories/${categories.office.id}/edit`],
      ] as [typeof manager, ...string[]][]
      for (const [person, ...paths] of pages) {
        for (const path of paths) {
          const page = await client.get(path).header('Accept-Language', locale).loginAs(person)
          page.assertStatus(200)
          const forms = page.text().match(/<form[^>]*method="post"[\s\S]*?<\/form>/g)!
          for (const form of forms) assert.include(form, '_csrf', path)
          // tokens are random letters and may spell anything
          const shown = page.text().replace(/(_csrf' value=|nonce=)(['"])[^'"]*\2/g, '')
          for (const slip of SLIPS) assert.notInclude(shown, slip, path)
        }
      }
    })
})
