import { randomUUID } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { inTransaction } from '#app/audit_trail/change'
import { removeFiles } from '#app/documents/stored_files'
import { insertRows } from '#app/intake/actions/write_rows'
import { sheetContent } from '#app/intake/expense_rows/sheet_rows'
import Import, { type ImportKind } from '#app/intake/models/import'
import type { Tables } from '#app/intake/tables/table'
import { sha256 } from '#app/intake/unique_keys'

/** A file as it came, whose content was looked at. */
export type SourceFile = { fileName: string; contentType: string; content: Buffer }

/**
 * Keeps a table for its preview: the file in the store, the rows of its first sheet. Nothing of it counts yet, so the trail
 * says nothing.
 * @throws {RuleBroken} when there is nothing under the headings
 */
export async function storeTable(
  kind: Exclude<ImportKind, 'invoices'>,
  file: SourceFile,
  tables: Tables,
  actor: Actor
): Promise<Import> {
  const sheet = tables.sheets[0]!
  const { headings, rows, headerRow } = sheetContent(sheet)
  if (rows.length === 0)
    throw new RuleBroken('imports.no_rows', {}, kind === 'paste' ? 'pasted' : 'files')
  return storing(actor, async (trx, store) => {
    const made = await newImport(kind, kind === 'paste' ? '' : file.fileName, [file], actor, trx)
    await made.merge({ sheetName: sheet.name, headings, headerRow, rowCount: rows.length }).save()
    await store(made.id, file)
    await insertRows(made.id, rows, trx)
    return made
  })
}

/** An import that is not saved yet; its hash is that of its file, or of the hashes of its files. */
export function newImport(
  kind: ImportKind,
  sourceName: string,
  files: readonly SourceFile[],
  actor: Actor,
  trx: TransactionClientContract
): Import {
  const hashes = files.map(({ content }) => sha256(content))
  return new Import().useTransaction(trx).merge({
    projectId: actor.projectId!,
    kind,
    sourceName: sourceName.slice(0, 255),
    sha256: hashes.length === 1 ? hashes[0]! : sha256(Buffer.from(hashes.join())),
    status: 'uploaded',
    createdBy: actor.id!,
  })
}

/** Puts a file into the store and its row beside it. @returns the row's id */
export type Store = (importId: number, file: SourceFile, invoiceFileId?: number) => Promise<number>

/** Runs what keeps an import; when it fails, no file of it stays in the store. */
export async function storing(
  actor: Actor,
  work: (trx: TransactionClientContract, store: Store) => Promise<Import>
): Promise<Import> {
  const keys: string[] = []
  try {
    return await inTransaction((trx) =>
      work(trx, async (importId, file, invoiceFileId) => {
        const storageKey = `projects/${actor.projectId}/imports/${randomUUID()}`
        keys.push(storageKey)
        await drive.use().put(storageKey, file.content)
        const [id] = await trx.table('import_files').insert({
          import_id: importId,
          file_name: file.fileName.slice(0, 255),
          storage_key: storageKey,
          content_type: file.contentType,
          size_bytes: file.content.length,
          sha256: sha256(file.content),
          invoice_file_id: invoiceFileId ?? null,
        })
        return Number(id)
      })
    )
  } catch (error) {
    await removeFiles(keys)
    throw error
  }
}
