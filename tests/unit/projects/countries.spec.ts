import { test } from '@japa/runner'
import { COUNTRIES, countryName, countryOptions } from '#app/projects/countries'

test.group('Countries', () => {
  test('are named in the language of the page and stand in its alphabet', ({ assert }) => {
    assert.equal(countryName('LT', 'lt'), 'Lietuva')
    assert.equal(countryName('LT', 'en'), 'Lithuania')
    const labels = countryOptions('lt').map(({ label }) => label)
    assert.deepEqual(labels, [...labels].sort(new Intl.Collator('lt').compare))
    assert.isBelow(labels.indexOf('Serbija'), labels.indexOf('Švedija'))
  })

  test('all have a name in both languages', ({ assert }) => {
    for (const code of COUNTRIES) {
      for (const locale of ['lt', 'en'] as const) assert.notEqual(countryName(code, locale), code)
    }
  })
})
