/** A progress report in one of these states has told its period's values; a returned one is a draft again. */
export const TOLD = ['submitted', 'accepted'] as const

/** What was typed of one indicator in the form of a period. */
export type TypedValue = {
  indicatorId: number
  /** null for a field left empty */
  value: number | null
  sourceLt: string | null
  sourceEn: string | null
  /** of the value the form was opened with; 0 where there was none */
  rowVersion: number
}
