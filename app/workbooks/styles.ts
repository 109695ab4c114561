import type { Style } from 'exceljs'

/** What a column holds; decides how the cell is written, formatted and aligned. */
export type Kind =
  | 'text' //     free text
  | 'code' //     text that looks like a number and must not become one: leading zeros stay
  | 'date' //     'YYYY-MM-DD'
  | 'moment' //   an instant, shown on the city's clock
  | 'money' //    whole cents
  | 'rate' //     exact decimal text such as '10.2853'
  | 'percent' //  basis points: 8500 is 85.00 %
  | 'count' //    a whole number

export type Emphasis = 'plain' | 'total'

/** exceljs looks a style up by object identity, so each style is made once and never changed. */
export type CellStyle = Partial<Style>

const NUMBER_FORMATS: Record<Kind, string | undefined> = {
  text: undefined,
  code: '@',
  date: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
  money: '#,##0.00',
  rate: '#,##0.00######',
  percent: '0.00%',
  count: '#,##0',
}

const INK = 'FF1F2937'
const HEADER_FILL = 'FF1E3A5F'
const TOTAL_FILL = 'FFE8EEF5'
const DRAFT_INK = 'FFB42318'

function cellStyle(kind: Kind, emphasis: Emphasis): CellStyle {
  const isText = kind === 'text' || kind === 'code'
  const alignment: CellStyle['alignment'] = isText
    ? { vertical: 'top', wrapText: kind === 'text' }
    : { vertical: 'top', horizontal: kind === 'date' || kind === 'moment' ? 'left' : 'right' }
  const numFmt = NUMBER_FORMATS[kind]
  const style: CellStyle = numFmt ? { numFmt, alignment } : { alignment }
  if (emphasis === 'plain') return style
  return {
    ...style,
    font: { bold: true, color: { argb: INK } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: TOTAL_FILL } },
    border: { top: { style: 'thin', color: { argb: HEADER_FILL } } },
  }
}

function stylesOf(emphasis: Emphasis): Record<Kind, CellStyle> {
  const kinds = Object.keys(NUMBER_FORMATS) as Kind[]
  return Object.fromEntries(kinds.map((kind) => [kind, cellStyle(kind, emphasis)])) as Record<
    Kind,
    CellStyle
  >
}

/** The style of a cell by emphasis and kind. */
export const CELL_STYLES: Record<Emphasis, Record<Kind, CellStyle>> = {
  plain: stylesOf('plain'),
  total: stylesOf('total'),
}

/** Free text that could act as a formula: the text format keeps it text even when somebody edits the cell. */
export const RISKY_TEXT_STYLE: CellStyle = {
  numFmt: '@',
  alignment: { vertical: 'top', wrapText: true },
}

export const TITLE_STYLE: CellStyle = { numFmt: '@', font: { bold: true, size: 14 } }
export const SUBTITLE_STYLE: CellStyle = { numFmt: '@', font: { color: { argb: INK } } }
export const MARK_STYLE: CellStyle = {
  numFmt: '@',
  font: { bold: true, size: 12, color: { argb: DRAFT_INK } },
}
export const HEADER_STYLE: CellStyle = {
  numFmt: '@',
  font: { bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER_FILL } },
  alignment: { vertical: 'middle', wrapText: true },
}
export const LABEL_STYLE: CellStyle = {
  font: { bold: true, color: { argb: INK } },
  alignment: { vertical: 'top', wrapText: true },
}
