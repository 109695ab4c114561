import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { Hidden, RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import type { CheckedFile } from '#app/documents/incoming_files'
import Document from '#app/documents/models/document'
import { withStoredFiles, type StoredFile } from '#app/documents/stored_files'
import type { ContractDocumentKind } from '#app/finance/contracts/contract_terms'
import Contract from '#app/finance/contracts/models/contract'

export type ContractFiles = {
  files: readonly CheckedFile[]
  kind: ContractDocumentKind
  isSensitive: boolean
}

/**
 * Adds files to a contract, in whatever state: an auditor may ask for one years later. What it has by content already is
 * left out.
 * @throws {RuleBroken} when it has all of them   @throws {Hidden}
 */
export function attachContractFiles(
  contractId: number,
  { files, kind, isSensitive }: ContractFiles,
  actor: Actor
): Promise<Contract> {
  const projectId = actor.projectId!
  return withStoredFiles(projectId, files, (stored, keep) =>
    change(actor, 'contract.documents_attached', async (trx, note) => {
      const contract = await lockRow(Contract, contractId, trx, { project_id: projectId })
      const fresh = await notYetAttached(contractId, stored, trx)
      if (fresh.length === 0) throw new RuleBroken('contracts.files_attached_already', {}, 'files')
      for (const file of fresh) {
        const document = await saveDocument(file, projectId, isSensitive, actor, trx)
        const link = { contract_id: contractId, document_id: document.id, kind }
        await trx.table('contract_documents').insert(link)
        keep(file.storageKey)
      }
      note({
        documents: fresh.map(({ fileName, sha256 }) => ({
          name: isSensitive ? null : fileName,
          kind,
          sha256,
        })),
      })
      return contract
    })
  )
}

/** Takes a file from a contract. Only the link goes: the file stays in the store. @throws {Hidden} when it has no such file */
export function detachContractFile(
  contractId: number,
  documentId: number,
  actor: Actor
): Promise<Contract> {
  return change(actor, 'contract.document_detached', async (trx, note) => {
    const contract = await lockRow(Contract, contractId, trx, { project_id: actor.projectId! })
    const row = await trx
      .from('contract_documents')
      .join('documents', 'documents.id', 'contract_documents.document_id')
      .where({ contract_id: contractId, document_id: documentId })
      .select('contract_documents.id as link_id', 'kind', 'file_name', 'sha256', 'is_sensitive')
      .first()
    if (!row) throw new Hidden()
    const name = row.is_sensitive ? null : row.file_name
    note({ documents: [{ name, kind: row.kind, sha256: row.sha256 }] })
    await trx.from('contract_documents').where('id', row.link_id).delete()
    return contract
  })
}

async function notYetAttached(
  contractId: number,
  stored: readonly StoredFile[],
  trx: TransactionClientContract
): Promise<StoredFile[]> {
  const rows = await trx
    .from('contract_documents')
    .join('documents', 'documents.id', 'contract_documents.document_id')
    .where('contract_id', contractId)
    .select('sha256')
  const present = new Set(rows.map((row) => String(row.sha256)))
  return stored.filter(({ sha256 }) => !present.has(sha256) && present.add(sha256))
}

function saveDocument(
  file: StoredFile,
  projectId: number,
  isSensitive: boolean,
  actor: Actor,
  trx: TransactionClientContract
): Promise<Document> {
  const { fileName, storageKey, contentType, sizeBytes, sha256 } = file
  return new Document()
    .useTransaction(trx)
    .merge({ projectId, fileName, storageKey, contentType, sizeBytes, sha256 })
    .merge({ isSensitive, uploadedBy: actor.id! })
    .save()
}
