import { UnreadableFile } from '#app/intake/unreadable_file'

const PROLOG = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/
/** Characters that XML 1.0 does not know. Their presence means that the bytes are no text, or are of another encoding. */
// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/

/**
 * The text of an XML file: by its byte order mark, else by the encoding its first line declares, else UTF-8.
 * Knows what Node's ICU knows: UTF-8, UTF-16, ISO-8859-x, windows-125x and others.
 * @throws {UnreadableFile} empty, not_xml for bytes that are no text, encoding_unknown, or encoding_wrong when the bytes are not of the encoding they are said to be
 */
export function decodeXml(file: Uint8Array | string): string {
  const text = typeof file === 'string' ? file.replace(/^\uFEFF/, '') : decodeBytes(file)
  if (text.trim() === '') throw new UnreadableFile('empty')
  if (NOT_TEXT.test(text)) throw new UnreadableFile('not_xml')
  return text
}

function decodeBytes(bytes: Uint8Array): string {
  const encoding = encodingByMark(bytes) ?? declaredEncoding(bytes)
  const decoder = decoderOf(encoding)
  try {
    return decoder.decode(bytes)
  } catch {
    if (!looksLikeMarkup(bytes)) throw new UnreadableFile('not_xml')
    throw new UnreadableFile('encoding_wrong', { encoding })
  }
}

function decoderOf(encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new UnreadableFile('encoding_unknown', { encoding })
  }
}

/** By the byte order mark, or by how "<" and its neighbour lie in UTF-16 without one. */
function encodingByMark([a, b, c, d]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0 && c !== 0) return 'utf-16le'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  return null
}

/** Whoever declares UTF-16 in single bytes has only copied the line: what is read byte by byte cannot be it. */
function declaredEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 300))
  const declared = PROLOG.exec(start)?.[1]?.toLowerCase() ?? 'utf-8'
  return /^(utf-?16|ucs-?2)/.test(declared) ? 'utf-8' : declared
}

function looksLikeMarkup(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 300)).trimStart().startsWith('<')
}
