import db from '@adonisjs/lucid/services/db'
import {
  DEFAULT_COLUMNS,
  readColumns,
  type ExpenseColumn,
} from '#app/finance/expense_list/expense_columns'

export const COLUMNS_PREFERENCE = 'expenses.columns'

/** A filter somebody keeps by a name. */
export type SavedFilter = { id: number; name: string; query: string; isDefault: boolean }

/** How a person has set up the list of expenses in a project. */
export type ListSettings = { columns: ExpenseColumn[]; filters: SavedFilter[] }

/** A person's own columns and saved filters, by name, in one query. */
export async function findListSettings(userId: number, projectId: number): Promise<ListSettings> {
  const rows = await db
    .from('saved_filters')
    .where({ user_id: userId, project_id: projectId })
    .select('id', 'name', 'query as text', 'default_in_project_id as default_in')
    .unionAll(
      db
        .from('user_preferences')
        .where({ user_id: userId, name: COLUMNS_PREFERENCE })
        .select(db.raw('0 as id, name, value as text, null as default_in'))
    )
  const chosen = rows.find(({ id }) => Number(id) === 0)
  const filters = rows
    .filter(({ id }) => Number(id) > 0)
    .map((row) => ({
      id: Number(row.id),
      name: String(row.name),
      query: String(row.text),
      isDefault: row.default_in !== null,
    }))
  return {
    columns: chosen ? readColumns(String(chosen.text).split(',')) : [...DEFAULT_COLUMNS],
    filters: filters.sort((one, other) => byName.compare(one.name, other.name)),
  }
}

const byName = new Intl.Collator('lt', { numeric: true })
