import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { loadDaysOff } from '#app/shared/days_off'

/** The list of domain rules 11, one by one; Easter Sundays from the almanac. */
const FIXED = ['01-01', '02-16', '03-11', '05-01', '06-24', '07-06', '08-15', '11-01', '11-02']
const CHRISTMAS = ['12-24', '12-25', '12-26']
const EASTER: Record<number, string> = {
  2021: '2021-04-04',
  2022: '2022-04-17',
  2023: '2023-04-09',
  2024: '2024-03-31',
  2025: '2025-04-20',
  2026: '2026-04-05',
}

function firstSunday(year: number, month: number): string {
  const first = DateTime.local(year, month, 1)
  return first.plus({ days: (7 - first.weekday) % 7 }).toISODate()!
}

function holidaysOf(year: number): string[] {
  const easter = EASTER[year]!
  return [
    ...[...FIXED, ...CHRISTMAS].map((day) => `${year}-${day}`),
    easter,
    DateTime.fromISO(easter).plus({ days: 1 }).toISODate()!,
    firstSunday(year, 5),
    firstSunday(year, 6),
  ]
}

test.group('Days off', () => {
  test('of {year} are the weekends and the holidays of the list, each by its name, and no other')
    .with(Object.keys(EASTER).map((year) => ({ year: Number(year) })))
    .run(async ({ assert }, { year }) => {
      const daysOff = await loadDaysOff()
      const holidays = new Set(holidaysOf(year))
      for (let day = DateTime.local(year, 1, 1); day.year === year; day = day.plus({ days: 1 })) {
        const iso = day.toISODate()!
        const found = daysOff.on(iso)
        assert.equal(found !== null, holidays.has(iso) || day.weekday > 5, iso)
        if (holidays.has(iso)) assert.isOk(found!.nameLt && found!.nameEn, `${iso} has its names`)
        else assert.isNotOk(found?.nameLt, `${iso} has no name`)
      }
    })

  test('All Souls’ is one since 2020 only', async ({ assert }) => {
    const daysOff = await loadDaysOff()
    assert.isNull((await loadDaysOff()).on('2018-11-02'))
    assert.equal(daysOff.on('2020-11-02')!.nameLt, 'Vėlinės')
  })

  test('tell the next working day over a weekend, Easter and the turn of the year', async ({
    assert,
  }) => {
    const daysOff = await loadDaysOff()
    const next = (day: string) => daysOff.on(day)?.nextWorkingDay ?? null
    assert.equal(next('2021-06-12'), '2021-06-14')
    assert.equal(next('2021-04-03'), '2021-04-06')
    assert.equal(next('2021-12-24'), '2021-12-27')
    assert.equal(next('2021-05-01'), '2021-05-03')
    assert.equal(next('2022-12-31'), '2023-01-02')
    assert.isNull(next('2021-06-14'))
  })
})
