import type { Readable } from 'node:stream'
import { coverSheet, originLines } from '../cover_sheet.js'
import type { BookIdentity } from '../book.js'
import type { IsoDate } from '../dates.js'
import { streamWorkbook } from '../stream_workbook.js'
import type { Words } from '../words.js'
import { differenceSheet, type ChangeRow } from './difference_sheet.js'
import { partsSheet, type PartRow } from './parts_sheet.js'

/** A budget version as a workbook shows it. Texts are in the language of the workbook, amounts are EUR cents. */
export interface BudgetData {
  identity: BookIdentity
  projectCode: string
  projectTitle: string
  programme: string
  version: string
  state: string
  approvedOn: IsoDate | null
  /** by whose consent, and the decision or paper; null for a draft */
  approval: string | null
  decision: string | null
  note: string | null
  /** names of the stages, in their order */
  stages: string[]
  /** a row a category, an amount a stage */
  categories: PartRow[]
  /** a row a source, an amount a stage; adds up to the categories */
  sources: PartRow[]
  /** what it changes against another version; null when there is none */
  difference: { older: string; rows: ChangeRow[]; sources: ChangeRow[] } | null
}

/** One version of a budget: cover, category x stage, who pays, and what it changes against another version. */
export function budgetWorkbook(budget: BudgetData, words: Words): Readable {
  const own: Words = Object.assign(
    (key: string, params?: Record<string, string | number>) =>
      words(key === 'draft_mark' ? 'budget.draft_mark' : key, params),
    { locale: words.locale }
  )
  return streamWorkbook(budget.identity, own, async (book) => {
    await coverSheet(book, [
      { key: 'project_title', kind: 'text', content: budget.projectTitle },
      { key: 'project_code', kind: 'code', content: budget.projectCode },
      { key: 'programme', kind: 'text', content: budget.programme },
      { key: 'budget_version', kind: 'code', content: budget.version },
      { key: 'budget_state', kind: 'text', content: budget.state },
      { key: 'budget_approved_on', kind: 'date', content: budget.approvedOn },
      { key: 'budget_approval', kind: 'text', content: budget.approval },
      { key: 'decisions', kind: 'text', content: budget.decision },
      { key: 'budget_note', kind: 'text', content: budget.note },
      ...originLines(book),
    ])
    await partsSheet(book, 'budget.plan', budget.stages, budget.categories)
    await partsSheet(book, 'budget.funding', budget.stages, budget.sources)
    if (!budget.difference) return
    const versions = { older: budget.difference.older, newer: budget.version }
    await differenceSheet(book, 'budget.difference', versions, budget.difference.rows)
    await differenceSheet(book, 'budget.funding_difference', versions, budget.difference.sources)
  })
}
