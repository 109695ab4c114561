import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  formatAmount,
  formatCurrency,
  formatDecimal,
  formatInput,
  formatMoney,
  formatPercent,
  formatRate,
  type MoneyLocale,
} from '#app/money/money_format'
import { parseDecimal, parseMoney, parsePercent } from '#app/money/money_input'
import { anyCents, anyRate } from './arbitraries.js'

const locales: MoneyLocale[] = ['lt', 'en']
const TAG = { lt: 'lt-LT', en: 'en' } as const

/** Hundredths as an exact decimal text, which Intl formats without going through a float. */
function asDecimalText(hundredths: number): Intl.StringNumericLiteral {
  const digits = String(Math.abs(hundredths)).padStart(3, '0')
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`
}

function byIntl(hundredths: number, locale: MoneyLocale, options: Intl.NumberFormatOptions = {}) {
  const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2, ...options }
  return new Intl.NumberFormat(TAG[locale], twoDecimals).format(asDecimalText(hundredths))
}

test.group('Money as it is shown', () => {
  test('{cents} cents are "{lt}" and "{en}"')
    .with([
      { cents: 1234_56, lt: '1\u00a0234,56\u00a0€', en: '€1,234.56' },
      { cents: -1234_56, lt: '\u22121\u00a0234,56\u00a0€', en: '-€1,234.56' },
      { cents: 0, lt: '0,00\u00a0€', en: '€0.00' },
      { cents: -0, lt: '0,00\u00a0€', en: '€0.00' },
      { cents: 5, lt: '0,05\u00a0€', en: '€0.05' },
      { cents: -5, lt: '\u22120,05\u00a0€', en: '-€0.05' },
      { cents: 999_99, lt: '999,99\u00a0€', en: '€999.99' },
      { cents: 1234567_00, lt: '1\u00a0234\u00a0567,00\u00a0€', en: '€1,234,567.00' },
    ])
    .run(({ assert }, { cents, lt, en }) => {
      assert.equal(formatMoney(cents, 'lt'), lt)
      assert.equal(formatMoney(cents, 'en'), en)
    })

  test('money, amounts, currencies and percentages read as the platform writes them', ({
    assert,
  }) => {
    const euro = { style: 'currency', currency: 'EUR' } as const
    const krona = { style: 'currency', currency: 'SEK', currencyDisplay: 'code' } as const
    const percent = { style: 'unit', unit: 'percent' } as const
    fc.assert(
      fc.property(anyCents, fc.constantFrom(...locales), (cents, locale) => {
        assert.equal(formatMoney(cents, locale), byIntl(cents, locale, euro))
        assert.equal(formatAmount(cents, locale), byIntl(cents, locale))
        assert.equal(formatCurrency(cents, 'SEK', locale), byIntl(cents, locale, krona))
        assert.equal(formatPercent(cents, locale), byIntl(cents, locale, percent))
      }),
      { numRuns: 500 }
    )
  })

  test('what is shown can be typed back in both languages', ({ assert }) => {
    fc.assert(
      fc.property(anyCents, fc.constantFrom(...locales), (cents, locale) => {
        assert.strictEqual(parseMoney(formatMoney(cents, locale)), cents)
        assert.strictEqual(parseMoney(formatAmount(cents, locale)), cents)
        assert.strictEqual(parseMoney(formatInput(cents, locale)), cents)
      }),
      { numRuns: 1000 }
    )
  })

  test('a rate or an exchange rate that is shown can be typed back', ({ assert }) => {
    const exchangeRates = fc.constantFrom('10.2853', '0.85', '17000', '0.00000001')
    fc.assert(
      fc.property(anyRate, exchangeRates, fc.constantFrom(...locales), (rate, decimal, locale) => {
        assert.strictEqual(parsePercent(formatPercent(rate, locale)), rate)
        assert.strictEqual(parsePercent(formatRate(rate, locale)), rate)
        assert.strictEqual(parseDecimal(formatDecimal(decimal, locale)), decimal)
      })
    )
  })

  test('a form field has plain digits that are easy to edit', ({ assert }) => {
    assert.equal(formatInput(1234567_89, 'lt'), '1234567,89')
    assert.equal(formatInput(1234567_89, 'en'), '1234567.89')
    assert.equal(formatInput(-5, 'lt'), '-0,05')
    assert.equal(formatInput(-0, 'lt'), '0,00')
  })

  test('other currencies carry their code and their own decimals', ({ assert }) => {
    assert.equal(formatCurrency(12345_00, 'SEK', 'lt'), '12\u00a0345,00\u00a0SEK')
    assert.equal(formatCurrency(12345_00, 'SEK', 'en'), 'SEK\u00a012,345.00')
    assert.equal(formatCurrency(16000, 'JPY', 'lt', 0), '16\u00a0000\u00a0JPY')
    assert.equal(formatCurrency(100, 'EUR', 'en'), '€1.00')
    assert.equal(formatAmount(1234567, 'en', 3), '1,234.567')
    assert.equal(formatAmount(0, 'en', 0), '0')
  })

  test('percentages have two decimals, agreed rates no needless zeros, and nothing is "-"', ({
    assert,
  }) => {
    assert.equal(formatPercent(2080, 'lt'), '20,80\u00a0%')
    assert.equal(formatPercent(2080, 'en'), '20.80%')
    assert.equal(formatPercent(null, 'lt'), '-')
    assert.equal(formatRate(8500, 'lt'), '85\u00a0%')
    assert.equal(formatRate(8500, 'en'), '85%')
    assert.equal(formatRate(750, 'lt'), '7,5\u00a0%')
    assert.equal(formatRate(0, 'en'), '0%')
  })

  test('zero never shows a minus', ({ assert }) => {
    for (const locale of locales) {
      for (const format of [formatMoney, formatAmount, formatInput, formatPercent, formatRate]) {
        assert.notMatch(format(-0, locale), /[-\u2212]/)
      }
    }
  })

  test('an amount that is not whole cents is refused, never rounded for show', ({ assert }) => {
    for (const format of [formatMoney, formatAmount, formatInput, formatPercent, formatRate]) {
      assert.throws(() => format(12.5, 'lt'), /whole number of cents/)
      assert.throws(() => format(Number.NaN, 'lt'), /whole number of cents/)
    }
    assert.throws(() => formatDecimal('1e5', 'lt'), /plain decimal/)
  })

  test('100 000 amounts are formatted in under half a second', ({ assert }) => {
    const start = performance.now()
    let length = 0
    for (let line = 0; line < 100_000; line += 1) length += formatMoney(line * 7919, 'lt').length
    assert.isBelow(performance.now() - start, 500)
    assert.isAbove(length, 0)
  })
})
