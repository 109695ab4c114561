import { UnreadableFile } from '#app/intake/unreadable_file'
import { cutMarkup, CUT } from '#app/intake/xml/cut_markup'
import { decodeXml } from '#app/intake/xml/decode_xml'
import type { XmlElement } from '#app/intake/xml/element'
import { parseXml } from '#app/intake/xml/parse_xml'
import { formatOfFile } from '#app/intake/xml/recognise'

const MEGABYTE = 1024 * 1024
/**
 * What may be parsed in one go, in characters: it takes about 0.3 s and 60 MB. What is left of a document when its lines,
 * entries and files are cut out is mostly under 20,000.
 */
const LARGEST_PIECE = 2 * MEGABYTE

export interface XmlLimits {
  /** size of the file in bytes */
  bytes: number
  /** local names of the elements that are cut out and read one by one */
  pieces: readonly string[]
  /** how many of them */
  most: number
}

/** A document whose long parts have not been parsed yet; `piecesIn` names those that stood right in an element. */
export interface OpenedXml {
  root: XmlElement
  pieces: readonly string[]
}

/**
 * Opens a file of XML safely: no DOCTYPE, no entities, no outside files, bounded in size, depth and number of parts.
 * @throws {UnreadableFile} empty, too_large, other_format, not_xml, doctype, entity, broken_xml, too_deep, too_many, encoding_…
 */
export function openXml(file: Uint8Array | string, limits: XmlLimits): OpenedXml {
  if (file.length > limits.bytes) throw tooLarge(limits.bytes)
  const format = formatOfFile(file)
  if (format) throw new UnreadableFile('other_format', { format })
  const markup = decodeXml(file).trim()
  if (!markup.startsWith('<')) throw new UnreadableFile('not_xml')
  const { frame, pieces } = cutMarkup(markup, limits.pieces, limits.most)
  return { root: parsePiece(frame), pieces }
}

/** Parses one piece, or a frame. @throws {UnreadableFile} broken_xml, too_deep, entity, or too_large for one part */
export function parsePiece(markup: string): XmlElement {
  if (markup.length > LARGEST_PIECE) throw tooLarge(LARGEST_PIECE)
  return parseXml(markup)
}

/** The pieces that were cut out right under the element, in order. */
export function piecesIn(element: XmlElement, pieces: readonly string[]): string[] {
  return element.children
    .filter((child) => child.name === CUT)
    .map((child) => pieces[Number(child.attributes.n)])
    .filter((piece) => piece !== undefined)
}

function tooLarge(bytes: number): UnreadableFile {
  return new UnreadableFile('too_large', { megabytes: Math.round(bytes / MEGABYTE) })
}
