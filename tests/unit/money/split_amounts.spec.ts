import { test } from '@japa/runner'
import fc from 'fast-check'
import { sumCents } from '#app/money/cents'
import { brokenAmountRules, mirrorAmounts, type ExpenseAmounts } from '#app/money/expense_amounts'
import { splitAmounts } from '#app/money/split_amounts'

const cents = fc.integer({ min: 0, max: 10_000_000_000 })
/** Any invoice whose amounts keep the rules, or the credit note that mirrors it. */
const invoices: fc.Arbitrary<ExpenseAmounts> = fc
  .record({
    net: cents,
    vat: cents,
    share: fc.integer({ min: 0, max: 10_000 }),
    vatRecoverable: fc.boolean(),
    isCredit: fc.boolean(),
  })
  .filter(({ net, vat }) => net + vat > 0)
  .map(({ net, vat, share, vatRecoverable, isCredit }) => {
    const most = vatRecoverable ? net : net + vat
    const eligible = Number((BigInt(most) * BigInt(share)) / 10_000n)
    const amounts = { net, vat, eligible, vatRecoverable }
    return isCredit ? mirrorAmounts(amounts) : amounts
  })
const weights = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0))

test.group('A split invoice', () => {
  test('adds up to the cent in net, VAT and eligible, whatever the amounts and shares', () => {
    fc.assert(
      fc.property(invoices, weights, (amounts, shares) => {
        const parts = splitAmounts(amounts, shares)
        return (['net', 'vat', 'eligible'] as const).every(
          (name) => sumCents(parts.map((part) => part[name])) === amounts[name]
        )
      })
    )
  })

  test('keeps in every line the rules it kept as a whole', ({ assert }) => {
    fc.assert(
      fc.property(invoices, weights, (amounts, shares) => {
        for (const part of splitAmounts(amounts, shares)) assert.isEmpty(brokenAmountRules(part))
      })
    )
  })

  test('mirrors in its credit note', ({ assert }) => {
    fc.assert(
      fc.property(invoices, weights, (amounts, shares) => {
        const mirrored = splitAmounts(mirrorAmounts(amounts), shares)
        assert.deepEqual(mirrored, splitAmounts(amounts, shares).map(mirrorAmounts))
      })
    )
  })

  test('gives each line the gross that was typed for it', ({ assert }) => {
    const amounts = { net: 8264, vat: 1736, eligible: 10_000, vatRecoverable: false }
    const parts = splitAmounts(amounts, [3333, 3333, 3334])
    assert.deepEqual(
      parts.map(({ net, vat }) => net + vat),
      [3333, 3333, 3334]
    )
    assert.deepEqual(
      parts.map(({ eligible }) => eligible),
      [3333, 3333, 3334]
    )
  })

  test('of an odd cent gives it to whom it is nearest', ({ assert }) => {
    const amounts = { net: 100, vat: 0, eligible: 100, vatRecoverable: false }
    const net = splitAmounts(amounts, [3333, 3333, 3334]).map((part) => part.net)
    assert.deepEqual(net, [33, 33, 34])
  })
})
