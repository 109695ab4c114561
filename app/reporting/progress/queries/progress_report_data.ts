import { LOCALES } from '#app/shared/locale'
import type { ProgressReportData } from '#app/workbooks/progress/progress_report_data'
import type { Locale } from '#app/shared/locale'
import { narrativeRows, reportSheets } from '#app/reporting/progress/report_sheets'
import { isWritten } from '#app/reporting/progress/progress_states'
import type { InsideReport } from '#app/reporting/progress/queries/inside_report'
import { readSnapshot } from '#app/reporting/progress/queries/read_snapshot'
import { today } from '#app/shared/today'
import { reportIdentity, type ReportReader } from '#app/reporting/queries/report_identity'

/**
 * The progress report of a period as the workbook takes it. One that is handed in is what was frozen then; one that is written
 * is what the log says now, or, when only its texts may change, the frozen one with them.
 * @param inside as the reader sees it
 */
export async function progressReportData(
  projectId: number,
  inside: InsideReport,
  reader: ReportReader & { seesMoney: boolean }
): Promise<ProgressReportData> {
  const { report } = inside
  const isOpen = isWritten(report.status)
  const frozen =
    report.submissions > 0 && (!isOpen || report.isSettled)
      ? await readSnapshot(report.id!, report.submissions, reader.locale)
      : null
  const told = frozen ?? (await liveReport(projectId, inside, reader))
  return {
    ...told,
    ...(isOpen && { submittedOn: null }),
    ...(frozen && isOpen && { narrative: narrativeRows(report.narrative, reader.locale) }),
    state: report.status,
    spending: reader.seesMoney ? told.spending : null,
  }
}

async function liveReport(
  projectId: number,
  inside: InsideReport,
  reader: ReportReader
): Promise<ProgressReportData> {
  const identity = await reportIdentity(projectId, inside.period, reader)
  return {
    ...identity,
    submittedOn: null,
    state: inside.report.status,
    ...reportSheets(inside, reader.locale),
  }
}

/** What a handing in freezes: the whole report in both languages, as made at that moment by that person. */
export async function reportToFreeze(
  projectId: number,
  inside: InsideReport,
  { name, now }: { name: string; now: string }
): Promise<Record<Locale, ProgressReportData>> {
  const frozen = {} as Record<Locale, ProgressReportData>
  for (const locale of LOCALES) {
    const reader: ReportReader = {
      locale,
      say: (key) => key,
      name,
      now: new Date(now),
      seesSensitive: false,
    }
    const told = await liveReport(projectId, inside, reader)
    frozen[locale] = { ...told, state: 'submitted', submittedOn: today(now) }
  }
  return frozen
}
