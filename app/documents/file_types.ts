import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileTypeFromFile } from 'file-type'

const OFFICE_OPEN = 'application/vnd.openxmlformats-officedocument'
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument'

/**
 * What proof may come as: the content type found in the file, and the name endings it may go by. Signed containers
 * (.adoc, .asice) are accepted as they are (domain.md 19).
 */
export const ACCEPTED_TYPES: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/tiff': ['tif', 'tiff'],
  [`${OFFICE_OPEN}.wordprocessingml.document`]: ['docx'],
  [`${OFFICE_OPEN}.spreadsheetml.sheet`]: ['xlsx'],
  [`${OPEN_DOCUMENT}.text`]: ['odt'],
  [`${OPEN_DOCUMENT}.spreadsheet`]: ['ods'],
  'application/x-cfb': ['doc', 'xls', 'msg'],
  'application/vnd.lt.archyvai.adoc-2008': ['adoc'],
  'application/vnd.etsi.asic-e+zip': ['asice', 'sce', 'adoc'],
  'application/xml': ['xml'],
}

/** For the `accept` of a file field. */
export const ACCEPTED_ENDINGS = [...new Set(Object.values(ACCEPTED_TYPES).flat())]
  .map((ending) => `.${ending}`)
  .join(',')

/**
 * What a file is by its content, never by its name.
 * @returns a content type, also one that is not accepted, or null when it is none that can be told (plain text, HTML)
 */
export async function contentTypeOf(path: string): Promise<string | null> {
  const container = await containerType(path)
  if (container) return container
  const found = await fileTypeFromFile(path)
  return found?.mime ?? null
}

/** Whether a name may stand on such content: 'sąskaita.pdf' on a PDF only. */
export function endingSuits(fileName: string, contentType: string): boolean {
  const ending = extname(fileName).slice(1).toLowerCase()
  return (ACCEPTED_TYPES[contentType] ?? []).includes(ending)
}

/** A signed container says what it is in an uncompressed first entry named `mimetype` (ETSI EN 319 162-1). */
async function containerType(path: string): Promise<string | null> {
  const head = await firstBytes(path, 200)
  if (head.length < 38 || head.readUInt32LE(0) !== 0x04034b50) return null
  const isStored = head.readUInt16LE(8) === 0
  const nameLength = head.readUInt16LE(26)
  const contentAt = 30 + nameLength + head.readUInt16LE(28)
  if (!isStored || head.toString('latin1', 30, 30 + nameLength) !== 'mimetype') return null
  const said = head.toString('latin1', contentAt, contentAt + 100)
  return (
    Object.keys(ACCEPTED_TYPES).find((type) => /adoc|asic/.test(type) && said.startsWith(type)) ??
    null
  )
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
