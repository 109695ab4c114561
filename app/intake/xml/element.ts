/**
 * One element of a document, by its local name: the prefix that a writer chose means nothing. `text` is its own text with
 * CDATA sections and character references resolved, trimmed; the elements between are left out of it.
 */
export interface XmlElement {
  name: string
  /** as written: "cbc:ID" */
  writtenName: string
  attributes: Readonly<Record<string, string>>
  children: readonly XmlElement[]
  text: string
}

/** The namespace of an element as far as it is declared on the element itself: enough for the root of a document. */
export function declaredNamespace(element: XmlElement): string | null {
  const colon = element.writtenName.indexOf(':')
  const name = colon < 0 ? 'xmlns' : `xmlns:${element.writtenName.slice(0, colon)}`
  return Object.hasOwn(element.attributes, name) ? element.attributes[name]!.trim() : null
}
