import { RuleBroken } from '#app/shared/errors'

/** One row that holds something: its number as the spreadsheet or text editor shows it, and the text of its cells. */
export type TableRow = { number: number; cells: string[] }

/**
 * A table as it was read. Every row has as many cells as the widest; an empty cell is ''. Numbers are plain decimal text with
 * a dot as a spreadsheet shows them, dates ISO text ('2021-03-09', with a time ' 14:05' when it has one), formulas their
 * stored results, errors of formulas their sign ('#REF!'). Texts are trimmed; nothing in them is ever executed.
 */
export type Sheet = {
  /** '' for what has no sheets */
  name: string
  rows: TableRow[]
  /** the position in `rows` of what looks like the headings */
  headerRow: number
  /** false when no row looks like headings: `headerRow` is then the first, which may hold data already */
  hasHeadings: boolean
}

/** What a file or a paste holds: at least one sheet with at least one row. */
export type Tables = { kind: 'xlsx' | 'csv' | 'text'; sheets: Sheet[] }

export const REFUSALS = [
  'empty_file',
  'too_large',
  'unknown_type',
  'old_workbook',
  'binary_workbook',
  'open_document',
  'other_content',
  'encrypted',
  'damaged',
  'unpacks_too_much',
  'not_calculated',
  'not_text',
  'quote_not_closed',
  'no_rows',
  'one_column',
  'too_many_rows',
  'too_many_columns',
  'too_many_sheets',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** Why a table cannot be read. `code` is for programs; the sentence stands under `tables.refused`. */
export class TableRefused extends RuleBroken {
  constructor(
    readonly code: Refusal,
    params: Record<string, string | number> = {},
    field = 'file'
  ) {
    super(`tables.refused.${code}`, params, field)
    this.name = 'TableRefused'
  }
}
