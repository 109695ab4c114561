import { DateTime } from 'luxon'

/** A date without time, 'YYYY-MM-DD'. */
export type IsoDate = string

/** The city's clock: instants are shown in it. */
const CITY_ZONE = 'Europe/Vilnius'

/**
 * The date as a spreadsheet keeps it. exceljs writes dates as UTC, so midnight UTC is the day itself in every zone.
 * @throws {RangeError} when the text is no calendar date.
 */
export function sheetDate(date: IsoDate): Date {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00.000Z`) : null
  if (day === null || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date)) {
    throw new RangeError(`"${date}" is not a date like 2021-03-09`)
  }
  return day
}

/** The instant as the city's clock showed it, in a form that a spreadsheet (which knows no zones) shows unchanged. */
export function sheetMoment(instant: Date): Date {
  return cityTime(instant).setZone('utc', { keepLocalTime: true }).startOf('second').toJSDate()
}

/** 'YYYY-MM-DD HH:MM' on the city's clock, for page footers. */
export function momentText(instant: Date): string {
  return cityTime(instant).toFormat('yyyy-MM-dd HH:mm')
}

function cityTime(instant: Date): DateTime {
  return DateTime.fromJSDate(instant, { zone: CITY_ZONE })
}

// The first use of a time zone costs some forty milliseconds; better at boot than in somebody's download.
sheetMoment(new Date())
