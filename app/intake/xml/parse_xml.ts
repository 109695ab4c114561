import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { UnreadableFile } from '#app/intake/unreadable_file'
import { resolveReferences } from '#app/intake/xml/character_references'
import type { XmlElement } from '#app/intake/xml/element'

/** Invoices nest about 12 deep and statements about 15; beyond this somebody is trying something. */
export const DEEPEST = 60

/** Values stay text and references unresolved: an amount must not become a float, and no entity is ever expanded. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEEPEST,
  jPath: false, // no callback asks for paths, and making them takes a tenth of the time
})

/** What the parser gives: one key that is the name and holds the children, and ":@" with the attributes. */
type Parsed = Record<string, unknown>

/**
 * Reads well-formed markup with one root, trimmed. DOCTYPE was refused before (`cutMarkup`).
 * @throws {UnreadableFile} broken_xml, too_deep or entity
 */
export function parseXml(markup: string): XmlElement {
  const nodes = parseWellFormed(markup)
  const roots = nodes.filter((node) => !isBlank(node))
  if (roots.length !== 1 || '#text' in roots[0]!) throw new UnreadableFile('broken_xml')
  return toElement(roots[0]!)
}

function parseWellFormed(markup: string): Parsed[] {
  // the validator overlooks text that follows a root without content
  const isWellFormed = markup.endsWith('>') && XMLValidator.validate(markup) === true
  if (!isWellFormed) throw new UnreadableFile('broken_xml')
  try {
    return parser.parse(markup) as Parsed[]
  } catch (error) {
    const isDeep = error instanceof Error && /nested/i.test(error.message)
    throw new UnreadableFile(isDeep ? 'too_deep' : 'broken_xml', isDeep ? { most: DEEPEST } : {})
  }
}

function isBlank(node: Parsed): boolean {
  return '#text' in node && String(node['#text']).trim() === ''
}

function nameOf(node: Parsed): string {
  for (const key in node) if (key !== ':@') return key
  return ''
}

function toElement(node: Parsed): XmlElement {
  const writtenName = nameOf(node)
  const children: XmlElement[] = []
  let text = ''
  for (const child of node[writtenName] as Parsed[]) {
    if ('#text' in child) text += resolveReferences(String(child['#text']))
    else if ('#cdata' in child) text += textOfSection(child['#cdata'] as Parsed[])
    else children.push(toElement(child))
  }
  return {
    name: localName(writtenName),
    writtenName,
    attributes: attributesOf(node[':@'] as Record<string, string> | undefined),
    children,
    text: text.trim(),
  }
}

function textOfSection(parts: Parsed[]): string {
  return parts.map((part) => String(part['#text'] ?? '')).join('')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const NONE: Readonly<Record<string, string>> = Object.freeze({})

function attributesOf(raw: Record<string, string> | undefined): Readonly<Record<string, string>> {
  if (!raw) return NONE
  const pairs = Object.entries(raw).map(([name, value]) => [name, resolveReferences(value)])
  return Object.fromEntries(pairs) as Record<string, string>
}
