import db from '@adonisjs/lucid/services/db'
import type { ReportCheck } from '#app/workbooks/financial/financial_report_data'
import type { CheckResult } from '#app/reporting/checks/check'
import { CHECKS } from '#app/reporting/checks/run_checks'

/** What the checks had found when a report was handed in, with the rows concerned as they are called. Two queries. */
export async function frozenChecks(projectId: number, snapshotId: number): Promise<CheckResult[]> {
  const row = await db
    .from('report_snapshots')
    .where('id', snapshotId)
    .select('head_lt')
    .firstOrFail()
  const kept: ReportCheck[] = JSON.parse(row.head_lt).checks
  const ids = await idsOf(projectId, [...new Set(kept.flatMap(({ references }) => references))])
  return kept.flatMap(({ code, references }) => {
    const check = CHECKS.find((one) => one.code === code)
    if (!check) return []
    const rows = references.map((reference) => ({
      expenseId: ids.get(reference) ?? null,
      reference,
    }))
    return [{ check, rows }]
  })
}

async function idsOf(projectId: number, references: string[]): Promise<Map<string, number>> {
  if (references.length === 0) return new Map()
  const rows = await db
    .from('expenses')
    .where('project_id', projectId)
    .whereIn('reference', references.slice(0, 500))
    .select('id', 'reference')
  return new Map(rows.map(({ id, reference }) => [reference, id]))
}
