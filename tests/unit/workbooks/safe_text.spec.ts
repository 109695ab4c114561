import { test } from '@japa/runner'
import {
  couldActAsFormula,
  LONGEST_CELL_TEXT,
  safePageText,
  safeSheetName,
  safeText,
} from '#app/workbooks/safe_text'

test.group('Text in a workbook', () => {
  test('ordinary text stays as it was typed: {$self}')
    .with([
      'SER 000123',
      '=1+1',
      ' ąčęėįšųūž „kabutės“ ',
      'eilutė\neilutė\tstulpelis',
      '😀 <b> & "c"',
    ])
    .run(({ assert }, text) => {
      assert.equal(safeText(text), text)
    })

  test('characters that XML cannot carry are left out, and lines end as in Excel', ({ assert }) => {
    assert.equal(safeText('a\u0000b\u0007c\u001Fd\uFFFEe\u007Ff'), 'abcdef')
    assert.equal(safeText('a\r\nb\rc'), 'a\nb\nc')
    assert.equal(safeText('a\uD83Db'), 'a\uFFFDb')
  })

  test('a text longer than a cell is cut with an ellipsis, never within a character', ({
    assert,
  }) => {
    assert.equal(safeText('x'.repeat(LONGEST_CELL_TEXT)), 'x'.repeat(LONGEST_CELL_TEXT))
    assert.equal(safeText('x'.repeat(40_000)), `${'x'.repeat(LONGEST_CELL_TEXT - 1)}…`)
    const faces = safeText(`x${'😀'.repeat(20_000)}`)
    assert.isAtMost(faces.length, LONGEST_CELL_TEXT)
    assert.isTrue(faces.endsWith('😀…'))
  })

  test('text that a spreadsheet could take for a formula is recognised: {$self}')
    .with(['=1', '+370 46', '-5', '@sum', ' =1', '\t=1', '\ttext', '\r\n-1', '＝1'])
    .run(({ assert }, text) => {
      assert.isTrue(couldActAsFormula(text))
    })

  test('other text is not: {$self}')
    .with(['', 'a=1', '(=1)', 'T2-29', '0042', ' text'])
    .run(({ assert }, text) => {
      assert.isFalse(couldActAsFormula(text))
    })

  test('a sheet name has at most 31 characters and none that Excel forbids', ({ assert }) => {
    assert.equal(safeSheetName("'2021/2022: [I] * ?'"), '2021 2022   I')
    assert.equal(safeSheetName('ą'.repeat(40)).length, 31)
  })

  test('page texts are cut, their & doubled and a leading digit kept from being a font size', ({
    assert,
  }) => {
    assert.equal(safePageText('2022 ataskaita', 40), ' 2022 ataskaita')
    assert.equal(safePageText('Tyrimai & Ko\nUAB', 40), 'Tyrimai && Ko UAB')
    assert.equal(safePageText('&'.repeat(40), 20).length, 19)
    assert.isTrue(safePageText('x'.repeat(40), 20).endsWith('…'))
  })
})
