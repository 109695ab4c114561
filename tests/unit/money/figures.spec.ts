import { test } from '@japa/runner'
import fc from 'fast-check'
import { figureInput, formatFigure, LARGEST_FIGURE, parseFigure } from '#app/money/figures'

const figure = fc.integer({ min: -LARGEST_FIGURE, max: LARGEST_FIGURE })

test.group('Figures', () => {
  test('{typed} is {figure}')
    .with([
      { typed: '24', figure: 2400 },
      { typed: '1 234,5', figure: 123_450 },
      { typed: '1,234.50', figure: 123_450 },
      { typed: '-3', figure: -300 },
      { typed: '0,05', figure: 5 },
      { typed: '1.234', figure: null },
      { typed: '5 €', figure: null },
      { typed: 'EUR 5', figure: null },
      { typed: '12,345', figure: null },
      { typed: '10000000000', figure: null },
      { typed: '', figure: null },
    ])
    .run(({ assert }, { typed, figure: read }) => assert.equal(parseFigure(typed), read))

  test('are written without needless zeros in both languages', ({ assert }) => {
    assert.equal(formatFigure(123_450, 'lt'), '1\u00a0234,5')
    assert.equal(formatFigure(123_450, 'en'), '1,234.5')
    assert.equal(formatFigure(100_000, 'lt'), '1\u00a0000')
    assert.equal(formatFigure(100_000, 'en'), '1,000')
    assert.equal(formatFigure(1005, 'lt'), '10,05')
    assert.equal(formatFigure(0, 'lt'), '0')
  })

  test('written in a field are read back', ({ assert }) => {
    fc.assert(
      fc.property(figure, fc.constantFrom('lt', 'en'), (value, locale) => {
        assert.equal(parseFigure(figureInput(value, locale)), value)
      })
    )
  })
})
