import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { BasisPoints } from '#app/money/rates'
import { baseIdsOf, computingOrder } from '#app/projects/flat_rate_bases'
import type { FlatRateCategory, PeriodEnds } from '#app/finance/budget/flat_rates'

export type BudgetStage = { id: number; number: number; nameLt: string; nameEn: string }

export type BudgetCategory = {
  id: number
  code: string
  nameLt: string
  nameEn: string
  /** null for a category that is typed; otherwise it stands on one category or on all other direct costs */
  flatRateBp: BasisPoints | null
  flatRateOfId: number | null
  flatRateOfOthers: boolean
  validFrom: string
  validTo: string | null
}

/** What a budget of the project is laid out by. */
export type BudgetStructure = {
  erdfRateBp: BasisPoints
  stages: BudgetStage[]
  categories: BudgetCategory[]
}

/**
 * A project's stages and the categories of its programme that are valid in its time or already used, in the programme's
 * order. Three queries.
 */
export async function budgetStructure(
  projectId: number,
  client: QueryClientContract = db.connection()
): Promise<BudgetStructure> {
  const project = await client.from('projects').where('id', projectId).firstOrFail()
  const stages = await client
    .from('stages')
    .where('project_id', projectId)
    .select('id', 'number', 'name_lt', 'name_en')
    .orderBy('number')
  const categories = await client
    .from('cost_categories')
    .where('programme_id', project.programme_id)
    .where((usable) => {
      usable
        .where((valid) => {
          valid
            .where('valid_from', '<=', project.ends_on)
            .where((end) => end.whereNull('valid_to').orWhere('valid_to', '>=', project.starts_on))
        })
        .orWhereIn(
          'id',
          client.from('expenses').where('project_id', projectId).select('cost_category_id')
        )
        .orWhereIn('id', budgetedCategories(projectId, client))
    })
    .select('id', 'code', 'name_lt', 'name_en', 'flat_rate_bp', 'flat_rate_of_id')
    .select('flat_rate_of_others', 'valid_from', 'valid_to')
    .orderBy('position')
    .orderBy('id')
  return {
    erdfRateBp: project.erdf_rate_bp,
    stages: stages.map((row) => ({
      id: row.id,
      number: row.number,
      nameLt: row.name_lt,
      nameEn: row.name_en,
    })),
    categories: categories.map((row) => ({
      id: row.id,
      code: row.code,
      nameLt: row.name_lt,
      nameEn: row.name_en,
      flatRateBp: row.flat_rate_bp,
      flatRateOfId: row.flat_rate_of_id,
      flatRateOfOthers: Boolean(row.flat_rate_of_others),
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
  }
}

/** The categories that are derived from others, each after what it stands on. */
export function flatRateCategories(categories: BudgetCategory[]): FlatRateCategory[] {
  return computingOrder(categories).map((category) => ({
    id: category.id,
    flatRateBp: category.flatRateBp!,
    baseIds: baseIdsOf(category, categories),
    validFrom: category.validFrom,
    validTo: category.validTo,
  }))
}

/** When the project's reporting periods end: which flat rate is whose follows from it. */
export async function periodEnds(
  projectId: number,
  client: QueryClientContract = db.connection()
): Promise<PeriodEnds> {
  const rows = await client
    .from('reporting_periods')
    .where('project_id', projectId)
    .select('id', 'ends_on')
  return new Map(rows.map((row) => [row.id, row.ends_on]))
}

function budgetedCategories(projectId: number, client: QueryClientContract) {
  return client
    .from('budget_lines')
    .join('budget_versions', 'budget_versions.id', 'budget_lines.budget_version_id')
    .where('budget_versions.project_id', projectId)
    .select('budget_lines.cost_category_id')
}
