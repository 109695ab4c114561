import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from '@japa/runner'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'

const ROOT = resolve(import.meta.dirname, '../../..')
const LANG = join(ROOT, 'resources/lang')

/** All words of a language as `file.path.to.key` -> message. */
function words(locale: 'lt' | 'en'): Map<string, string> {
  const found = new Map<string, string>()
  for (const file of readdirSync(join(LANG, locale))) {
    collect(
      file.replace('.json', ''),
      JSON.parse(readFileSync(join(LANG, locale, file), 'utf8')),
      found
    )
  }
  return found
}

function collect(path: string, value: unknown, into: Map<string, string>) {
  if (typeof value === 'string') into.set(path, value)
  else
    for (const [key, inner] of Object.entries(value as object))
      collect(`${path}.${key}`, inner, into)
}

function sources(folder: string, ending: string): { file: string; text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => ({
      file: join(folder, file),
      text: readFileSync(join(ROOT, folder, file), 'utf8'),
    }))
}

/** Plural choices of a message, each with the forms it has. */
function plurals(elements: MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural) {
      const forms = Object.entries(element.options)
      return [forms.map(([form]) => form), ...forms.flatMap(([, option]) => plurals(option.value))]
    }
    if (element.type === TYPE.select)
      return Object.values(element.options).flatMap((option) => plurals(option.value))
    return []
  })
}

/** The names a message takes, in order. */
function parametersOf(message: string): string[] {
  const names = (elements: MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.literal || element.type === TYPE.pound) return []
      if (element.type === TYPE.tag) return names(element.children)
      const inner =
        'options' in element
          ? Object.values(element.options).flatMap((option) => names(option.value))
          : []
      return [element.value, ...inner]
    })
  return [...new Set(names(parse(message)))].sort()
}

const lt = words('lt')
const en = words('en')
const views = sources('resources/views', '.edge')
const code = sources('app', '.ts')

test.group('Words', () => {
  test('exist in Lithuanian and in English alike', ({ assert }) => {
    assert.isAbove(lt.size, 200)
    assert.deepEqual(
      [...lt.keys()].filter((key) => !en.has(key)),
      [],
      'missing in English'
    )
    assert.deepEqual(
      [...en.keys()].filter((key) => !lt.has(key)),
      [],
      'missing in Lithuanian'
    )
  })

  test('are not left empty and can be read as ICU messages', ({ assert }) => {
    for (const [key, message] of [...lt, ...en]) {
      assert.isNotEmpty(message.trim(), key)
      assert.doesNotThrow(() => parse(message, { ignoreTag: true }))
    }
  })

  test('count in the three forms that Lithuanian has and the two of English', ({ assert }) => {
    for (const [key, message] of lt) {
      for (const forms of plurals(parse(message)))
        assert.includeMembers(forms, ['one', 'few', 'other'], key)
    }
    for (const [key, message] of en) {
      for (const forms of plurals(parse(message)))
        assert.includeMembers(forms, ['one', 'other'], key)
    }
  })

  test('take the same parameters in both languages', ({ assert }) => {
    for (const [key, message] of lt)
      assert.deepEqual(parametersOf(en.get(key) ?? ''), parametersOf(message), key)
  })

  test('that pages and code name all exist', ({ assert }) => {
    const called = [...views, ...code].flatMap(({ file, text }) =>
      [
        ...text.matchAll(/\b(?:t|words)\(\s*'([a-z_]+(?:\.[\w]+)+)'|RuleBroken\(\s*'([\w.]+)'/g),
      ].map((match) => ({
        file,
        key: (file.startsWith('app/workbooks') ? 'workbooks.' : '') + (match[1] ?? match[2]),
      }))
    )
    assert.isAbove(called.length, 150)
    const missing = called
      .filter(({ key }) => !lt.has(key))
      .map(({ file, key }) => `${file}: ${key}`)
    assert.deepEqual(missing, [])
  })

  test('never stand in a page itself', ({ assert }) => {
    const hard = views.flatMap(({ file, text }) =>
      hardCoded(text).map((found) => `${file}: ${found}`)
    )
    assert.deepEqual(hard, [])
  })
})

/** Text of a page that is no mark-up, no expression and no comment; and texts in attributes that people read or hear. */
function hardCoded(source: string): string[] {
  const bare = source
    .replace(/\{\{--[\s\S]*?--\}\}/g, '')
    .replace(/\{\{\{?[\s\S]*?\}?\}\}/g, '')
    .replace(/^\s*@!?[\w.]+(\([\s\S]*?\))?\s*$/gm, '')
    .replace(/^\s*@!?[\w.]+\([\s\S]*?^\s*\}?\)\s*$/gm, '')
  const inAttributes = [
    ...bare.matchAll(/\s(?:title|alt|placeholder|aria-label)="([^"]*\p{L}{2,}[^"]*)"/gu),
  ].map((match) => match[1]!)
  const inText = bare
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\p{L}{2,}/u.test(line))
  return [...inAttributes, ...inText]
}
