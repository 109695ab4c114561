import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { MultipartFile } from '@adonisjs/core/bodyparser'
import { RuleBroken } from '#app/shared/errors'
import { plainName } from '#app/documents/incoming_files'
import type { SourceFile } from '#app/intake/actions/store_import'
import { LARGEST_FILE } from '#app/intake/tables/limits'
import { readTable } from '#app/intake/tables/read_table'
import { TableRefused, type Tables } from '#app/intake/tables/table'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MEGABYTE = 1024 * 1024

/** More e-invoices at once are slower to look through than to import in two parts. */
const MOST_INVOICES = 200

/** Whether the files are e-invoices rather than a table. @throws {RuleBroken} when they are a mixture or too many */
export function areInvoices(files: readonly MultipartFile[]): boolean {
  const invoices = files.filter(({ clientName }) => extname(clientName).toLowerCase() === '.xml')
  if (invoices.length > MOST_INVOICES) {
    throw new RuleBroken('imports.too_many_files', { limit: MOST_INVOICES }, 'files')
  }
  const isTable = invoices.length === 0 && files.length === 1
  if (!isTable && invoices.length < files.length)
    throw new RuleBroken('imports.one_table', {}, 'files')
  return !isTable
}

/** The content of an uploaded file. @throws {TableRefused} when it is larger than is read at all */
export async function contentOf(file: MultipartFile): Promise<Buffer> {
  if (file.size > LARGEST_FILE) {
    throw new TableRefused('too_large', { limit: LARGEST_FILE / MEGABYTE }, 'files')
  }
  if (!file.tmpPath || file.size === 0) throw new TableRefused('empty_file', {}, 'files')
  return readFile(file.tmpPath)
}

/** An uploaded table, read. @throws {TableRefused} beside the files' field */
export async function uploadedTable(
  upload: MultipartFile
): Promise<{ file: SourceFile; tables: Tables }> {
  const content = await contentOf(upload)
  const fileName = plainName(upload.clientName)
  try {
    const tables = await readTable(content, fileName)
    const contentType = tables.kind === 'xlsx' ? XLSX : 'text/csv'
    return { file: { fileName, contentType, content }, tables }
  } catch (error) {
    throw error instanceof TableRefused
      ? new TableRefused(error.code, error.params, 'files')
      : error
  }
}
