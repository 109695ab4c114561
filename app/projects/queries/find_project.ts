import db from '@adonisjs/lucid/services/db'

export type ProjectRow = {
  id: number
  programmeId: number
  programmeCode: string
  programmeNameLt: string
  programmeNameEn: string
  fundLt: string
  fundEn: string
  code: string
  titleLt: string
  titleEn: string
  summaryLt: string | null
  summaryEn: string | null
  cityLt: string
  cityEn: string
  startsOn: string
  endsOn: string
  erdfRateBp: number
  vatRecoverable: boolean
  accountCode: string | null
  isSample: boolean
  rowVersion: number
}

/** A project with its programme. @returns null when there is none */
export async function findProject(id: number): Promise<ProjectRow | null> {
  const row = await db
    .from('projects')
    .join('programmes', 'programmes.id', 'projects.programme_id')
    .where('projects.id', id)
    .select('projects.*', 'programmes.code as programme_code')
    .select('programmes.name_lt', 'programmes.name_en', 'programmes.fund_lt', 'programmes.fund_en')
    .first()
  return row ? projectFrom(row) : null
}

function projectFrom(row: Record<string, any>): ProjectRow {
  return {
    id: row.id,
    programmeId: row.programme_id,
    programmeCode: row.programme_code,
    programmeNameLt: row.name_lt,
    programmeNameEn: row.name_en,
    fundLt: row.fund_lt,
    fundEn: row.fund_en,
    code: row.code,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    summaryLt: row.summary_lt,
    summaryEn: row.summary_en,
    cityLt: row.city_lt,
    cityEn: row.city_en,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    erdfRateBp: row.erdf_rate_bp,
    vatRecoverable: Boolean(row.vat_recoverable),
    accountCode: row.account_code,
    isSample: Boolean(row.is_sample),
    rowVersion: row.row_version,
  }
}
