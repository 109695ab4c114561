import { test } from '@japa/runner'
import fc from 'fast-check'
import { amountText, readAmount } from '#app/money/amount_text'
import { anyCents } from '#tests/unit/money/arbitraries'

test.group('An amount as machines write it', () => {
  test('"{text}" is {cents} cents')
    .with([
      { text: '0', cents: 0 },
      { text: '-0.00', cents: 0 },
      { text: '10', cents: 10_00 },
      { text: '10.1', cents: 10_10 },
      { text: '1.15', cents: 1_15 },
      { text: '8.20', cents: 8_20 },
      { text: '-3.96', cents: -3_96 },
      { text: '+7.', cents: 7_00 },
      { text: '.05', cents: 5 },
      { text: ' 27.05000 ', cents: 27_05 },
      { text: '90071992547409.91', cents: Number.MAX_SAFE_INTEGER },
    ])
    .run(({ assert }, { text, cents: expected }) => {
      assert.deepEqual(readAmount(text), { cents: expected })
      if (expected === 0) assert.isTrue(Object.is((readAmount(text) as { cents: number }).cents, 0))
    })

  test('"{text}" is refused: {fault}')
    .with([
      ...[
        '',
        '.',
        '-',
        'abc',
        '1,5',
        '1 000',
        '1e3',
        '0x10',
        'NaN',
        'INF',
        '1.2.3',
        '--1',
        '١',
      ].map((text) => ({ text, fault: 'unreadable' })),
      { text: '1.001', fault: 'too_fine' },
      { text: '-0.009', fault: 'too_fine' },
      { text: '90071992547409.92', fault: 'too_large' },
      { text: '9'.repeat(30), fault: 'too_large' },
      { text: '9'.repeat(31), fault: 'unreadable' },
    ])
    .run(({ assert }, { text, fault }) => {
      assert.deepEqual(readAmount(text), { fault })
    })

  test('is the same cents again when it is written and read', () => {
    fc.assert(
      fc.property(anyCents, fc.nat(4), (amount, zeros) => {
        const read = readAmount(amountText(amount) + '0'.repeat(zeros))
        return 'cents' in read && Object.is(read.cents, amount + 0)
      })
    )
  })

  test('is read alike whatever its needless zeros and signs', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.nat(99), fc.nat(3), (whole, part, zeros) => {
        const decimals = String(part).padStart(2, '0')
        const plain = readAmount(`${whole}.${decimals}`)
        const padded = readAmount(`+${'0'.repeat(zeros)}${whole}.${decimals}${'0'.repeat(zeros)}`)
        return 'cents' in plain && 'cents' in padded && plain.cents === padded.cents
      })
    )
  })

  test('finer than a cent is never read as cents', () => {
    fc.assert(
      fc.property(
        fc.nat(10 ** 6),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(5),
        (whole, digit, zeros) => {
          const read = readAmount(`${whole}.00${'0'.repeat(zeros)}${digit}`)
          return 'fault' in read && read.fault === 'too_fine'
        }
      )
    )
  })
})
