import { test } from '@japa/runner'
import { formatMonth, formatWeekday } from '#app/shared/locale'
import type { CalendarEntry } from '#app/notifications/calendar/calendar_entry'
import { agenda, monthGrid, monthWindow } from '#app/notifications/calendar/month_grid'

const entry = (id: number, startsOn: string, endsOn = startsOn) =>
  ({ id, startsOn, endsOn, kind: 'meeting' }) as CalendarEntry

const never = () => null

test.group('A month of days', () => {
  test('runs from Monday to Sunday and says which days are of the month', ({ assert }) => {
    const weeks = monthGrid(monthWindow('2021-03'), [], '2021-03-09', never)
    assert.equal(weeks[0]!.days[0]!.day, '2021-03-01')
    assert.equal(weeks.at(-1)!.days.at(-1)!.day, '2021-04-04')
    assert.isTrue(weeks.every(({ days }) => days.length === 7))
    assert.deepEqual(
      weeks.map(({ number }) => number),
      [9, 10, 11, 12, 13]
    )
    const marked = weeks.flatMap(({ days }) => days).filter(({ isToday }) => isToday)
    assert.deepEqual(
      marked.map(({ day }) => day),
      ['2021-03-09']
    )
    assert.isFalse(weeks.at(-1)!.days.at(-1)!.isInMonth)
  })

  test('goes over the end of a year', ({ assert }) => {
    const window = monthWindow('2021-01')
    assert.include(window, { previous: '2020-12', next: '2021-02', from: '2020-12-28' })
    const weeks = monthGrid(window, [], '2021-01-01', never)
    assert.equal(weeks[0]!.number, 53)
  })

  test('shows three of many and how many more there are; four are all shown', ({ assert }) => {
    const on = (count: number) => {
      const entries = Array.from({ length: count }, (_, id) => entry(id, '2021-03-09'))
      const weeks = monthGrid(monthWindow('2021-03'), entries, '2021-03-01', never)
      const { entries: shown, more } = weeks[1]!.days[1]!
      return [shown.length, more]
    }
    assert.deepEqual(on(4), [4, 0])
    assert.deepEqual(on(5), [3, 2])
    assert.deepEqual(on(40), [3, 37])
  })

  test('shows what lasts several days on each of them, in the list once', ({ assert }) => {
    const entries = [entry(1, '2021-02-27', '2021-03-02')]
    const window = monthWindow('2021-03')
    const weeks = monthGrid(window, entries, '2021-03-01', never)
    const days = weeks.flatMap((week) => week.days).filter((day) => day.entries.length)
    assert.deepEqual(
      days.map(({ day }) => day),
      ['2021-03-01', '2021-03-02']
    )
    assert.deepEqual(
      agenda(window, entries, '2021-03-01').map(({ day }) => day),
      ['2021-03-01']
    )
  })

  test('names months and days in the right case', ({ assert }) => {
    assert.equal(formatMonth('2021-03', 'lt'), '2021 m. kovas')
    assert.equal(formatWeekday('2021-03-09', 'lt'), 'kovo 9 d., antradienis')
    assert.equal(formatMonth('2021-03', 'en'), 'March 2021')
    assert.equal(formatWeekday('2021-03-09', 'en'), 'Tuesday, 9 March')
  })
})
