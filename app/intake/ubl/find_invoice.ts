import { UnreadableFile } from '#app/intake/unreadable_file'
import { declaredNamespace, type XmlElement } from '#app/intake/xml/element'
import { documentName, isKnownDocument } from '#app/intake/xml/recognise'

/** Envelopes (SBDH, XHE) put the document two to four levels down. */
const DEEPEST_ENVELOPE = 5
const NAMESPACE = /^urn:oasis:names:(specification|tc):ubl:schema:xsd:(Invoice|CreditNote)-2$/

/**
 * The Invoice or CreditNote of a file: its root, or the one document in its envelope.
 * @throws {UnreadableFile} not_an_invoice naming what it is instead, or several_invoices
 */
export function findInvoice(root: XmlElement): XmlElement {
  const found = documentsIn(root, DEEPEST_ENVELOPE)
  const invoices = found.filter(isUbl)
  if (invoices.length > 1) throw new UnreadableFile('several_invoices', { count: invoices.length })
  if (invoices[0]) return invoices[0]
  const other = found.find((document) => document.name !== 'Invoice') ?? root
  throw new UnreadableFile('not_an_invoice', { document: describe(other) })
}

function documentsIn(element: XmlElement, levels: number): XmlElement[] {
  if (isKnownDocument(element.name)) return [element]
  return levels === 0 ? [] : element.children.flatMap((child) => documentsIn(child, levels - 1))
}

/** Other standards call their root Invoice too; a document without any namespace is given the benefit of the doubt. */
function isUbl(element: XmlElement): boolean {
  if (element.name !== 'Invoice' && element.name !== 'CreditNote') return false
  const namespace = declaredNamespace(element)
  if (namespace !== null) return NAMESPACE.test(namespace)
  return element.children.some((child) => child.name === 'LegalMonetaryTotal')
}

/** A foreign root named Invoice is told by its namespace, since "Invoice" would say nothing. */
function describe(element: XmlElement): string {
  const namespace = declaredNamespace(element)
  const isHomonym = element.name === 'Invoice' || element.name === 'CreditNote'
  if (!isHomonym) return documentName(element.name)
  return namespace ? `${element.name} (${namespace.slice(0, 120)})` : element.name
}
