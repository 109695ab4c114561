import db from '@adonisjs/lucid/services/db'
import { inLocale, type Locale } from '#app/shared/locale'
import { today } from '#app/shared/today'
import type { ReportIdentity } from '#app/workbooks/report_identity'
import type { PeriodRow } from '#app/reporting/queries/list_periods'
import type { Say } from '#app/reporting/say'

/** Who reads a report, in which language, and when it was made for him. */
export type ReportReader = {
  locale: Locale
  say: Say
  name: string
  now: Date
  seesSensitive: boolean
}

/** What a report says about its project and itself. */
export async function reportIdentity(
  projectId: number,
  period: PeriodRow,
  reader: ReportReader
): Promise<ReportIdentity> {
  const row = await db
    .from('projects')
    .join('programmes', 'programmes.id', 'projects.programme_id')
    .leftJoin('partners', (join) => {
      join.on('partners.project_id', 'projects.id').andOnVal('partners.is_own', 1)
    })
    .where('projects.id', projectId)
    .select('projects.code', 'title_lt', 'title_en', 'city_lt', 'city_en', 'is_sample')
    .select('programmes.name_lt as programme_lt', 'programmes.name_en as programme_en')
    .select('partners.name_lt as partner_lt', 'partners.name_en as partner_en')
    .orderBy('partners.id')
    .firstOrFail()
  const pick = (lt: string | null, en: string | null) => inLocale(reader.locale, lt, en)
  return {
    programme: pick(row.programme_lt, row.programme_en),
    projectCode: row.code,
    projectTitle: pick(row.title_lt, row.title_en),
    partner: pick(row.partner_lt, row.partner_en) || pick(row.city_lt, row.city_en),
    period: { number: period.number, startsOn: period.startsOn, endsOn: period.endsOn },
    reportNumber: String(period.number),
    submittedOn: period.submittedAt ? today(period.submittedAt) : null,
    generatedAt: reader.now,
    generatedBy: reader.name,
    isSample: Boolean(row.is_sample),
  }
}
