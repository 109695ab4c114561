import { UnreadableFile } from '#app/intake/unreadable_file'
import type { XmlElement } from '#app/intake/xml/element'
import { Place } from '#app/intake/xml/place'
import { documentName, isKnownDocument } from '#app/intake/xml/recognise'

const MESSAGE = /^BkToCstmrStmt(V\d+)?$/
/** Banks put the Document into a business envelope or a SOAP body, at most so far down. */
const DEEPEST_ENVELOPE = 5

export interface FoundStatement {
  place: Place
  /** identifier of the message it came in */
  messageId: string | null
}

/**
 * The statements of a file. Each has its own list of warnings.
 * @throws {UnreadableFile} not_a_statement naming what it is instead, or no_statement
 */
export function findStatements(root: XmlElement): FoundStatement[] {
  const messages = messagesIn(root, DEEPEST_ENVELOPE)
  const statements = messages.filter((message) => MESSAGE.test(message.name))
  if (statements.length === 0) {
    const other = messages[0] ?? inDocument(root)
    throw new UnreadableFile('not_a_statement', { document: documentName(other.name) })
  }
  const found = statements.flatMap((message) => {
    const place = new Place(message, message.name, [])
    const messageId = place.lineAt('GrpHdr', 'MsgId')
    return place
      .all('Stmt')
      .map(({ element, path }) => ({ place: new Place(element, path, []), messageId }))
  })
  if (found.length === 0) throw new UnreadableFile('no_statement')
  return found
}

function messagesIn(element: XmlElement, levels: number): XmlElement[] {
  if (MESSAGE.test(element.name) || isKnownDocument(element.name)) return [element]
  return levels === 0 ? [] : element.children.flatMap((child) => messagesIn(child, levels - 1))
}

/** An ISO 20022 message that is not known here is called by its own name rather than "Document". */
function inDocument(root: XmlElement): XmlElement {
  return root.name === 'Document' ? (root.children[0] ?? root) : root
}
