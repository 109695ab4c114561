import db from '@adonisjs/lucid/services/db'
import { instantFromDatabase } from '#app/shared/database/columns'
import type { ContractDocumentKind } from '#app/finance/contracts/contract_terms'

export type ContractDocument = {
  id: number
  kind: ContractDocumentKind
  fileName: string
  sizeBytes: number
  isSensitive: boolean
  uploadedBy: string
  uploadedAt: string
}

/** The files of a contract, in the order they came. */
export async function listContractDocuments(contractId: number): Promise<ContractDocument[]> {
  const rows = await db
    .from('contract_documents')
    .join('documents', 'documents.id', 'contract_documents.document_id')
    .join('users', 'users.id', 'documents.uploaded_by')
    .where('contract_documents.contract_id', contractId)
    .select('documents.id', 'kind', 'file_name', 'size_bytes', 'is_sensitive')
    .select('users.full_name', 'documents.created_at')
    .orderBy('documents.id')
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    sizeBytes: Number(row.size_bytes),
    isSensitive: Boolean(row.is_sensitive),
    uploadedBy: row.full_name,
    uploadedAt: instantFromDatabase(row.created_at)!,
  }))
}
