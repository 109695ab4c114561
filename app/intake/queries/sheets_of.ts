import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import type Import from '#app/intake/models/import'
import { readPaste, readTable } from '#app/intake/tables/read_table'
import type { Sheet } from '#app/intake/tables/table'

/** The sheets of the table an import was read from, read anew; none for e-invoices, or when the file is gone. */
export async function sheetsOf({ id, kind }: Import): Promise<Sheet[]> {
  if (kind === 'invoices') return []
  const file = await db.from('import_files').where('import_id', id).first()
  if (!file || !(await drive.use().exists(file.storage_key))) return []
  const content = Buffer.from(await drive.use().getArrayBuffer(file.storage_key))
  const tables =
    kind === 'paste' ? readPaste(content.toString()) : await readTable(content, file.file_name)
  return tables.sheets
}
