import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { parse } from '@formatjs/icu-messageformat-parser'

/** The members of a union of words, as they stand in a file of the room. */
function unionIn(file: string, name: string): string[] {
  const source = readFileSync(app.makePath('app/intake', file), 'utf8')
  const union = new RegExp(`export type ${name} =([\\s\\S]*?)(?:\\n\\n|$)`).exec(source)?.[1] ?? ''
  return [...union.matchAll(/'([a-z_]+)'/g)].map((match) => match[1]!).toSorted()
}

test.group('What is said of a file that was read', () => {
  test('has a sentence in {locale} for each code of {file}, and none without one')
    .with([
      { locale: 'lt', file: 'unreadable_file', name: 'UnreadableCode', least: 20 },
      { locale: 'en', file: 'unreadable_file', name: 'UnreadableCode', least: 20 },
      { locale: 'lt', file: 'file_warnings', name: 'WarningCode', least: 20 },
      { locale: 'en', file: 'file_warnings', name: 'WarningCode', least: 20 },
    ])
    .run(({ assert }, { locale, file, name, least }) => {
      const words = JSON.parse(
        readFileSync(app.languageFilesPath(locale, `${file}.json`), 'utf8')
      ) as Record<string, string>
      const codes = unionIn(file === 'file_warnings' ? 'warning.ts' : `${file}.ts`, name)
      assert.isAtLeast(codes.length, least)
      assert.deepEqual(Object.keys(words).toSorted(), codes)
      for (const sentence of Object.values(words)) assert.isNotEmpty(parse(sentence))
    })
})
