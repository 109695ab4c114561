import type { ProgressReportData } from '#app/workbooks/progress/progress_report_data'

/** A row of a frozen report: of its cover, or of one of its sheets. */
export type SnapshotRow = { part: string; position: number; content: string }

const COVER = 'cover'

/** The sheets, each a list of rows. */
const SHEETS = [
  'narrative',
  'activities',
  'deliverables',
  'indicators',
  'meetings',
  'deadlines',
  'communication',
  'publicity',
  'risks',
  'deviations',
  'spending',
  'checks',
] as const satisfies readonly (keyof ProgressReportData)[]

/** A report as rows that can be kept; `reportOf` reads them back alike. */
export function snapshotRows(report: ProgressReportData): SnapshotRow[] {
  const cover = Object.fromEntries(
    Object.entries(report).filter(([key]) => !(SHEETS as readonly string[]).includes(key))
  )
  const rows = SHEETS.flatMap((part) =>
    (report[part] ?? []).map((row, position) => ({ part, position, content: JSON.stringify(row) }))
  )
  return [{ part: COVER, position: 0, content: JSON.stringify(cover) }, ...rows]
}

/** @param rows in the order of their positions   @throws {RangeError} when the cover is missing */
export function reportOf(rows: readonly SnapshotRow[]): ProgressReportData {
  const cover = rows.find(({ part }) => part === COVER)
  if (!cover) throw new RangeError('a frozen report has no cover')
  const sheets = Object.fromEntries(
    SHEETS.map((sheet) => [
      sheet,
      rows.filter(({ part }) => part === sheet).map(({ content }) => JSON.parse(content)),
    ])
  )
  const read = { ...JSON.parse(cover.content), ...sheets }
  return { ...read, generatedAt: new Date(read.generatedAt) } as ProgressReportData
}
