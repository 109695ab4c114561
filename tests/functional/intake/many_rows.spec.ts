import { emptyAfterwards } from '#tests/factories/database'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import { inTransaction } from '#app/audit_trail/change'
import { logExpenses, SomeRefused } from '#app/finance/expenses/actions/log_expenses'
import { startImport } from '#app/intake/actions/run_import'
import { saveMapping } from '#app/intake/actions/save_mapping'
import { storeTable } from '#app/intake/actions/store_import'
import { guessMapping } from '#app/intake/expense_rows/headings'
import { formOf } from '#app/intake/expense_rows/understand_row'
import { ownHeadings } from '#app/intake/own_headings'
import { everyImportRow } from '#app/intake/queries/import_rows'
import { progressOf } from '#app/intake/running_imports'
import { readTable } from '#app/intake/tables/read_table'
import { officer, pasted, previewedImport, usualDefaults } from '#tests/factories/imports'
import { projectWithTeam } from '#tests/factories/projects'
import { workbook } from '#tests/unit/intake/files'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const HEADINGS = [
  ...['Tiekėjas', 'Tiekėjo kodas', 'Sąskaitos numeris', 'Aprašymas', 'Suma be PVM', 'PVM'],
]
const row = (at: number) => [
  ...[`UAB „Tiekėjas ${at % 40}“`, String(300_000_000 + (at % 40)), `SER ${at}`],
  ...[`Paslaugos ${at}`, `${at},50`, '1,05'],
]
const rows = (count: number) => Array.from({ length: count }, (_row, at) => row(at + 1))

const countOf = async (team: Team) =>
  (await db.from('expenses').where('project_id', team.project.id).select('id')).length

test.group('Many rows at once', (group) => {
  group.tap((one) => one.timeout(120_000))
  group.each.setup(emptyAfterwards)
  group.each.teardown(() => drive.use().deleteAll('projects'))

  test('five thousand become drafts in one go, once, whoever presses twice', async ({ assert }) => {
    const team = await projectWithTeam()
    const made = await previewedImport(team, pasted([HEADINGS, ...rows(5_000)]))
    assert.containsSubset(made, { rowCount: 5_000, wrongCount: 0, newSupplierCount: 40 })
    const actor = officer(team)
    await Promise.all([startImport(made, actor), startImport(made, actor)])
    await progressOf(made.id)?.ended
    await made.refresh()
    assert.equal(made.status, 'imported')
    assert.equal(await countOf(team), 5_000)
    assert.lengthOf(await db.from('suppliers'), 40)
    assert.lengthOf(await db.from('audit_events').where('action', 'import.imported'), 1)
    const { last_expense_number: last } = await db
      .from('projects')
      .where('id', team.project.id)
      .firstOrFail()
    assert.equal(Number(last), 5_000)
  })

  test('a rule that fails in row 4,999 keeps all of them out', async ({ assert }) => {
    const team = await projectWithTeam()
    const made = await previewedImport(team, pasted([HEADINGS, ...rows(5_000)]))
    const forms = (await everyImportRow(made.id)).map(({ values }) => formOf(values))
    forms[4_998]!.paidOn = '2098-01-01'
    try {
      await inTransaction((trx) => logExpenses(forms, made.id, officer(team), trx))
      assert.fail('they were logged')
    } catch (error) {
      if (!(error instanceof SomeRefused)) throw error
      assert.deepEqual([...error.refused.keys()], [4_998])
    }
    assert.equal(await countOf(team), 0)
    assert.lengthOf(await db.from('suppliers'), 0)
  })

  test('what the list exports goes in again and comes out the same, in both languages', async ({
    client,
    assert,
  }) => {
    const team = await projectWithTeam()
    const text = pasted([
      [...HEADINGS, 'Tinkama suma', 'Mokėjimo data', 'Pastaba', 'Sprendimas'],
      ...rows(30).map((cells, at) => [
        ...cells,
        ...[at % 3 ? '' : '0,75', '2021-06-01', at % 2 ? '=1+1' : '@ Žuvėdra', 'T2-29'],
      ]),
    ])
    const first = await previewedImport(team, text, usualDefaults(team))
    await startImport(first, officer(team))
    const exported = async (language: string, kind: string) => {
      const file = await client
        .get(`/projects/${team.project.id}/expenses/export.${kind}`)
        .qs({ columns: 'all', language, sort: 'number', direction: 'asc' })
        .loginAs(team.finance)
      file.assertStatus(200)
      const content = kind === 'csv' ? Buffer.from(file.text()) : (file.body() as unknown as Buffer)
      const { sheets } = await readTable(content, `a.${kind}`)
      return { sheets, content }
    }
    for (const [language, kind] of [
      ['lt', 'csv'],
      ['en', 'csv'],
      ['lt', 'xlsx'],
      ['en', 'xlsx'],
    ] as const) {
      const before = await exported(language, kind)
      const sheet = before.sheets[0]!
      const other = await storeTable(
        'sheet',
        { fileName: `a.${kind}`, contentType: 'text/csv', content: before.content },
        { kind, sheets: [sheet] },
        officer(team)
      )
      await saveMapping(other, guessMapping(other.headings, ownHeadings()), {}, officer(team))
      await other.refresh()
      assert.containsSubset(other, { rowCount: 30, wrongCount: 0 })
      await startImport(other, officer(team))
      const taken = await db.from('expenses').where('import_id', other.id).orderBy('number')
      const given = await db.from('expenses').where('import_id', first.id).orderBy('number')
      const same = (expense: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries(expense).filter(
            ([name]) => !/^(id|number|reference|import_id|created_at|updated_at)$/.test(name)
          )
        )
      assert.deepEqual(taken.map(same), given.map(same))
      await db.from('expenses').where('import_id', other.id).delete()
    }
  })

  test('a workbook of five thousand rows is read', async ({ assert }) => {
    const content = await workbook({ A: [HEADINGS, ...rows(5_000)] })
    assert.lengthOf((await readTable(content, 'a.xlsx')).sheets[0]!.rows, 5_001)
  })
})
