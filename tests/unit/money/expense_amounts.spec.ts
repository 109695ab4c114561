import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  brokenAmountRules,
  grossOf,
  maxEligible,
  mirrorAmounts,
  type AmountRule,
  type ExpenseAmounts,
} from '#app/money/expense_amounts'
import { anyCents, isPlainAmount } from './arbitraries.js'

const anyAmounts: fc.Arbitrary<ExpenseAmounts> = fc.record({
  net: anyCents,
  vat: anyCents,
  eligible: anyCents,
  vatRecoverable: fc.boolean(),
})

const cases: (ExpenseAmounts & { broken: AmountRule[] })[] = [
  { net: 4000_00, vat: 840_00, eligible: 4840_00, vatRecoverable: false, broken: [] },
  { net: 4000_00, vat: 840_00, eligible: 4000_00, vatRecoverable: true, broken: [] },
  { net: 4000_00, vat: 840_00, eligible: 0, vatRecoverable: false, broken: [] },
  { net: 0, vat: 0, eligible: 0, vatRecoverable: false, broken: [] },
  { net: 0, vat: 21_00, eligible: 21_00, vatRecoverable: false, broken: [] },
  { net: -100_00, vat: -21_00, eligible: -121_00, vatRecoverable: false, broken: [] },
  {
    net: 4000_00,
    vat: 840_00,
    eligible: 4840_01,
    vatRecoverable: false,
    broken: ['eligible_above_gross'],
  },
  {
    net: 4000_00,
    vat: 840_00,
    eligible: 4000_01,
    vatRecoverable: true,
    broken: ['recoverable_vat_declared'],
  },
  {
    net: -100_00,
    vat: -21_00,
    eligible: -121_01,
    vatRecoverable: false,
    broken: ['eligible_above_gross'],
  },
  {
    net: -100_00,
    vat: -21_00,
    eligible: 50_00,
    vatRecoverable: false,
    broken: ['eligible_sign_differs'],
  },
  {
    net: 100_00,
    vat: 21_00,
    eligible: -50_00,
    vatRecoverable: false,
    broken: ['eligible_sign_differs'],
  },
  {
    net: 100_00,
    vat: -21_00,
    eligible: 79_00,
    vatRecoverable: false,
    broken: ['vat_sign_differs'],
  },
  { net: 0, vat: 0, eligible: 1, vatRecoverable: false, broken: ['eligible_above_gross'] },
]

test.group('Amounts of an expense', () => {
  test(
    'net {net}, VAT {vat}, eligible {eligible}, VAT recoverable {vatRecoverable} breaks {broken}'
  )
    .with(cases)
    .run(({ assert }, { broken, ...amounts }) => {
      assert.deepEqual(brokenAmountRules(amounts), broken)
    })

  test('gross is net and VAT together', ({ assert }) => {
    assert.equal(grossOf({ net: 4000_00, vat: 840_00 }), 4840_00)
  })

  test('VAT may be declared only when the project cannot get it back', ({ assert }) => {
    assert.equal(maxEligible({ net: 4000_00, vat: 840_00, vatRecoverable: false }), 4840_00)
    assert.equal(maxEligible({ net: 4000_00, vat: 840_00, vatRecoverable: true }), 4000_00)
    assert.equal(maxEligible({ net: -4000_00, vat: -840_00, vatRecoverable: true }), -4000_00)
  })

  test('declaring exactly the most that is allowed breaks no rule, one cent more does', ({
    assert,
  }) => {
    fc.assert(
      fc.property(anyCents, fc.nat(99), fc.boolean(), (net, vatPercent, vatRecoverable) => {
        const vat = Math.sign(net) * Math.floor((Math.abs(net) * vatPercent) / 100) + 0
        const most = maxEligible({ net, vat, vatRecoverable })
        assert.deepEqual(brokenAmountRules({ net, vat, vatRecoverable, eligible: most }), [])
        const eligible = most + (net < 0 ? -1 : 1)
        assert.isNotEmpty(brokenAmountRules({ net, vat, vatRecoverable, eligible }))
      })
    )
  })

  test('a credit note obeys the same rules as the invoice it mirrors', ({ assert }) => {
    fc.assert(
      fc.property(anyAmounts, (amounts) => {
        const mirror = mirrorAmounts(amounts)
        assert.deepEqual(brokenAmountRules(mirror), brokenAmountRules(amounts))
        assert.equal(grossOf(mirror) + grossOf(amounts), 0)
        for (const amount of [mirror.net, mirror.vat, mirror.eligible, grossOf(mirror)]) {
          assert.isTrue(isPlainAmount(amount))
        }
        assert.deepEqual(mirrorAmounts(mirror), amounts)
      })
    )
  })

  test('amounts that are not whole cents are refused', ({ assert }) => {
    const amounts = { net: 1, vat: 1, eligible: 1, vatRecoverable: false }
    assert.throws(() => brokenAmountRules({ ...amounts, net: 0.5 }), /whole number of cents/)
    assert.throws(() => brokenAmountRules({ ...amounts, vat: 0.5 }), /whole number of cents/)
    assert.throws(() => brokenAmountRules({ ...amounts, eligible: 0.5 }), /whole number of cents/)
  })
})
