import { test } from '@japa/runner'
import fc from 'fast-check'
import { formatHours, parseHours } from '#app/money/hours'
import { firstMonthAboveFullTime } from '#app/finance/staff/full_time'
import { monthAfter, monthsTouched, touches } from '#app/finance/staff/months'
import { staffSheet, type StaffRecords } from '#app/finance/staff/sheet'

const PERIOD = { startsOn: '2021-03-09', endsOn: '2021-08-31' }
const MONTHS = monthsTouched(PERIOD.startsOn, PERIOD.endsOn)

const fixed = {
  id: 1,
  costCategoryId: 5,
  method: 'fixed_share' as const,
  shareBp: 2000,
  startsOn: '2021-03-09',
  endsOn: null,
}
const hourly = { ...fixed, method: 'hourly' as const, shareBp: null }
const RATE = { appliesFrom: '2021-03-01', rateCents: 1850, yearHours: 1720, workingTimeBp: 10_000 }

function record(month: string, given: object = {}) {
  return {
    id: MONTHS.indexOf(month) + 1,
    month,
    grossSalaryCents: 230_487,
    employerContributionsCents: 4_080,
    projectHours: null,
    paidOn: null,
    ...given,
  }
}

function records(given: Partial<StaffRecords>): StaffRecords {
  return { assignments: [fixed], months: [], yearCosts: [], proofs: [], ...given }
}

test.group('A working sheet', () => {
  test('rounds each month by itself: 2 345.67 x 20 % = 469.13, six times 2 814.78', ({
    assert,
  }) => {
    const sheet = staffSheet(records({ months: MONTHS.map((month) => record(month)) }), PERIOD)
    assert.lengthOf(sheet.months, 6)
    assert.isTrue(sheet.months.every(({ amountCents }) => amountCents === 46_913))
    assert.equal(sheet.totalCents, 281_478)
    assert.deepEqual(sheet.months[0]!.missing, ['payslip', 'payment'])
    assert.deepEqual(sheet.missing, ['employment', 'assignment'])
    assert.deepEqual(sheet.incomplete, [])
  })

  test('by the hour: 18.50 x 63 h = 1 165.50, with a time record among its proofs', ({
    assert,
  }) => {
    const sheet = staffSheet(
      records({
        assignments: [hourly],
        months: [record('2021-04-01', { projectHours: 6_300 })],
        yearCosts: [RATE],
        proofs: [{ kind: 'payslip', month: '2021-04-01' }],
      }),
      PERIOD
    )
    assert.equal(sheet.totalCents, 116_550)
    const april = sheet.months.find(({ month }) => month === '2021-04-01')!
    assert.deepEqual(april.missing, ['payment', 'time_record'])
    assert.equal(april.capHours, 172_000)
    assert.lengthOf(sheet.incomplete, 5)
  })

  test('takes the latest rate that applies by the month’s end, and none before the first', ({
    assert,
  }) => {
    const months = MONTHS.map((month) => record(month, { projectHours: 1_000 }))
    const later = { ...RATE, appliesFrom: '2021-06-30', rateCents: 2000 }
    const first = { ...RATE, appliesFrom: '2021-04-01' }
    const sheet = staffSheet(
      records({ assignments: [hourly], months, yearCosts: [later, first] }),
      PERIOD
    )
    assert.deepEqual(
      sheet.months.map(({ rateCents }) => rateCents),
      [null, 1850, 1850, 2000, 2000, 2000]
    )
    assert.deepEqual(sheet.incomplete, ['2021-03-01'])
  })

  test('holds only months that the period and an assignment share', ({ assert }) => {
    const part = { ...fixed, startsOn: '2021-05-15', endsOn: '2021-06-01' }
    const sheet = staffSheet(records({ assignments: [part] }), PERIOD)
    assert.deepEqual(
      sheet.months.map(({ month }) => month),
      ['2021-05-01', '2021-06-01']
    )
  })

  test('says when it was paid only when every claimed month does', ({ assert }) => {
    const paid = [
      record('2021-03-01', { paidOn: '2021-04-07' }),
      record('2021-04-01', { paidOn: '2021-05-07' }),
    ]
    assert.equal(staffSheet(records({ months: paid }), PERIOD).paidOn, '2021-05-07')
    const unpaid = [...paid, record('2021-05-01')]
    assert.isNull(staffSheet(records({ months: unpaid }), PERIOD).paidOn)
  })

  test('adds up to its months for any figures', ({ assert }) => {
    const figures = fc.array(
      fc.record({
        grossSalaryCents: fc.integer({ min: 0, max: 10_000_000 }),
        employerContributionsCents: fc.integer({ min: 0, max: 1_000_000 }),
      }),
      { minLength: 6, maxLength: 6 }
    )
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 10_000 }), (pay, shareBp) => {
        const months = pay.map((one, at) => record(MONTHS[at]!, one))
        const sheet = staffSheet(records({ assignments: [{ ...fixed, shareBp }], months }), PERIOD)
        const sum = sheet.months.reduce((total, { amountCents }) => total + amountCents!, 0)
        assert.equal(sheet.totalCents, sum)
        for (const { grossCents, amountCents } of sheet.months) {
          assert.isAtMost(Math.abs(amountCents! - (grossCents! * shareBp) / 10_000), 0.5)
        }
      })
    )
  })
})

