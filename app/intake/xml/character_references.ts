import { UnreadableFile } from '#app/intake/unreadable_file'

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([^;\s&]{1,40}));|&/gi
const NAMED: Record<string, string | undefined> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/**
 * Resolves the five names and the numbers of characters that XML knows without a DOCTYPE, each once: "&amp;lt;" stays "&lt;".
 * @throws {UnreadableFile} entity for any other name, broken_xml for a number that is no character
 */
export function resolveReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (_whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal || hex) return character(decimal ? Number(decimal) : Number.parseInt(hex!, 16))
    const known = name && Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
    if (known === undefined) throw new UnreadableFile('entity', { name: name ?? '&' })
    return known
  })
}

/** Source: XML 1.0, production Char. */
function character(code: number): string {
  const isCharacter =
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  if (!isCharacter) throw new UnreadableFile('broken_xml')
  return String.fromCodePoint(code)
}
