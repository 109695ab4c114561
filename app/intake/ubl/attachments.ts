import { UnreadableFile } from '#app/intake/unreadable_file'
import type { InvoiceAttachment } from '#app/intake/ubl/invoice'
import { tagEnd } from '#app/intake/xml/cut_markup'
import { parsePiece, piecesIn } from '#app/intake/xml/open_xml'
import { Place } from '#app/intake/xml/place'

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

/** The files that came with the document, not decoded yet. */
export function readAttachments(invoice: Place, pieces: readonly string[]): InvoiceAttachment[] {
  return invoice.all('AdditionalDocumentReference').flatMap((reference) => {
    const attachment = reference.at('Attachment')
    if (!attachment) return []
    const address = attachment.lineAt('ExternalReference', 'URI')
    const [piece] = piecesIn(attachment.element, pieces)
    const file = piece ? readFile(piece, attachment) : null
    return [
      {
        id: reference.lineAt('ID'),
        description: reference.lineAt('DocumentDescription') ?? reference.lineAt('DocumentType'),
        fileName: file?.fileName ?? null,
        mime: file?.mime ?? null,
        base64: file?.base64 ?? null,
        size: file ? decodedSize(file.base64) : 0,
        address,
      },
    ]
  })
}

/** Megabytes of base64 never go through the parser: only the tag before them does, unless there are tags in it too. */
function readFile(piece: string, attachment: Place) {
  const end = tagEnd(piece, 0)
  const content = piece.slice(end, piece.lastIndexOf('</'))
  const isPlain = piece[end - 2] !== '/' && !content.includes('<')
  const element = parsePiece(isPlain ? `${piece.slice(0, end - 1)}/>` : piece)
  const place = new Place(element, attachment.pathTo(element.name), attachment.warnings)
  return {
    fileName: place.attribute('filename'),
    mime: place.attribute('mimeCode'),
    base64: isPlain ? content : element.text,
  }
}

function decodedSize(base64: string): number {
  return Buffer.byteLength(base64.replace(/\s/g, ''), 'base64')
}

/**
 * The bytes of an attached file.
 * @param largest in bytes of the decoded file
 * @throws {UnreadableFile} missing when there is no file, too_large, or attachment_unreadable when it is no base64
 */
export function attachmentBytes(attachment: InvoiceAttachment, largest: number): Buffer {
  const name = attachment.fileName ?? attachment.id ?? ''
  if (attachment.base64 === null) throw new UnreadableFile('missing', {}, name)
  if (attachment.size > largest) {
    throw new UnreadableFile('too_large', { megabytes: Math.floor(largest / 1024 / 1024) }, name)
  }
  const base64 = attachment.base64.replace(/\s/g, '')
  if (!BASE64.test(base64)) throw new UnreadableFile('attachment_unreadable', {}, name)
  return Buffer.from(base64, 'base64')
}
