import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { Edge } from 'edge.js'
import { keepCompiledViews, keepParts } from '#app/shared/http/compiled_views'

const VIEWS = {
  'page.edge': `@layout({ title })\n@each(row in rows)\n@!cell({ row })\n@include('part')\n@end\n@end`,
  'part.edge': `<i>{{ row }}{{ title }}</i>`,
  'components/layout.edge': `<h1>{{ title }}</h1>{{{ await $slots.main() }}}`,
  'components/cell.edge': `<b>{{ row }}</b>`,
}

/** An Edge over the views above that counts how often a file is read or the component folders are listed. */
function edgeOver(folder: string) {
  const edge = new Edge({ cache: true })
  edge.mount(folder)
  const counted = { reads: 0, listings: 0 }
  const { loader } = edge
  const resolve = loader.resolve.bind(loader)
  loader.resolve = (path) => {
    counted.reads++
    return resolve(path)
  }
  const list = loader.listComponents.bind(loader)
  loader.listComponents = () => {
    counted.listings++
    return list()
  }
  return { edge, counted }
}

test.group('Compiled views', (group) => {
  let folder = ''

  group.setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'darna-views-'))
    mkdirSync(join(folder, 'components'))
    for (const [name, text] of Object.entries(VIEWS)) writeFileSync(join(folder, name), text)
    return () => rmSync(folder, { recursive: true })
  })

  test('are kept: a second page reads no file and lists no folder', async ({ assert }) => {
    const { edge, counted } = edgeOver(folder)
    keepCompiledViews(edge)
    await edge.render('page', { title: 'Pirmas', rows: [1, 2] })
    const first = { ...counted }
    assert.isAbove(first.reads, 3)
    await edge.render('page', { title: 'Antras', rows: [3, 4, 5] })
    assert.deepEqual(counted, first)
  })

  test('show the same as views that are compiled each time', async ({ assert }) => {
    const { edge: plain } = edgeOver(folder)
    const { edge: kept } = edgeOver(folder)
    keepCompiledViews(kept)
    for (const state of [
      { title: 'A', rows: [1] },
      { title: 'B', rows: [2, 3] },
      { title: 'C', rows: [] },
    ]) {
      assert.equal(await kept.render('page', state), await plain.render('page', state))
    }
    assert.include(await kept.render('page', { title: 'D', rows: [7] }), '<b>7</b>')
  })

  test('of a part that depends on its key alone are drawn once for each key', async ({
    assert,
  }) => {
    const { edge } = edgeOver(folder)
    keepCompiledViews(edge)
    const asked: string[] = []
    keepParts(edge, {
      'components/cell': ({ row, roles }) => {
        asked.push(`${row}`)
        return `${row}|${roles}`
      },
    })
    const page = (rows: unknown[], roles: string) =>
      edge.render('page', { title: 'A', rows, roles })
    const first = await page(['<1>', 2], 'manager')
    assert.equal(await page(['<1>', 2], 'manager'), first)
    assert.include(first, '<b>&lt;1&gt;</b>')
    assert.notInclude(await page([3], 'auditor'), '<b>2</b>')
    assert.deepEqual(asked, ['<1>', '2', '<1>', '2', '3'])
  })

  test('are needed: without them Edge still reads files on the second page', async ({ assert }) => {
    const { edge, counted } = edgeOver(folder)
    await edge.render('page', { title: 'Pirmas', rows: [1, 2] })
    const first = { ...counted }
    await edge.render('page', { title: 'Antras', rows: [3] })
    assert.isAbove(counted.reads + counted.listings, first.reads + first.listings)
  })
})
