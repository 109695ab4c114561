import { sumCents } from '../../money/cents.js'
import type { Book } from '../book.js'
import { columnLetter } from '../cells.js'
import type { TitledColumn } from '../columns.js'
import { tableSheet } from '../table_sheet.js'

/** A category or a source with its amounts, one a stage. EUR cents. */
export interface PartRow {
  name: string
  cents: number[]
}

/** A table of parts by stage, with the sum of each row and of each column. @param key of its words */
export async function partsSheet(
  book: Book,
  key: string,
  stages: string[],
  rows: PartRow[]
): Promise<void> {
  const { words } = book
  const last = columnLetter(stages.length + 1)
  const columns: TitledColumn<PartRow>[] = [
    { key: 'part', title: words(`${key}.part`), width: 44, kind: 'text', value: (row) => row.name },
    ...stages.map((title, index) => ({
      key: `stage_${index}`,
      title,
      width: 18,
      kind: 'money' as const,
      value: (row: PartRow) => row.cents[index]!,
      total: 'sum' as const,
    })),
    {
      key: 'total',
      title: words('budget.total_eur'),
      width: 18,
      kind: 'money',
      value: (row, at) => ({
        formula: `ROUND(SUM(B${at}:${last}${at}),2)`,
        result: sumCents(row.cents),
      }),
      total: 'sum',
    },
  ]
  await tableSheet(book, {
    name: words(`${key}.sheet`),
    title: words(`${key}.title`),
    columns,
    rows,
  })
}
