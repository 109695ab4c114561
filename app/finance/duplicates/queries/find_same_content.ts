import db from '@adonisjs/lucid/services/db'

export type SameContent = { sha256: string; reference: string; projectCode: string }

/**
 * Where else files with the same content prove an expense, in any project: one invoice must not be claimed twice.
 * Lines of one split invoice share its files, and do not count. Names only the reference and the project's code, since the reader may not see that project.
 */
export async function findSameContent(
  expenseId: number,
  hashes: readonly string[],
  splitKey: string | null = null
): Promise<SameContent[]> {
  if (hashes.length === 0) return []
  const query = db
    .from('documents')
    .join('expense_documents', 'expense_documents.document_id', 'documents.id')
    .join('expenses', 'expenses.id', 'expense_documents.expense_id')
    .join('projects', 'projects.id', 'expenses.project_id')
    .whereIn('documents.sha256', [...hashes])
    .whereNot('expenses.id', expenseId)
    .whereNot('expenses.status', 'voided')
    .select('documents.sha256', 'expenses.reference', 'projects.code')
    .limit(20)
  if (splitKey) {
    query.where((other) =>
      other.whereNull('expenses.split_key').orWhereNot('expenses.split_key', splitKey)
    )
  }
  const rows = await query
  return rows.map((row) => ({
    sha256: row.sha256,
    reference: row.reference,
    projectCode: row.code,
  }))
}
