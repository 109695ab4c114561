import { instantToDatabase } from '#app/shared/database/columns'
import { inTransaction } from '#app/audit_trail/change'
import type { Actor } from '#app/shared/actor'
import type { ExpenseColumn } from '#app/finance/expense_list/expense_columns'
import { COLUMNS_PREFERENCE } from '#app/finance/expenses/queries/list_settings'

/**
 * Keeps which columns a person sees in lists of expenses, in every project. It is nobody's business but his own, so it
 * leaves no trace (docs/decisions/0012).
 */
export function chooseColumns(columns: readonly ExpenseColumn[], actor: Actor): Promise<void> {
  const now = instantToDatabase(actor.now)
  return inTransaction(async (trx) => {
    await trx
      .insertQuery()
      .table('user_preferences')
      .insert({
        user_id: actor.id,
        name: COLUMNS_PREFERENCE,
        value: columns.join(','),
        created_at: now,
        updated_at: now,
      })
      .knexQuery.onConflict(['user_id', 'name'])
      .merge(['value', 'updated_at'])
  })
}
