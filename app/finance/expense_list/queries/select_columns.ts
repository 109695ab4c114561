import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { factsOf, type ExpenseColumn } from '#app/finance/expense_list/expense_columns'

const DESCRIPTIONS = ['expenses.description_lt', 'expenses.description_en']
const CATEGORY = [
  'cost_categories.name_lt as category_lt',
  'cost_categories.name_en as category_en',
]
const ACTIVITY = ['activities.number as activity_number', 'activities.title_lt as activity_lt']
const DECISION = ['council_decisions.number as decision_number', 'council_decisions.decided_on']

/** What a column reads when it is not the column of its own name. */
const READS: Partial<Record<ExpenseColumn, readonly string[]>> = {
  reference: [],
  status: [],
  is_sensitive: [],
  declared: [],
  erdf: [],
  city: [],
  documents: [],
  supplier: ['suppliers.name as supplier'],
  supplier_code: ['suppliers.legal_code as supplier_code'],
  supplier_vat_code: ['suppliers.vat_code as supplier_vat_code'],
  supplier_country: ['suppliers.country as supplier_country'],
  description: DESCRIPTIONS,
  description_lt: DESCRIPTIONS,
  description_en: DESCRIPTIONS,
  category: CATEGORY,
  category_code: ['cost_categories.code as category_code'],
  stage: ['stages.name_lt as stage_lt', 'stages.name_en as stage_en'],
  stage_number: ['stages.number as stage_number'],
  activity: [...ACTIVITY, 'activities.title_en as activity_en'],
  activity_number: ACTIVITY,
  period: ['reporting_periods.number as period_number'],
  decision: DECISION,
  decided_on: DECISION,
  logged_by: ['users.full_name as logged_by_name'],
  net: ['expenses.net_cents', 'expenses.currency'],
  vat: ['expenses.vat_cents', 'expenses.currency'],
  gross: ['expenses.net_cents', 'expenses.vat_cents', 'expenses.currency'],
  eligible: ['expenses.eligible_cents', 'expenses.currency'],
  unit_price: ['expenses.unit_price_cents', 'expenses.currency'],
}

/** The key of `expenses` by which a column's own table is found. */
const KEYS = {
  activities: 'expenses.activity_id',
  reporting_periods: 'expenses.reporting_period_id',
  council_decisions: 'expenses.council_decision_id',
  users: 'expenses.logged_by',
} as const

/** Adds to a query of expenses what the columns show, and nothing that they do not. */
export function selectColumns(
  query: DatabaseQueryBuilderContract,
  columns: readonly ExpenseColumn[]
): void {
  const tables = new Set(columns.map((column) => factsOf(column).table))
  for (const table of tables) if (table) query.leftJoin(table, `${table}.id`, KEYS[table])
  const read = columns.flatMap((column) => READS[column] ?? [`expenses.${column}`])
  query.select([...new Set(read)])
  if (columns.includes('documents')) {
    query.select(
      db.raw(
        '(select count(*) from expense_documents where expense_documents.expense_id = expenses.id) as documents'
      )
    )
  }
}
