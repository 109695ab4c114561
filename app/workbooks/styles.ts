import type { Alignment, Font, Style } from 'exceljs'

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
  | 'hundredths' // a whole number of hundredths of some unit

export type Emphasis = 'plain' | 'total' | 'cover'

/** exceljs looks a style up by object identity, so each style is made once and frozen: one cell can't restyle others. */
export type CellStyle = Readonly<Partial<Style>>

const FONT: Partial<Font> = { name: 'Calibri', family: 2, size: 11 }

const NUMBER_FORMATS: Record<Kind, string | undefined> = {
  text: undefined,
  code: '@',
  date: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
  money: '#,##0.00',
  rate: '#,##0.00######',
  percent: '0.00%',
  count: '#,##0',
  hundredths: '#,##0.00',
}

const INK = 'FF1F2937'
const HEADER_FILL = 'FF1E3A5F'
const TOTAL_FILL = 'FFE8EEF5'
const DRAFT_INK = 'FFB42318'

const LEFT = { vertical: 'top', horizontal: 'left', wrapText: true } as const

function alignmentOf(kind: Kind): Partial<Alignment> {
  if (kind === 'text') return { vertical: 'top', wrapText: true }
  if (kind === 'code') return { vertical: 'top' }
  const isTime = kind === 'date' || kind === 'moment'
  return { vertical: 'top', horizontal: isTime ? 'left' : 'right' }
}

function cellStyle(kind: Kind, emphasis: Emphasis): CellStyle {
  const numFmt = NUMBER_FORMATS[kind]
  const style = { ...(numFmt ? { numFmt } : {}), font: FONT, alignment: alignmentOf(kind) }
  if (emphasis === 'cover') return styled({ ...style, alignment: LEFT })
  if (emphasis === 'plain') return styled(style)
  return styled({
    ...style,
    font: { ...FONT, bold: true, color: { argb: INK } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: TOTAL_FILL } },
    border: { top: { style: 'thin', color: { argb: HEADER_FILL } } },
  })
}

function styled(style: Partial<Style>): CellStyle {
  return Object.freeze(style)
}

function stylesOf(emphasis: Emphasis): Record<Kind, CellStyle> {
  const kinds = Object.keys(NUMBER_FORMATS) as Kind[]
  const entries = kinds.map((kind) => [kind, cellStyle(kind, emphasis)])
  return Object.fromEntries(entries) as Record<Kind, CellStyle>
}

/** The style of a cell by emphasis and kind. */
export const CELL_STYLES: Record<Emphasis, Record<Kind, CellStyle>> = {
  plain: stylesOf('plain'),
  total: stylesOf('total'),
  cover: stylesOf('cover'),
}

/** Free text that could act as a formula: the text format keeps it text even when somebody edits the cell. */
export const RISKY_TEXT_STYLE = styled({ numFmt: '@', font: FONT, alignment: LEFT })

export const TITLE_STYLE = styled({ numFmt: '@', font: { ...FONT, bold: true, size: 14 } })
export const SUBTITLE_STYLE = styled({ numFmt: '@', font: { ...FONT, color: { argb: INK } } })
export const MARK_STYLE = styled({
  numFmt: '@',
  font: { ...FONT, bold: true, size: 12, color: { argb: DRAFT_INK } },
})
export const HEADER_STYLE = styled({
  numFmt: '@',
  font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER_FILL } },
  alignment: { vertical: 'middle', wrapText: true },
})
export const LABEL_STYLE = styled({
  font: { ...FONT, bold: true, color: { argb: INK } },
  alignment: { vertical: 'top', wrapText: true },
})
