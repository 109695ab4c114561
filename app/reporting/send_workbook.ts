import type { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { fileNamePart, sendStream, XLSX } from '#app/shared/http/send_stream'
import type { Locale } from '#app/shared/locale'
import { record } from '#app/audit_trail/change'
import type { PeriodRow } from '#app/reporting/queries/list_periods'

export type WorkbookKind = 'financial' | 'progress'

const FILE_NAMES: Record<WorkbookKind, Record<Locale, string>> = {
  financial: { lt: 'finansine-ataskaita', en: 'financial-report' },
  progress: { lt: 'pazangos-ataskaita', en: 'progress-report' },
}

/** Sends a workbook as it is made. The download is recorded before the first byte leaves: no file without a trace. */
export async function sendWorkbook(
  ctx: HttpContext,
  workbook: Readable,
  { kind, period, language }: { kind: WorkbookKind; period: PeriodRow; language: Locale }
): Promise<void> {
  const { project, actor, i18n } = ctx
  await record(actor, {
    projectId: project.id,
    action: 'workbook.downloaded',
    subjectType: 'reporting_period',
    subjectId: period.id,
    after: { kind, period: period.number, language },
  })
  const name = `${fileNamePart(project.code)}-${period.number}-${FILE_NAMES[kind][language]}`
  sendStream(ctx, workbook, {
    fileName: `${name}.xlsx`,
    contentType: XLSX,
    failed: i18n.t('reporting.workbook_failed'),
  })
}
