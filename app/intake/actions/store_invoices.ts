import { fileTypeFromBuffer } from 'file-type'
import type { Actor } from '#app/shared/actor'
import { ACCEPTED_TYPES } from '#app/documents/file_types'
import { newImport, storing, type SourceFile } from '#app/intake/actions/store_import'
import { insertRows } from '#app/intake/actions/write_rows'
import { IMPORT_FIELDS } from '#app/intake/expense_rows/fields'
import { invoiceRows, type Say } from '#app/intake/expense_rows/invoice_rows'
import type { Split } from '#app/intake/import_validator'
import type Import from '#app/intake/models/import'
import { attachmentBytes } from '#app/intake/ubl/attachments'
import type { InvoiceAttachment, ReadInvoice } from '#app/intake/ubl/invoice'
import { UnreadableFile } from '#app/intake/unreadable_file'

export type InvoiceFile = { file: SourceFile; invoice: ReadInvoice }

/** As large as any other document may be. */
const LARGEST_ATTACHMENT = 20 * 1024 * 1024

/**
 * Keeps e-invoices for their preview: the documents and the files in them in the store, their rows beside them. Attached files
 * of a kind that proof may not come as are left inside the e-invoice, which is kept as it came.
 */
export function storeInvoices(
  files: readonly InvoiceFile[],
  split: Split,
  say: Say,
  actor: Actor
): Promise<Import> {
  const rows = files.map(({ invoice }) => invoiceRows(invoice, split, say))
  const sources = files.map(({ file }) => file)
  return storing(actor, async (trx, store) => {
    const made = await newImport('invoices', nameOf(sources), sources, actor, trx)
      .merge({ headings: [...IMPORT_FIELDS], headerRow: -1, rowCount: rows.flat().length })
      .save()
    const stored: Parameters<typeof insertRows>[1][number][] = []
    for (const [at, { file, invoice }] of files.entries()) {
      const fileId = await store(made.id, file)
      for (const attached of await attachedFiles(invoice)) await store(made.id, attached, fileId)
      const warnings = warningsOf(invoice)
      for (const cells of rows[at]!) {
        stored.push({ number: stored.length + 1, fileId, cells, warnings })
      }
    }
    await insertRows(made.id, stored, trx)
    return made
  })
}

function nameOf(files: readonly SourceFile[]): string {
  const [first, ...others] = files
  return others.length === 0 ? first!.fileName : `${first!.fileName} + ${others.length}`
}

function warningsOf({ warnings }: ReadInvoice) {
  return warnings.map(({ code, params, path }) => ({
    key: `file_warnings.${code}`,
    params: { ...params, path: path ?? '' },
  }))
}

async function attachedFiles({ attachments }: ReadInvoice): Promise<SourceFile[]> {
  const files: SourceFile[] = []
  for (const attachment of attachments) {
    const file = attachment.base64 === null ? null : await attachedFile(attachment)
    if (file) files.push(file)
  }
  return files
}

async function attachedFile(attachment: InvoiceAttachment): Promise<SourceFile | null> {
  const content = bytesOf(attachment)
  const contentType = content && (await fileTypeFromBuffer(content))?.mime
  if (!content || !contentType || !(contentType in ACCEPTED_TYPES)) return null
  const name = (attachment.fileName ?? attachment.id ?? 'priedas').replace(/[\\/\p{Cc}]/gu, ' ')
  const ending = ACCEPTED_TYPES[contentType]![0]!
  const fileName = name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`
  return { fileName: fileName.slice(-255), contentType, content }
}

/** Null for what is no file, or too large: it stays inside the e-invoice. */
function bytesOf(attachment: InvoiceAttachment): Buffer | null {
  try {
    return attachmentBytes(attachment, LARGEST_ATTACHMENT)
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}
