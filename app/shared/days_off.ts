/** A day on which the city hall does not work. A weekend without a holiday has no name of its own. */
export type DayOff = {
  nameLt: string | null
  nameEn: string | null
  isSunday: boolean
  /** the first day after it on which people work; a hint, no deadline moves there */
  nextWorkingDay: string
}
type Holiday = { nameLt: string; nameEn: string }
type HolidaysOf = (year: number) => Map<string, Holiday>

/** The Lithuanian days off of any year: Saturdays, Sundays and public holidays. Source: domain rules 11. */
export class DaysOff {
  readonly #years = new Map<number, Map<string, Holiday>>()

  constructor(private readonly holidaysOf: HolidaysOf) {}

  /** @param day ISO date   @returns null for a working day */
  on(day: string): DayOff | null {
    const holiday = this.#holiday(day)
    if (!holiday && !isWeekend(day)) return null
    return {
      nameLt: holiday?.nameLt ?? null,
      nameEn: holiday?.nameEn ?? null,
      isSunday: weekday(day) === 0,
      nextWorkingDay: this.#nextWorkingDay(day),
    }
  }

  #nextWorkingDay(day: string): string {
    let next = day
    do next = dayAfter(next)
    while (isWeekend(next) || this.#holiday(next))
    return next
  }

  #holiday(day: string): Holiday | undefined {
    const year = Number(day.slice(0, 4))
    if (!this.#years.has(year)) this.#years.set(year, this.holidaysOf(year))
    return this.#years.get(year)!.get(day)
  }
}

/** Plain arithmetic in UTC: a list asks for every row. 0 is Sunday. */
function weekday(day: string): number {
  return new Date(day).getUTCDay()
}

function isWeekend(day: string): boolean {
  return weekday(day) === 0 || weekday(day) === 6
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

let loaded: Promise<DaysOff> | null = null

/**
 * The calendar of days off. The library knows every country and takes a fifth of a second to load: it is read when somebody
 * first looks at a deadline, and the years that were asked for are kept.
 */
export function loadDaysOff(): Promise<DaysOff> {
  loaded ??= import('date-holidays').then(({ default: Holidays }) => {
    const lithuania = new Holidays('LT', { languages: ['lt', 'en'] })
    return new DaysOff((year) => {
      const english = new Map(
        lithuania.getHolidays(year, 'en').map(({ date, name }) => [date.slice(0, 10), name])
      )
      const named = lithuania.getHolidays(year, 'lt').map(({ date, name }): [string, Holiday] => {
        const day = date.slice(0, 10)
        return [day, { nameLt: name, nameEn: english.get(day) ?? name }]
      })
      return new Map(named)
    })
  })
  return loaded
}
