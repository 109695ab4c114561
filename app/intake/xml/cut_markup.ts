import { UnreadableFile } from '#app/intake/unreadable_file'

/** A document without its repeated or bulky elements, and these one by one, each a piece of markup of its own. */
export interface CutMarkup {
  /** the document, where `<darna-cut n="0"/>` stands for the first piece */
  frame: string
  pieces: string[]
}

/** Stands for a piece that was cut out. No standard has an element of this name. */
export const CUT = 'darna-cut'

/**
 * Walks over the markup once, refuses what no e-invoice and no statement may contain (DOCTYPE, and with it every entity of
 * its own and every outside file), and cuts out the elements of the given local names, so that a long document is read in
 * pieces and others have a turn between. What stands inside a piece stays in it.
 * @param most how many pieces are allowed
 * @throws {UnreadableFile} doctype, too_many, or broken_xml where a comment, a tag or a piece has no end
 */
export function cutMarkup(markup: string, names: readonly string[], most: number): CutMarkup {
  const marks = new RegExp(
    `<(?:!--|!\\[CDATA\\[|!|\\?|/?(?:[\\w.-]+:)?(${names.join('|')})(?=[\\s/>]))`,
    'g'
  )
  const frame: string[] = []
  const pieces: string[] = []
  let kept = 0
  let start = 0
  let depth = 0
  for (let mark = marks.exec(markup); mark; mark = marks.exec(markup)) {
    if (mark[1] === undefined) {
      marks.lastIndex = passOver(markup, mark)
      continue
    }
    const end = tagEnd(markup, marks.lastIndex)
    marks.lastIndex = end
    if (depth === 0) start = mark.index
    if (mark[0].startsWith('</')) depth -= 1
    else if (markup[end - 2] !== '/') depth += 1
    if (depth < 0) throw new UnreadableFile('broken_xml')
    if (depth > 0) continue
    if (pieces.length === most) throw new UnreadableFile('too_many', { most })
    frame.push(markup.slice(kept, start), `<${CUT} n="${pieces.length}"/>`)
    pieces.push(markup.slice(start, end))
    kept = end
  }
  frame.push(markup.slice(kept))
  return { frame: frame.join(''), pieces }
}

/** Where the tag has ended that `from` lies in, whatever its attributes hold between quotes. @throws {UnreadableFile} broken_xml */
export function tagEnd(markup: string, from: number): number {
  const part = /[^>"']*(?:"[^"]*"|'[^']*'|>)/y
  part.lastIndex = from
  while (part.test(markup)) {
    if (markup[part.lastIndex - 1] === '>') return part.lastIndex
  }
  throw new UnreadableFile('broken_xml')
}

/** Where the comment, CDATA section or instruction ends that starts here. */
function passOver(markup: string, mark: RegExpExecArray): number {
  const end = ENDS[mark[0]]
  if (!end) throw new UnreadableFile('doctype')
  const found = markup.indexOf(end, mark.index + mark[0].length)
  if (found < 0) throw new UnreadableFile('broken_xml')
  return found + end.length
}

const ENDS: Record<string, string | undefined> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' }
