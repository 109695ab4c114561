import db from '@adonisjs/lucid/services/db'

export type CostCategoryRow = {
  id: number
  code: string
  position: number
  nameLt: string
  nameEn: string
  needsInvoice: boolean
  /** basis points of the base category; null for a category that is spent and typed */
  flatRateBp: number | null
  flatRateOfId: number | null
  flatRateOfLt: string | null
  flatRateOfEn: string | null
  flatRateOfOthers: boolean
  flatRateSource: string | null
  flatRateIsConfirmed: boolean
  validFrom: string
  validTo: string | null
  rowVersion: number
}

/**
 * Categories of a programme in the order of its budget.
 * @param day ISO date: only those that hold on it; all of them when left out
 */
export async function listCostCategories(
  programmeId: number,
  day?: string
): Promise<CostCategoryRow[]> {
  const query = db
    .from('cost_categories as category')
    .leftJoin('cost_categories as base', 'base.id', 'category.flat_rate_of_id')
    .where('category.programme_id', programmeId)
    .select('category.*', 'base.name_lt as base_lt', 'base.name_en as base_en')
    .orderBy('category.position')
    .orderBy('category.code')
    .orderBy('category.valid_from')
  if (day) {
    query
      .where('category.valid_from', '<=', day)
      .where((open) => open.whereNull('category.valid_to').orWhere('category.valid_to', '>=', day))
  }
  const rows = await query
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    position: row.position,
    nameLt: row.name_lt,
    nameEn: row.name_en,
    needsInvoice: Boolean(row.needs_invoice),
    flatRateBp: row.flat_rate_bp,
    flatRateOfId: row.flat_rate_of_id,
    flatRateOfLt: row.base_lt,
    flatRateOfEn: row.base_en,
    flatRateOfOthers: Boolean(row.flat_rate_of_others),
    flatRateSource: row.flat_rate_source,
    flatRateIsConfirmed: Boolean(row.flat_rate_is_confirmed),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    rowVersion: row.row_version,
  }))
}
