/** The most characters (UTF-16 units) that a cell can hold; with more Excel offers to repair the file. */
export const LONGEST_CELL_TEXT = 32_767

const ELLIPSIS = '…'

/** What XML 1.0 can't carry: control characters other than tab and line feed, and the two non-characters. */
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g

/**
 * Text that a cell can hold and that opens without a repair prompt: without characters illegal in XML, lines ended by
 * a line feed as in Excel, cut with an ellipsis at 32,767 characters. All other characters stay as they were typed.
 */
export function safeText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(NOT_XML, '').toWellFormed()
  if (clean.length <= LONGEST_CELL_TEXT) return clean
  return (
    clean
      .slice(0, LONGEST_CELL_TEXT - ELLIPSIS.length)
      .toWellFormed()
      .replace(/\uFFFD$/, '') + ELLIPSIS
  )
}

/**
 * Whether a spreadsheet could take the text for a formula once somebody edits the cell or saves the sheet as CSV:
 * it starts with = + - @, also after blanks, tabs and line ends. Such text is written as a string in a cell of the
 * text format (@), so it shows and reads back exactly as it was typed, and stays text even when edited.
 */
export function couldActAsFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text)
}

const FORBIDDEN_IN_SHEET_NAME = /[[\]:*?/\\']/g

/** A sheet name that Excel accepts: at most 31 characters, none of [ ] : * ? / \ and no apostrophe. */
export function safeSheetName(name: string): string {
  return safeText(name).replace(FORBIDDEN_IN_SHEET_NAME, ' ').trim().slice(0, 31).trim()
}

/**
 * Text of a page header or footer, at most `longest` characters. There & starts a code, so it is doubled, and a digit
 * after a code would be a font size, so a blank goes before it.
 */
export function safePageText(text: string, longest: number): string {
  const escaped = Array.from(safeText(text).replace(/\s+/g, ' '), (c) => (c === '&' ? '&&' : c))
  let result = /^\d/.test(text) ? ' ' : ''
  for (const character of escaped) {
    if (result.length + character.length >= longest) return result + ELLIPSIS
    result += character
  }
  return result
}
