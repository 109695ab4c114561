import { sumCents } from '../../money/cents.js'
import { percentUsed } from '../../money/rates.js'
import type { Book } from '../book.js'
import type { Content } from '../cells.js'
import type { TitledColumn } from '../columns.js'
import { tableSheet } from '../table_sheet.js'

/** An amount of a part in a stage, in both versions. EUR cents. */
export interface ChangeRow {
  part: string
  stage: string
  oldCents: number
  newCents: number
}

/** Two versions side by side: A part, B stage, C old, D new, E change, F change of the old amount. */
export async function differenceSheet(
  book: Book,
  key: string,
  { older, newer }: { older: string; newer: string },
  rows: ChangeRow[]
): Promise<void> {
  const { words } = book
  const money = (name: string, title: string, value: TitledColumn<ChangeRow>['value']) => ({
    key: name,
    title,
    width: 18,
    kind: 'money' as const,
    value,
    total: 'sum' as const,
  })
  const version = (number: string) => words('budget.version_eur', { number })
  const columns: TitledColumn<ChangeRow>[] = [
    { key: 'part', title: words(`${key}.part`), width: 40, kind: 'text', value: (r) => r.part },
    { key: 'stage', title: words('budget.stage'), width: 22, kind: 'text', value: (r) => r.stage },
    money('old', version(older), (row) => row.oldCents),
    money('new', version(newer), (row) => row.newCents),
    money('change', words('budget.change_eur'), (row, at) => ({
      formula: `ROUND(D${at}-C${at},2)`,
      result: sumCents([row.newCents, -row.oldCents]),
    })),
    {
      key: 'share',
      title: words('budget.change_percent'),
      width: 14,
      kind: 'percent',
      value: (row, at) => shareOf(row.oldCents, row.newCents, at),
    },
  ]
  await tableSheet(book, {
    name: words(`${key}.sheet`),
    title: words(`${key}.title`, { older, newer }),
    columns,
    rows,
    frozenColumns: 2,
    totals: ({ sums, totalRow }) => ({ share: shareOf(sums.old!, sums.new!, totalRow!) }),
  })
}

/** On whole cents, so that no double's noise can turn a half; "-" where nothing was before (domain.md 16). */
function shareOf(oldCents: number, newCents: number, at: number): Content {
  return {
    formula: `IF(C${at}=0,"-",ROUND(ROUND(E${at}*100,0)/ROUND(C${at}*100,0),4))`,
    result: percentUsed(sumCents([newCents, -oldCents]), oldCents) ?? '-',
  }
}
