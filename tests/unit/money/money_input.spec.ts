import { test } from '@japa/runner'
import { LARGEST_TYPED, parseDecimal, parseMoney, parsePercent } from '#app/money/money_input'

const NO_BREAK = '\u00a0'
const NARROW = '\u202f'
const THIN = '\u2009'
const MINUS = '\u2212'

test.group('A typed amount', () => {
  test('"{text}" is {cents} cents')
    .with([
      { text: '1234,56', cents: 1234_56 },
      { text: '1234.56', cents: 1234_56 },
      { text: '1 234,56', cents: 1234_56 },
      { text: `1${NO_BREAK}234,56`, cents: 1234_56 },
      { text: `1${NARROW}234${NARROW}567,8`, cents: 1234567_80 },
      { text: `1${THIN}234.56`, cents: 1234_56 },
      { text: '1.234,56', cents: 1234_56 },
      { text: '1,234.56', cents: 1234_56 },
      { text: '1.234.567', cents: 1234567_00 },
      { text: '1,234,567.8', cents: 1234567_80 },
      { text: '1.234.567,89', cents: 1234567_89 },
      { text: '0', cents: 0 },
      { text: '7', cents: 7_00 },
      { text: '007', cents: 7_00 },
      { text: '0,05', cents: 5 },
      { text: '0,5', cents: 50 },
      { text: '-5', cents: -5_00 },
      { text: '- 5', cents: -5_00 },
      { text: `${MINUS}1 234,56`, cents: -1234_56 },
      { text: '-0,00', cents: 0 },
      { text: '€5', cents: 5_00 },
      { text: '5€', cents: 5_00 },
      { text: '5,10 EUR', cents: 5_10 },
      { text: 'eur 5,10', cents: 5_10 },
      { text: '-€5', cents: -5_00 },
      { text: '€ -5', cents: -5_00 },
      { text: `-1${NO_BREAK}234,56${NO_BREAK}€`, cents: -1234_56 },
      { text: '8,20', cents: 8_20 },
      { text: '1,15', cents: 1_15 },
      { text: '100000000000', cents: LARGEST_TYPED },
      { text: '-100000000000', cents: -LARGEST_TYPED },
    ])
    .run(({ assert }, { text, cents }) => {
      assert.strictEqual(parseMoney(text), cents)
    })

  test('"{$self}" could be read two ways and is refused')
    .with(['1.234', '1,234', '12.345', '123,456', '0,500', '-1.234 €'])
    .run(({ assert }, text) => {
      assert.isNull(parseMoney(text))
    })

  test('"{$self}" is not an amount')
    .with([
      '',
      ' ',
      'abc',
      '€',
      '-',
      '1,2,3',
      '1.2.3',
      '12,345,6',
      '1 23',
      '1  234',
      '1234 567',
      '12 34,56',
      '1.234.56',
      '1,234,56',
      '1.234 567,00',
      '1,234.567',
      '1 234.567',
      '0.123,45',
      '12,',
      ',5',
      '.5',
      '1,5-',
      '--5',
      '+5',
      '(5)',
      '1e3',
      '0x10',
      'NaN',
      'Infinity',
      '€5€',
      '€ 5 EUR',
      '5 USD',
      '=1+1',
      '٣٤',
      '100000000000,01',
      '99999999999999999999999999',
      '0'.repeat(41),
    ])
    .run(({ assert }, text) => {
      assert.isNull(parseMoney(text))
    })

  test('a typed minus zero is plain zero', ({ assert }) => {
    for (const text of ['-0', '-0,00', `${MINUS}0 €`]) {
      assert.isTrue(Object.is(parseMoney(text), 0))
    }
  })

  test('blanks around an amount do not matter, but two cells of a paste never become one amount', ({
    assert,
  }) => {
    assert.strictEqual(parseMoney('  12,30\t\r\n'), 12_30)
    assert.isNull(parseMoney('1\t234'))
    assert.isNull(parseMoney('1\n234'))
    assert.isNull(parseMoney('5\t€'))
  })

  test('a very long paste is refused at once', ({ assert }) => {
    const start = performance.now()
    assert.isNull(parseMoney('1'.repeat(1_000_000)))
    assert.isNull(parseMoney('1 111'.repeat(200_000)))
    assert.isBelow(performance.now() - start, 200)
  })

  test('every cent from 0 to 100 euro is read without a slip', ({ assert }) => {
    for (let cents = 0; cents <= 100_00; cents += 1) {
      const digits = String(cents).padStart(3, '0')
      assert.strictEqual(parseMoney(`${digits.slice(0, -2)},${digits.slice(-2)}`), cents)
    }
  })
})

test.group('A typed exchange rate', () => {
  test('"{text}" is exactly {decimal}')
    .with([
      { text: '10,2853', decimal: '10.2853' },
      { text: '10.2853', decimal: '10.2853' },
      { text: ' 0,85000000 ', decimal: '0.85' },
      { text: '1.234', decimal: '1.234' },
      { text: '17 000,5', decimal: '17000.5' },
      { text: `17${NO_BREAK}000`, decimal: '17000' },
      { text: '0010', decimal: '10' },
      { text: '0.00000001', decimal: '0.00000001' },
      { text: '1234567890.12345678', decimal: '1234567890.12345678' },
    ])
    .run(({ assert }, { text, decimal }) => {
      assert.strictEqual(parseDecimal(text), decimal)
    })

  test('"{$self}" is not an exchange rate')
    .with(['', '0', '0,000', '-1', '1.123456789', '12345678901', '1,2.3', '1e5', 'x', '1 00', '5.'])
    .run(({ assert }, text) => {
      assert.isNull(parseDecimal(text))
    })
})

test.group('A typed percentage', () => {
  test('"{text}" is {rate} basis points')
    .with([
      { text: '85', rate: 8500 },
      { text: '85,00 %', rate: 8500 },
      { text: `85,00${NO_BREAK}%`, rate: 8500 },
      { text: '7.5%', rate: 750 },
      { text: '0,01', rate: 1 },
      { text: '0', rate: 0 },
      { text: '100', rate: 10_000 },
    ])
    .run(({ assert }, { text, rate }) => {
      assert.strictEqual(parsePercent(text), rate)
    })

  test('"{$self}" is not a percentage')
    .with(['', '%', '-1', '100,01', '101', '8.555', '1000', '85 % %', '1 0', 'abc'])
    .run(({ assert }, text) => {
      assert.isNull(parsePercent(text))
    })
})
