/** One thing to deal with: which words, how many, in which project, and the page where it is dealt with. */
export type DayLine = {
  /** under `my_day.line` */
  key: string
  projectId: number
  count: number
  cents?: number
  number?: string
  href: string
}
