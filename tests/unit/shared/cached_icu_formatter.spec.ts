import { test } from '@japa/runner'
import { CachedIcuFormatter } from '#app/shared/cached_icu_formatter'

test.group('Messages', () => {
  const formatter = new CachedIcuFormatter()
  const days = '{count, plural, one {# diena} few {# dienos} other {# dienų}}'

  test('count in Lithuanian, the first time and from what was kept', ({ assert }) => {
    for (let time = 0; time < 2; time++) {
      assert.equal(formatter.format(days, 'lt', { count: 1 }), '1 diena')
      assert.equal(formatter.format(days, 'lt', { count: 2 }), '2 dienos')
      assert.equal(formatter.format(days, 'lt', { count: 10 }), '10 dienų')
      assert.equal(formatter.format(days, 'lt', { count: 21 }), '21 diena')
    }
  })

  test('do not mix languages that share a text', ({ assert }) => {
    const text = '{count, plural, one {one} few {few} other {other}}'
    assert.equal(formatter.format(text, 'lt', { count: 2 }), 'few')
    assert.equal(formatter.format(text, 'en', { count: 2 }), 'other')
  })

  test('without parameters show their text, quotes read as ICU reads them', ({ assert }) => {
    assert.equal(formatter.format("It''s saved <b>", 'en'), "It's saved <b>")
  })
})
