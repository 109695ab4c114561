import db from '@adonisjs/lucid/services/db'

export type StoredDocument = {
  id: number
  fileName: string
  storageKey: string
  contentType: string
  sizeBytes: number
  isSensitive: boolean
}

/** A document of a project by its id, or null. */
export async function findDocument(projectId: number, id: number): Promise<StoredDocument | null> {
  const row = await db.from('documents').where({ id, project_id: projectId }).first()
  if (!row) return null
  return {
    id: row.id,
    fileName: row.file_name,
    storageKey: row.storage_key,
    contentType: row.content_type,
    sizeBytes: Number(row.size_bytes),
    isSensitive: Boolean(row.is_sensitive),
  }
}
