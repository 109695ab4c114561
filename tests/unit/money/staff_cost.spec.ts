import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  fixedShare,
  hourlyRate,
  hoursAboveCap,
  hoursCost,
  shareAboveFullTime,
  yearlyCap,
} from '#app/money/staff_cost'
import { anyCents, anyRate, isPlainAmount } from './arbitraries.js'

test.group('Staff costs', () => {
  test('a fixed share of a month is rounded half-up: {gross} x {share} is {cost}')
    .with([
      { gross: 2345_67, share: 2000, cost: 469_13 },
      { gross: 2345_70, share: 2050, cost: 480_87 },
      { gross: 1, share: 5000, cost: 1 },
      { gross: -1, share: 5000, cost: -1 },
      { gross: 2345_67, share: 0, cost: 0 },
    ])
    .run(({ assert }, { gross, share, cost }) => {
      assert.strictEqual(fixedShare(gross, share), cost)
    })

  test('an hour costs the yearly gross through 1 720, or through what the programme sets', ({
    assert,
  }) => {
    assert.equal(hourlyRate(31_820_40), 18_50)
    assert.equal(hourlyRate(31_820_40, 1600), 19_89)
    assert.equal(hourlyRate(8_60), 1)
    assert.equal(hourlyRate(8_59), 0)
  })

  test('a half-time contract has half the hours, so the same gross costs twice as much', ({
    assert,
  }) => {
    assert.equal(hourlyRate(31_820_40, 1720, 5000), 37_00)
    assert.equal(yearlyCap(1720, 5000), 860_00)
  })

  test('hours count to the hundredth', ({ assert }) => {
    assert.equal(hoursCost(18_50, 63_00), 1165_50)
    assert.equal(hoursCost(18_50, 7_25), 134_13)
    assert.strictEqual(hoursCost(18_50, 0), 0)
    assert.equal(hoursCost(-18_50, 7_25), -134_13)
  })

  test('a year has no more hours than its rate was computed with', ({ assert }) => {
    assert.equal(yearlyCap(), 1720_00)
    assert.equal(yearlyCap(1720, 3333), 573_27)
    assert.equal(hoursAboveCap(1720_00, yearlyCap()), 0)
    assert.equal(hoursAboveCap(1720_01, yearlyCap()), 1)
    assert.strictEqual(hoursAboveCap(0, yearlyCap()), 0)
  })

  test('nobody works more than 100 % of a month over all projects', ({ assert }) => {
    assert.strictEqual(shareAboveFullTime([]), 0)
    assert.equal(shareAboveFullTime([2000, 8000]), 0)
    assert.equal(shareAboveFullTime([2000, 8000, 1]), 1)
    assert.throws(() => shareAboveFullTime([-1]), /not a rate/)
  })

  test('costs are whole cents and within half a cent of the exact product', ({ assert }) => {
    fc.assert(
      fc.property(anyCents, anyRate, fc.nat(200_000), (amount, share, hours) => {
        assert.isTrue(isPlainAmount(fixedShare(amount, share)))
        const rate = amount % 100_000
        const cost = hoursCost(rate, hours)
        assert.isTrue(isPlainAmount(cost))
        assert.isAtMost(Math.abs(cost * 100 - rate * hours), 50)
        assert.isTrue(isPlainAmount(hourlyRate(amount)))
      })
    )
  })

  test('impossible hours are refused', ({ assert }) => {
    assert.throws(() => hourlyRate(100_00, 0), /Cannot divide/)
    assert.throws(() => hourlyRate(100_00, 1720, 0), /Cannot divide/)
    assert.throws(() => hourlyRate(100_00, -1720), /whole number of hours/)
    assert.throws(() => hoursCost(18_50, 7.5), /whole number of hours/)
    assert.throws(() => hoursCost(18_50, -100), /whole number of hours/)
    assert.throws(() => hoursAboveCap(-1, 0), /whole number of hours/)
  })
})
