import type { Readable } from 'node:stream'
import type { IsoDate } from '../dates.js'
import type { Content } from '../cells.js'
import { letterOf, titled, type Column } from '../columns.js'
import { tableWorkbook } from '../table_workbook.js'
import type { Words } from '../words.js'

/** One month of a person. EUR cents, basis points, hundredths of an hour; null for what is not there. */
export interface StaffSheetRow {
  position: string
  code: string
  /** '2021-03' */
  month: string
  method: string
  salaryCents: number | null
  contributionsCents: number | null
  grossCents: number | null
  shareBp: number | null
  hours: number | null
  rateCents: number | null
  amountCents: number | null
  /** hours of the calendar year over all projects, and how many may be claimed */
  yearHours: number | null
  capHours: number | null
  missing: string
  expense: string | null
}

export interface StaffWorkbookData {
  project: string
  period: { number: string; startsOn: IsoDate; endsOn: IsoDate }
  author: string
  generatedAt: Date
  isSample: boolean
  /** whether salary and employer contributions stand apart */
  showsPay: boolean
  rows: StaffSheetRow[]
}

/**
 * The working sheets of a period: every person and month with what it cost and how the claimed amount follows. Cost and
 * amount are formulas with their values, so that a controller can retrace them.
 */
export function staffWorkbook(data: StaffWorkbookData, words: Words): Readable {
  const { project, period, author, generatedAt, isSample, showsPay, rows } = data
  const title = words('staff.title')
  const identity = {
    title,
    subtitle: words('report_line', {
      project,
      report: period.number,
      period: period.number,
      from: period.startsOn,
      to: period.endsOn,
    }),
    author,
    generatedAt,
    isDraft: false,
    isSample,
  }
  const table = {
    name: words('staff.sheet'),
    title,
    columns: titled(columnsOf(showsPay), words, 'staff.column'),
    rows,
    frozenColumns: 3,
    pagesWide: 1,
  }
  return tableWorkbook(identity, table, words)
}

const PAY = new Set(['salary', 'contributions'])

const COLUMNS: Column<StaffSheetRow>[] = [
  { key: 'position', width: 34, kind: 'text', value: (row) => row.position },
  { key: 'code', width: 12, kind: 'code', value: (row) => row.code },
  { key: 'month', width: 10, kind: 'code', value: (row) => row.month },
  { key: 'method', width: 16, kind: 'text', value: (row) => row.method },
  { key: 'salary', width: 13, kind: 'money', value: (row) => row.salaryCents },
  { key: 'contributions', width: 13, kind: 'money', value: (row) => row.contributionsCents },
  { key: 'gross', width: 14, kind: 'money', value: (row) => row.grossCents, total: 'sum' },
  { key: 'share', width: 9, kind: 'percent', value: (row) => row.shareBp },
  { key: 'hours', width: 9, kind: 'rate', value: (row) => hoursText(row.hours) },
  { key: 'rate', width: 11, kind: 'money', value: (row) => row.rateCents },
  { key: 'amount', width: 14, kind: 'money', value: (row) => row.amountCents, total: 'sum' },
  { key: 'year_hours', width: 12, kind: 'rate', value: (row) => hoursText(row.yearHours) },
  { key: 'cap', width: 11, kind: 'rate', value: (row) => hoursText(row.capHours) },
  { key: 'missing', width: 28, kind: 'text', value: (row) => row.missing },
  { key: 'expense', width: 14, kind: 'code', value: (row) => row.expense },
]

/** The columns a reader may see, with the formulas that connect them. */
function columnsOf(showsPay: boolean): Column<StaffSheetRow>[] {
  const columns = COLUMNS.filter(({ key }) => showsPay || !PAY.has(key))
  const formula = (at: number, one: string, sign: string, other: string) => {
    const cells = `${letterOf(columns, one)}${at}${sign}${letterOf(columns, other)}${at}`
    return `ROUND(${cells},2)`
  }
  const gross = (row: StaffSheetRow, at: number): Content => {
    if (row.grossCents === null || !showsPay) return row.grossCents
    return {
      formula: formula(at, 'salary', '+', 'contributions'),
      result: row.grossCents,
    }
  }
  const amount = (row: StaffSheetRow, at: number): Content => {
    if (row.amountCents === null) return null
    const isShare = row.shareBp !== null
    return {
      formula: isShare ? formula(at, 'gross', '*', 'share') : formula(at, 'hours', '*', 'rate'),
      result: row.amountCents,
    }
  }
  const values: Record<string, Column<StaffSheetRow>['value']> = { gross, amount }
  return columns.map((column) => ({ ...column, value: values[column.key] ?? column.value }))
}

/** Hundredths of an hour as exact decimal text. */
function hoursText(hours: number | null): string | null {
  if (hours === null) return null
  return `${Math.floor(hours / 100)}.${String(hours % 100).padStart(2, '0')}`
}
