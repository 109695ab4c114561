import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Locale } from '#app/shared/locale'
import type { ProgressReportData } from '#app/workbooks/progress/progress_report_data'
import { reportOf } from '#app/reporting/progress/snapshot_rows'

/** A report as it was frozen at a handing in. One query. @param submission which one, from 1 */
export async function readSnapshot(
  reportId: number,
  submission: number,
  locale: Locale,
  client: QueryClientContract = db.connection()
): Promise<ProgressReportData> {
  const rows = await client
    .from('progress_snapshots')
    .where({ progress_report_id: reportId, submission, locale })
    .select('part', 'position', 'content')
    .orderBy('part')
    .orderBy('position')
  return reportOf(rows)
}
