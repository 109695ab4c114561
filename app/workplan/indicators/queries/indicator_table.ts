import db from '@adonisjs/lucid/services/db'
import type { Counting, IndicatorKind } from '#app/workplan/indicators/models/indicator'

export type IndicatorRow = {
  id: number
  kind: IndicatorKind
  number: string
  titleLt: string
  titleEn: string | null
  unitLt: string
  unitEn: string | null
  counting: Counting
  base: number
  target: number
  rowVersion: number
}
export type PeriodRow = { id: number; number: number; startsOn: string; endsOn: string }
export type ValueRow = {
  id: number
  indicatorId: number
  periodId: number
  value: number
  sourceLt: string
  sourceEn: string | null
  rowVersion: number
}

const byNumber = new Intl.Collator('lt', { numeric: true })

/** A project's indicators by kind (outputs first) and number, 1.10 after 1.9; figures in hundredths. */
export async function listIndicators(projectId: number): Promise<IndicatorRow[]> {
  const rows = await db.from('indicators').where('project_id', projectId)
  return rows
    .map((row): IndicatorRow => ({
      id: row.id,
      kind: row.kind,
      number: row.number,
      titleLt: row.title_lt,
      titleEn: row.title_en,
      unitLt: row.unit_lt,
      unitEn: row.unit_en,
      counting: row.counting,
      base: Number(row.base_hundredths),
      target: Number(row.target_hundredths),
      rowVersion: row.row_version,
    }))
    .sort((a, b) => byNumber.compare(a.kind, b.kind) || byNumber.compare(a.number, b.number))
}

/** The reporting periods in the order of their days. */
export async function listPeriodsInOrder(projectId: number): Promise<PeriodRow[]> {
  const rows = await db
    .from('reporting_periods')
    .where('project_id', projectId)
    .select('id', 'number', 'starts_on', 'ends_on')
    .orderBy('starts_on')
    .orderBy('number')
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  }))
}

/** Every value of a project's indicators. */
export async function listValues(projectId: number): Promise<ValueRow[]> {
  const rows = await db.from('indicator_values').where('project_id', projectId).orderBy('id')
  return rows.map((row) => ({
    id: row.id,
    indicatorId: row.indicator_id,
    periodId: row.period_id,
    value: Number(row.value_hundredths),
    sourceLt: row.source_lt,
    sourceEn: row.source_en,
    rowVersion: row.row_version,
  }))
}
