import i18nManager from '@adonisjs/i18n/services/main'
import type { Locale } from '#app/shared/locale'
import type { ReportCheck } from '#app/workbooks/financial/financial_report_data'
import type { ProgressFinding } from '#app/reporting/progress/checks/progress_check'
import type { InsideReport } from '#app/reporting/progress/queries/inside_report'

/** The results of the checks in words, as the workbook shows them. */
export function progressChecks({ checks }: InsideReport, locale: Locale): ReportCheck[] {
  const say = (key: string, params = {}) => i18nManager.locale(locale).t(`progress.${key}`, params)
  const reference = (finding: ProgressFinding) => {
    if ('fact' in finding) return finding.fact.said[locale]
    return finding.part ? say(`part.${finding.part}`) : null
  }
  return checks.map(({ check, found }) => ({
    code: check.code,
    subject: say(`check.${check.name}`),
    severity: check.severity,
    result: found.length === 0 ? 'ok' : check.severity,
    finding: found.length === 0 ? null : say(`check_found.${check.name}`, { count: found.length }),
    references: found.map(reference).filter((text) => text !== null),
    source: say(`check_source.${check.source}`),
  }))
}
