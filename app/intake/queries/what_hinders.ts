import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/**
 * The expenses of an import that are no more what it made of them: submitted, edited, given a further proof, or explained as no
 * duplicate. Its expenses stay locked until a transaction ends.
 * @returns their references, in order
 */
export async function whatHinders(
  importId: number,
  client: QueryClientContract = db.connection()
): Promise<string[]> {
  const query = client
    .from('expenses')
    .where('import_id', importId)
    .select('id', 'reference', 'status', 'row_version')
    .orderBy('number')
  if (client.dialect.name === 'mysql' && client.isTransaction) query.forUpdate()
  const expenses = await query
  const added = await givenMore(importId, client)
  return expenses
    .filter(({ id, status, row_version: version }) => {
      return status !== 'draft' || Number(version) !== 1 || added.has(Number(id))
    })
    .map(({ reference }) => reference)
}

/** Expenses with a file that did not come with the import, or in a pair that somebody explained. */
async function givenMore(importId: number, client: QueryClientContract): Promise<Set<number>> {
  const expenses = () => client.from('expenses').where('import_id', importId).select('id')
  const files = await client
    .from('expense_documents')
    .join('documents', 'documents.id', 'expense_documents.document_id')
    .whereIn('expense_documents.expense_id', expenses())
    .whereNotIn(
      'documents.storage_key',
      client.from('import_files').where('import_id', importId).select('storage_key')
    )
    .distinct('expense_documents.expense_id as id')
  const explained = await client
    .from('accepted_duplicates')
    .whereIn('expense_id', expenses())
    .orWhereIn('other_expense_id', expenses())
    .select('expense_id', 'other_expense_id')
  return new Set(
    [
      ...files.map(({ id }) => id),
      ...explained.flatMap((pair) => [pair.expense_id, pair.other_expense_id]),
    ].map(Number)
  )
}
