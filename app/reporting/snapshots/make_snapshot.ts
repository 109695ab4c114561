import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { breathe } from '#app/shared/breathe'
import { instantToDatabase } from '#app/shared/database/columns'
import { LOCALES, type Locale } from '#app/shared/locale'
import type { Cents } from '#app/money/cents'
import {
  reportHead,
  reportLines,
  type LivingLines,
  type ReportHead,
} from '#app/reporting/queries/financial_report_data'
import type { PeriodRow } from '#app/reporting/queries/list_periods'
import type { ReportReader } from '#app/reporting/queries/report_identity'
import { sayIn } from '#app/reporting/say'
import { freezeLines } from '#app/reporting/snapshots/freeze_lines'
import type { FrozenLine } from '#app/reporting/snapshots/frozen_line'

/** Rows in one statement. */
const AT_ONCE = 100
const HOURS_KEPT = 1

/** A report that was frozen and may be handed in. EUR cents. */
export type Snapshot = {
  id: number
  lines: number
  declaredCents: Cents
  erdfCents: Cents
  erdfRateBp: number
  budgetVersionId: number | null
  /** the checks that failed as errors, by code */
  errors: string[]
}

/**
 * Freezes what a report holds now. Nothing counts yet: the change that hands the report in takes it up, or it is left behind.
 * Written a few rows at a time outside that change, so that nobody waits for a long one and nothing holds all lines.
 */
export async function makeSnapshot(
  projectId: number,
  period: PeriodRow,
  periods: PeriodRow[],
  now: string
): Promise<Snapshot> {
  await removeLeftBehind(period.id, now)
  const readers = LOCALES.map((locale) => readerIn(locale, now))
  const heads = {} as Record<Locale, ReportHead>
  const living = {} as Record<Locale, LivingLines>
  let laidOut: Awaited<ReturnType<typeof reportHead>> | undefined
  for (const reader of readers) {
    const made = await reportHead(projectId, period, periods, reader)
    heads[reader.locale] = made.head
    living[reader.locale] = await reportLines(period, made.layout, made.head.erdfRate, reader)
    laidOut ??= made
  }
  const id = await insertHead(period.id, heads, now)
  const sums = await insertLines(id, freezeLines(living, laidOut!.layout))
  await db.from('report_snapshots').where('id', id).update({
    lines: sums.lines,
    declared_cents: sums.declaredCents,
    erdf_cents: sums.erdfCents,
  })
  return {
    id,
    ...sums,
    erdfRateBp: heads.lt.erdfRate,
    budgetVersionId: laidOut!.budgetVersionId,
    errors: heads.lt.checks.filter(({ result }) => result === 'error').map(({ code }) => code),
  }
}

/** Everything is kept; who may see what is asked when it is read. */
function readerIn(locale: Locale, now: string): ReportReader {
  return { locale, say: sayIn(locale), name: '', now: new Date(now), seesSensitive: true }
}

async function insertHead(
  periodId: number,
  heads: Record<Locale, ReportHead>,
  now: string
): Promise<number> {
  const [id] = await db.table('report_snapshots').insert({
    reporting_period_id: periodId,
    head_lt: JSON.stringify(heads.lt),
    head_en: JSON.stringify(heads.en),
    created_at: instantToDatabase(now),
  })
  return Number(id)
}

async function insertLines(snapshotId: number, frozen: AsyncIterable<FrozenLine>) {
  const sums = { lines: 0, declaredCents: 0, erdfCents: 0 }
  let rows: Record<string, unknown>[] = []
  const write = async () => {
    if (rows.length > 0) await db.table('report_lines').multiInsert(rows)
    rows = []
    await breathe()
  }
  for await (const line of frozen) {
    const { declaredCents, erdfCents } = line.content.lt
    sums.lines += 1
    sums.declaredCents += declaredCents
    sums.erdfCents += erdfCents
    rows.push({
      snapshot_id: snapshotId,
      position: line.position,
      expense_id: line.expenseId,
      flat_rate_bp: line.flatRateBp,
      cost_category_id: line.costCategoryId,
      stage_id: line.stageId,
      declared_cents: declaredCents,
      erdf_cents: erdfCents,
      content_lt: JSON.stringify(line.content.lt),
      content_en: JSON.stringify(line.content.en),
    })
    if (rows.length === AT_ONCE) await write()
  }
  await write()
  return sums
}

/** Removes what earlier tries left; one that is just being made by somebody else is let be. */
async function removeLeftBehind(periodId: number, now: string): Promise<void> {
  const before = DateTime.fromISO(now).minus({ hours: HOURS_KEPT }).toUTC().toISO()
  const left = db
    .from('report_snapshots')
    .where('reporting_period_id', periodId)
    .whereNull('submitted_at')
    .where('created_at', '<', instantToDatabase(before)!)
  const ids = (await left.select('id')).map(({ id }) => Number(id))
  if (ids.length === 0) return
  await db.from('report_lines').whereIn('snapshot_id', ids).delete()
  await db.from('report_snapshots').whereIn('id', ids).delete()
}
