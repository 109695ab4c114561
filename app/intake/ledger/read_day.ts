import { isRealDate } from '#app/shared/rules'

/**
 * A day as accounting programs write it: 2021-03-09, 2021.03.09, 2021 03 09, 20210309, 09.03.2021, 9/3/2021, each also with a
 * time behind it. A day that two readers would read differently (3/9/2021) is none.
 * @returns ISO day, or null
 */
export function readDay(text: string): string | null {
  const bare = text
    .trim()
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?Z?$/, '')
    .trim()
  const ordered = /^(\d{4})[-./ ]?(\d{2})[-./ ]?(\d{2})\.?$/.exec(bare)
  if (ordered) return real(ordered[1]!, ordered[2]!, ordered[3]!)
  const turned = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(bare)
  if (!turned) return null
  const [, day, sign, month, year] = turned
  if (sign !== '.' && Number(day) <= 12 && day !== month) return null
  return real(year!, month!, day!)
}

function real(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isRealDate(iso) ? iso : null
}
