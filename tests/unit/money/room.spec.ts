import { readdir, readFile } from 'node:fs/promises'
import { test } from '@japa/runner'

const ROOM = new URL('../../../app/money/', import.meta.url)
const IMPORT = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"`]([^'"`]+)['"`]/g
const NEIGHBOUR = /^\.\/[a-z_]+\.js$/
const UNSAFE_ON_MONEY =
  /\b(?:parseFloat|toFixed|toPrecision|parseInt)\b|\bMath\.(?:round|floor|ceil|trunc|fround)\b/
const OUTSIDE_WORLD = /\b(?:process|console|fetch|setTimeout|Date|performance)\b|Math\.random/

/** Every source file of the room without its comments, which may name what the code must not use. */
async function sources(): Promise<{ name: string; code: string }[]> {
  const names = (await readdir(ROOM, { recursive: true })).filter((name) => name.endsWith('.ts'))
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, ROOM), 'utf8')
      return { name, code: text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s\/\/.*$/gm, '') }
    })
  )
}

test.group('The money room', () => {
  test('needs nothing from outside: no package, no other room, no database', async ({ assert }) => {
    const files = await sources()
    assert.isAbove(files.length, 10)
    for (const { name, code } of files) {
      for (const [, specifier] of code.matchAll(IMPORT)) {
        assert.match(specifier!, NEIGHBOUR, `${name} imports ${specifier}`)
      }
    }
  })

  test('never rounds by way of floats', async ({ assert }) => {
    for (const { name, code } of await sources()) assert.notMatch(code, UNSAFE_ON_MONEY, name)
  })

  test('gives the same answer at any time and place', async ({ assert }) => {
    for (const { name, code } of await sources()) assert.notMatch(code, OUTSIDE_WORLD, name)
  })
})
