import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import ExcelJS from 'exceljs'
import { compareFormulas } from './formula_comparison.js'

async function save(file: string, result: number | string | { error: '#DIV/0!' }): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('A').getCell('A1').value = { formula: '1/3', result }
  await workbook.xlsx.writeFile(file)
  return file
}

test.group('Comparing formulas before and after a recalculation', (group) => {
  let folder: string
  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'formulas-'))
    return () => rm(folder, { recursive: true })
  })

  test('the same value is no difference, also when it is 0 or text: {$self}')
    .with([0, 12.34, '-'])
    .run(async ({ assert }, value) => {
      const before = await save(join(folder, 'before.xlsx'), value)
      const { formulas, differences } = await compareFormulas(before, before)
      assert.equal(formulas, 1)
      assert.deepEqual(differences, [])
    })

  test('another value, another kind of value and an error are differences')
    .with([
      { stored: 1.23, now: 1.24 },
      { stored: 0, now: '-' },
      { stored: 1, now: { error: '#DIV/0!' as const } },
    ])
    .run(async ({ assert }, { stored, now }) => {
      const before = await save(join(folder, 'before.xlsx'), stored)
      const after = await save(join(folder, 'after.xlsx'), now)
      assert.lengthOf((await compareFormulas(before, after)).differences, 1)
    })

  test('an error value is a difference even when it was stored', async ({ assert }) => {
    const before = await save(join(folder, 'before.xlsx'), { error: '#DIV/0!' })
    assert.lengthOf((await compareFormulas(before, before)).differences, 1)
  })
})
