import { test } from '@japa/runner'
import { sumCents } from '#app/money/cents'
import { splitCofinancing, splitOnRunningTotal } from '#app/money/cofinancing'
import { toEuro } from '#app/money/currency'
import { distributeErdf } from '#app/money/distribute'
import { grossOf, maxEligible } from '#app/money/expense_amounts'
import { flatRate } from '#app/money/flat_rate'
import { formatMoney, formatPercent } from '#app/money/money_format'
import { remainingBudget } from '#app/money/remaining'
import { fixedShare, hourlyRate, hoursCost } from '#app/money/staff_cost'
import { euro } from './arbitraries.js'

const ERDF = 8500
const OFFICE = 300
const BUDGET = euro('50000.00')

/** The claim of domain.md 17, line by line as the finance officer works it out. */
function claim() {
  const staffA = 6 * fixedShare(euro('2345.67'), 2000)
  const staffB = hoursCost(hourlyRate(euro('31820.40')), 63_00)
  const office = flatRate(staffA + staffB, OFFICE)
  const travelSek = toEuro(euro('12345.00'), '10.2853')
  const travelEur = euro('345.10')
  const external = maxEligible({
    net: euro('4000.00'),
    vat: euro('840.00'),
    vatRecoverable: false,
  })
  return { staffA, staffB, office, travelSek, travelEur, external }
}

test.group('The worked example of the domain notes', () => {
  test('the partner budget splits into the fund and the city', ({ assert }) => {
    assert.deepEqual(splitCofinancing(BUDGET, ERDF), {
      erdf: euro('42500.00'),
      own: euro('7500.00'),
    })
  })

  test('every row of the claim comes out to the cent', ({ assert }) => {
    assert.equal(fixedShare(euro('2345.67'), 2000), euro('469.13'))
    assert.equal(hourlyRate(euro('31820.40')), euro('18.50'))
    assert.equal(grossOf({ net: euro('4000.00'), vat: euro('840.00') }), euro('4840.00'))
    assert.deepEqual(claim(), {
      staffA: euro('2814.78'),
      staffB: euro('1165.50'),
      office: euro('119.40'),
      travelSek: euro('1200.26'),
      travelEur: euro('345.10'),
      external: euro('4840.00'),
    })
    assert.equal(sumCents(Object.values(claim())), euro('10485.04'))
  })

  test('after the deduction the fund part is cut, not rounded, and the city bears the rest', ({
    assert,
  }) => {
    const certified = sumCents([...Object.values(claim()), euro('-84.30')])
    assert.equal(certified, euro('10400.74'))
    assert.deepEqual(splitCofinancing(certified, 8500), {
      erdf: euro('8840.62'),
      own: euro('1560.12'),
    })
    assert.deepEqual(splitCofinancing(certified, 7000), {
      erdf: euro('7280.51'),
      own: euro('3120.23'),
    })
  })

  test('the fund part of the lines adds up to that of the claim', ({ assert }) => {
    const { travelEur, ...others } = claim()
    const lines = [...Object.values(others), travelEur - euro('84.30')]
    assert.equal(sumCents(distributeErdf(lines, ERDF)), euro('8840.62'))
  })

  test('the budget shows 20,80 % used and what remains', ({ assert }) => {
    const use = { certified: euro('10400.74'), inControl: 0, submitted: 0 }
    const position = remainingBudget(BUDGET, use)
    assert.equal(position.remaining, euro('39599.26'))
    assert.equal(formatPercent(position.usedShare, 'lt'), '20,80\u00a0%')
    assert.equal(formatMoney(position.remaining, 'lt'), '39\u00a0599,26\u00a0€')
  })

  test('a second claim is split on its own, unless the programme counts on the running total', ({
    assert,
  }) => {
    const second = euro('13333.37')
    assert.deepEqual(splitCofinancing(second, ERDF), {
      erdf: euro('11333.36'),
      own: euro('2000.01'),
    })
    assert.deepEqual(splitOnRunningTotal(euro('10400.74'), second, ERDF), {
      erdf: euro('11333.37'),
      own: euro('2000.00'),
    })
  })

  test('when control cuts staff, office falls with it', ({ assert }) => {
    const { staffA, staffB, office } = claim()
    const certifiedStaff = staffA + staffB - euro('1165.50')
    assert.equal(flatRate(certifiedStaff, OFFICE), euro('84.44'))
    assert.equal(office - flatRate(certifiedStaff, OFFICE), euro('34.96'))
  })
})
