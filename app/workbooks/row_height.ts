import type { Row as SheetRow } from 'exceljs'
import type { Content } from './cells.js'

const LINE_HEIGHT = 15
const MOST_LINES = 20

/**
 * Makes a row as high as its longest wrapped text needs, in points. Excel would do it by itself on opening,
 * LibreOffice does not, and then prints lines over each other. Very long texts are shown by their first 20 lines.
 * @param widths of the cells in characters; 0 for cells that don't wrap
 */
export function fitHeight(row: SheetRow, contents: Content[], widths: number[]): void {
  let lines = 1
  for (const [index, content] of contents.entries()) {
    if (typeof content !== 'string' || widths[index] === 0) continue
    if (content.length < widths[index]! && !content.includes('\n')) continue
    lines = Math.max(lines, linesOf(content, widths[index]!))
  }
  if (lines > 1) row.height = Math.min(lines, MOST_LINES) * LINE_HEIGHT
}

/** Lines that a text takes; words don't fill a line to its end, so a line counts as nine tenths of the width. */
function linesOf(text: string, width: number): number {
  let lines = 0
  for (const paragraph of text.slice(0, width * MOST_LINES).split('\n')) {
    lines += Math.max(1, Math.ceil(paragraph.length / (width * 0.9)))
  }
  return lines
}
