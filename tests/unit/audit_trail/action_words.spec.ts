import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from '@japa/runner'
import { LOCALES } from '#app/shared/locale'

const ROOT = resolve(import.meta.dirname, '../../..')
const SUBJECT = /subjectType(?: =|:) '([a-z_]+)'/g
const ACTION = /(?:change(?:<\w+>)?\(\s*[^']+,\s*'|action: ')([a-z_]+\.[a-z_]+)'/g

function codeOf(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
    .join('\n')
}

function words(locale: string) {
  return JSON.parse(readFileSync(join(ROOT, `resources/lang/${locale}/audit.json`), 'utf8'))
}

const code = codeOf('app') + codeOf('database/sample')

test.group('The words of the audit trail', () => {
  test('name in {$self} every action there is')
    .with([...LOCALES])
    .run(({ assert }, locale) => {
      const named = words(locale).action
      const actions = [...code.matchAll(ACTION)].map((match) => match[1]!)
      assert.isAbove(actions.length, 20)
      const nameless = actions.filter((action) => {
        const [subject, act] = action.split('.') as [string, string]
        return typeof named[subject]?.[act] !== 'string'
      })
      assert.deepEqual([...new Set(nameless)], [])
    })

  test('name in {$self} everything that events are about')
    .with([...LOCALES])
    .run(({ assert }, locale) => {
      const subjects = [...code.matchAll(SUBJECT)].map((match) => match[1]!)
      assert.deepEqual(
        [...new Set(subjects)].filter((subject) => !words(locale).subject[subject]),
        []
      )
    })
})
