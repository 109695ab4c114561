import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from '@japa/runner'
import { KINDS, kindOf, ROOMS } from '#tests/unit/architecture/rooms'

const APP = resolve(import.meta.dirname, '../../../app')

type Import = { from: string; to: string; isType: boolean }

/** Every import of one app file by another, as paths inside app/. */
function allImports(): Import[] {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts')
  )
  return files.flatMap((file) => {
    const source = readFileSync(join(APP, file), 'utf8')
    const found = source.matchAll(
      /(import\s+type\s|import\s|export\s[^;'"]*?from\s|import\()[^'"]*?['"]([^'"]+)['"]/g
    )
    return [...found].flatMap(([, keyword, specifier]) => {
      const to = inApp(file, specifier!)
      return to ? [{ from: file, to, isType: /type\s/.test(keyword!) }] : []
    })
  })
}

function inApp(file: string, specifier: string): string | null {
  if (specifier.startsWith('#app/')) return `${specifier.slice(5).replace(/\.js$/, '')}.ts`
  if (!specifier.startsWith('.')) return null
  return relative(APP, resolve(APP, dirname(file), specifier.replace(/\.js$/, '.ts')))
}

const roomOf = (path: string) => path.split('/')[0]!
const imports = allImports()

test.group('The house', () => {
  test('has only the rooms that are on its list', ({ assert }) => {
    const rooms = readdirSync(APP, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    assert.isNotEmpty(rooms)
    assert.isEmpty(rooms.map((room) => room.name).filter((name) => !ROOMS.includes(name as never)))
  })

  test('lets a room import only rooms that stand before it', ({ assert }) => {
    const order = (path: string) => ROOMS.indexOf(roomOf(path) as never)
    const wrong = imports.filter(({ from, to }) => order(to) > order(from))
    assert.isAbove(imports.length, 100)
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} -> ${to}`),
      []
    )
  })

  test('keeps money free of every other room', ({ assert }) => {
    const outside = imports.filter(
      ({ from, to }) => roomOf(from) === 'money' && roomOf(to) !== 'money'
    )
    assert.deepEqual(outside, [])
  })

  test('lets rooms call each other’s actions and queries, never their controllers or routes', ({
    assert,
  }) => {
    const wrong = imports.filter(
      ({ from, to }) =>
        roomOf(from) !== roomOf(to) && ['controllers', 'routes'].includes(kindOf(to))
    )
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} -> ${to}`),
      []
    )
  })

  test('lets imports inside a room only point from routes towards the rules', ({ assert }) => {
    const wrong = imports.filter(({ from, to, isType }) => {
      if (isType || roomOf(from) !== roomOf(to)) return false
      const [kind, target] = [kindOf(from), kindOf(to)]
      // a rule about rows may name their model; a helper beside controllers is no controller
      if (kind === 'rules') return ['routes', 'controllers'].includes(target)
      return KINDS.indexOf(target) < KINDS.indexOf(kind)
    })
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} -> ${to}`),
      []
    )
  })
})
