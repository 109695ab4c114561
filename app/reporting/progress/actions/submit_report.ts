import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { LOCALES, type Locale } from '#app/shared/locale'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import type { ProgressReportData } from '#app/workbooks/progress/progress_report_data'
import { lockBegun } from '#app/reporting/progress/actions/lock_report'
import { blockers } from '#app/reporting/progress/checks/run_progress_checks'
import type ProgressReport from '#app/reporting/progress/models/progress_report'
import { progressStates } from '#app/reporting/progress/progress_states'
import { isLaterHandedIn, submissionsOf } from '#app/reporting/progress/queries/find_report'
import type { InsideReport } from '#app/reporting/progress/queries/inside_report'
import { readSnapshot } from '#app/reporting/progress/queries/read_snapshot'
import { narrativeRows } from '#app/reporting/progress/report_sheets'
import { snapshotRows } from '#app/reporting/progress/snapshot_rows'

/**
 * Hands a report in: from now on it is what was frozen, in both languages. When a later period's report is handed in already,
 * its facts stay as they were frozen before and only the texts are new.
 * @param inside the report as it was read and checked   @param frozen what it tells, made of the same
 * @throws {RuleBroken} when something stands in the way, or the report changed since it was read   @throws {Hidden}
 */
export function submitReport(
  projectId: number,
  inside: InsideReport,
  frozen: Record<Locale, ProgressReportData>,
  actor: Actor
): Promise<ProgressReport> {
  return change(actor, progressStates.submit.action, async (trx, note) => {
    const report = await lockBegun(trx, projectId, inside.period.id)
    progressStates.submit.assert(report, actor)
    await assertUnchanged(trx, report, inside)
    const before = await submissionsOf(report.id, trx)
    const textsOnly = before > 0 && (await isLaterHandedIn(projectId, report.periodId, trx))
    assertNothingBlocks(inside, textsOnly)
    for (const locale of LOCALES) {
      const told = textsOnly
        ? await withNewTexts(trx, report, before, locale, frozen[locale])
        : frozen[locale]
      await keep(trx, report.id, before + 1, locale, told)
    }
    note({ submission: before + 1 })
    return report
      .merge({
        status: progressStates.submit.to,
        submittedAt: actor.now,
        submittedBy: actor.id,
        decidedAt: null,
        decidedBy: null,
        answeredOn: null,
        returnReason: null,
      })
      .save()
  })
}

function assertNothingBlocks({ checks }: InsideReport, textsOnly: boolean) {
  const [first, ...others] = blockers(checks, textsOnly).map(
    ({ check }) => new RuleBroken(`progress.blocked_by.${check.name}`)
  )
  if (first) throw new RulesBroken([first, ...others])
}

async function assertUnchanged(
  trx: TransactionClientContract,
  report: ProgressReport,
  { report: read }: InsideReport
) {
  const { facts_version: factsVersion } = await trx
    .from('progress_reports')
    .where('id', report.id)
    .select('facts_version')
    .firstOrFail()
  if (report.rowVersion !== read.rowVersion || factsVersion !== read.factsVersion) {
    throw new RuleBroken('progress.changed_meanwhile')
  }
}

async function withNewTexts(
  trx: TransactionClientContract,
  report: ProgressReport,
  submission: number,
  locale: Locale,
  { generatedAt, generatedBy, submittedOn }: ProgressReportData
): Promise<ProgressReportData> {
  const earlier = await readSnapshot(report.id, submission, locale, trx)
  const narrative = narrativeRows(report, locale)
  return { ...earlier, narrative, generatedAt, generatedBy, submittedOn }
}

async function keep(
  trx: TransactionClientContract,
  reportId: number,
  submission: number,
  locale: Locale,
  told: ProgressReportData
) {
  const rows = snapshotRows(told).map((row) => ({
    progress_report_id: reportId,
    submission,
    locale,
    ...row,
  }))
  for (let at = 0; at < rows.length; at += 100) {
    await trx.table('progress_snapshots').multiInsert(rows.slice(at, at + 100))
  }
}
