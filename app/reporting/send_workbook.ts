import type { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import type { Locale } from '#app/shared/locale'
import { record } from '#app/audit_trail/change'
import type { PeriodRow } from '#app/reporting/queries/list_periods'

export type WorkbookKind = 'financial' | 'progress'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const FILE_NAMES: Record<WorkbookKind, Record<Locale, string>> = {
  financial: { lt: 'finansine-ataskaita', en: 'financial-report' },
  progress: { lt: 'pazangos-ataskaita', en: 'progress-report' },
}

/**
 * Sends a workbook as it is made. The download is recorded before the first byte leaves: no file without a trace.
 * A reader who goes away stops the making; a failure before the first byte is an error page, a later one breaks the
 * connection, so that half a file never looks whole.
 */
export async function sendWorkbook(
  ctx: HttpContext,
  workbook: Readable,
  { kind, period, language }: { kind: WorkbookKind; period: PeriodRow; language: Locale }
): Promise<void> {
  const { response, project, actor, logger, i18n } = ctx
  workbook.on('error', (error) => {
    logger.error({ err: error, kind, periodId: period.id }, 'the workbook could not be finished')
  })
  await record(actor, {
    projectId: project.id,
    action: 'workbook.downloaded',
    subjectType: 'reporting_period',
    subjectId: period.id,
    after: { kind, period: period.number, language },
  })
  const name = `${project.code.replace(/[^A-Za-z0-9_-]+/g, '-')}-${period.number}-${FILE_NAMES[kind][language]}`
  response.header('Content-Type', XLSX)
  response.header('Content-Disposition', `attachment; filename="${name}.xlsx"`)
  response.header('Cache-Control', 'no-store')
  response.stream(workbook, () => {
    response.removeHeader('Content-Disposition')
    response.response.removeHeader('Content-Disposition') // it was passed on with the first attempt
    return [i18n.t('reporting.workbook_failed'), 500]
  })
}
