import { TableRefused } from '#app/intake/tables/table'

/**
 * The text of a file whatever it was saved in: UTF-8, UTF-16 (Excel's "Unicode text"), or windows-1257, in which Lithuanian
 * accounting programs write.
 * @throws {TableRefused} 'not_text' for what is no text
 */
export function decodeText(content: Buffer): string {
  const encoding = encodingOf(content)
  const text = new TextDecoder(encoding).decode(content)
  if (text.includes('\0')) throw new TableRefused('not_text')
  return text
}

function encodingOf(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le'
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be'
  const zeros = zerosOf(content.subarray(0, 1000))
  if (zeros.odd > zeros.even * 10 && zeros.odd > 10) return 'utf-16le'
  if (zeros.even > zeros.odd * 10 && zeros.even > 10) return 'utf-16be'
  return isUtf8(content) ? 'utf-8' : 'windows-1257'
}

/** In UTF-16 every other byte of a Latin text is zero; in what is no text they stand anywhere. */
function zerosOf(bytes: Buffer) {
  const zeros = { even: 0, odd: 0 }
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd']++
  return zeros
}

function isUtf8(content: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content)
    return true
  } catch {
    return false
  }
}