test.group('Full time over all projects', () => {
  const share = (startsOn: string, endsOn: string | null, shareBp: number | null) => ({
    startsOn,
    endsOn,
    shareBp,
  })

  test('is passed in the first month that shares touch together above 100 %', ({ assert }) => {
    const shares = [
      share('2021-03-09', null, 4000),
      share('2021-05-31', '2021-07-01', 6000),
      share('2021-07-31', '2021-09-30', 100),
    ]
    assert.deepEqual(firstMonthAboveFullTime(shares), { month: '2021-07-01', totalBp: 10_100 })
    assert.isNull(firstMonthAboveFullTime(shares.slice(0, 2)))
    assert.isNull(firstMonthAboveFullTime([share('2021-03-09', null, null), shares[0]!]))
  })

  test('is found just when some month is above it', ({ assert }) => {
    const months = monthsTouched('2021-01-01', '2022-12-31')
    const day = fc.integer({ min: 0, max: 23 }).map((at) => months[at]!)
    const any = fc.array(
      fc.record({
        startsOn: day,
        length: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
        shareBp: fc.integer({ min: 1, max: 10_000 }),
      }),
      { maxLength: 6 }
    )
    fc.assert(
      fc.property(any, (given) => {
        const shares = given.map(({ startsOn, length, shareBp }) => {
          let endsOn: string | null = startsOn
          if (length === null) endsOn = null
          else for (let at = 0; at < length; at++) endsOn = monthAfter(endsOn!)
          return { startsOn, endsOn, shareBp }
        })
        const sumOf = (month: string) =>
          shares.filter((one) => touches(one, month)).reduce((sum, one) => sum + one.shareBp, 0)
        const span = monthsTouched('2021-01-01', '2024-12-31')
        const expected = span.find((month) => sumOf(month) > 10_000)
        const found = firstMonthAboveFullTime(shares)
        assert.equal(found?.month, expected)
        if (found) assert.equal(found.totalBp, sumOf(found.month))
      })
    )
  })
})

test.group('Working time', () => {
  test('is read and written in hours: {text} is {hours}')
    .with([
      { text: '63', hours: 6300 },
      { text: '7,5', hours: 750 },
      { text: '7.25', hours: 725 },
      { text: ' 0,05 ', hours: 5 },
      { text: '-1', hours: null },
      { text: '1,234', hours: null },
      { text: '12345', hours: null },
      { text: '', hours: null },
    ])
    .run(({ assert }, { text, hours }) => {
      assert.equal(parseHours(text), hours)
    })

  test('is read back as it was written', ({ assert }) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (hours) => {
        assert.equal(parseHours(formatHours(hours, 'lt')), hours)
        assert.equal(parseHours(formatHours(hours, 'en')), hours)
      })
    )
    assert.equal(formatHours(750, 'lt'), '7,5')
    assert.equal(formatHours(6300, 'en'), '63')
  })
})
