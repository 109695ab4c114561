import type { ReportCheck } from '#app/workbooks/financial/financial_report_data'
import type { CheckResult } from '#app/reporting/checks/check'
import type { Say } from '#app/reporting/say'

/** The results of the checks in words, as pages and the workbook show them. */
export function reportChecks(results: CheckResult[], say: Say): ReportCheck[] {
  return results.map(({ check, rows }) => ({
    code: check.code,
    subject: say(`check.${check.name}`),
    severity: check.severity,
    result: rows.length === 0 ? 'ok' : check.severity === 'error' ? 'error' : 'warning',
    finding: rows.length === 0 ? null : say(`check_found.${check.name}`, { count: rows.length }),
    references: rows.map((row) => row.reference),
    source: say(`check_source.${check.source}`),
  }))
}
