import { test } from '@japa/runner'
import { safeSheetName } from '#app/workbooks/safe_text'
import { exampleWords, keysOf } from './example_words.js'

test.group('Texts of the workbooks', () => {
  test('every text exists in Lithuanian and in English', ({ assert }) => {
    assert.deepEqual(keysOf('lt'), keysOf('en'))
  })

  test('no text is the same in both languages by oversight', ({ assert }) => {
    const [lt, en] = [exampleWords('lt'), exampleWords('en')]
    assert.deepEqual(
      keysOf('lt').filter((key) => lt(key) === en(key)),
      []
    )
  })

  test('sheet names are ones that Excel accepts', ({ assert }) => {
    for (const locale of ['lt', 'en'] as const) {
      for (const key of keysOf(locale).filter((name) => name.endsWith('.sheet'))) {
        const name = exampleWords(locale)(key)
        assert.equal(safeSheetName(name), name)
      }
    }
  })
})
