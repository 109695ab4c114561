import type { Book } from '../book.js'
import { letterOf, titled, type Column } from '../columns.js'
import { tableSheet } from '../table_sheet.js'
import type { Words } from '../words.js'
import type { ContractLine } from './financial_report_data.js'

/** The contracts that lines of the report were paid under, and what is left of each. Amounts without VAT. */
export async function procurementSheet(book: Book, contracts: ContractLine[]): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('procurement.sheet'),
    title: words('procurement.title'),
    columns: titled(contractColumns(words), words, 'procurement'),
    rows: contracts,
  })
}

function contractColumns(words: Words): Column<ContractLine>[] {
  const columns: Column<ContractLine>[] = [
    { key: 'number', width: 16, kind: 'code', value: (c) => c.number },
    { key: 'contract_title', width: 36, kind: 'text', value: (c) => c.title },
    { key: 'supplier', width: 28, kind: 'text', value: (c) => c.supplier },
    { key: 'supplier_code', width: 14, kind: 'code', value: (c) => c.supplierCode },
    { key: 'object', width: 28, kind: 'text', value: (c) => c.objectName },
    { key: 'cpv', width: 13, kind: 'code', value: (c) => c.cpvCode },
    { key: 'kind', width: 12, kind: 'text', value: (c) => words(`contract_kind.${c.kind}`) },
    { key: 'procedure', width: 24, kind: 'text', value: (c) => words(`procedure.${c.procedure}`) },
    { key: 'signed_on', width: 12, kind: 'date', value: (c) => c.signedOn },
    { key: 'valid_to', width: 12, kind: 'date', value: (c) => c.validTo },
    { key: 'signed', width: 14, kind: 'money', value: (c) => c.signedCents, total: 'sum' },
    { key: 'amended', width: 14, kind: 'money', value: (c) => c.amendedCents, total: 'sum' },
    { key: 'value', width: 14, kind: 'money', value: valueContent, total: 'sum' },
    { key: 'used_before', width: 14, kind: 'money', value: (c) => c.usedBeforeCents, total: 'sum' },
    { key: 'this_report', width: 14, kind: 'money', value: (c) => c.thisReportCents, total: 'sum' },
    { key: 'left', width: 14, kind: 'money', value: leftContent, total: 'sum' },
    { key: 'excess', width: 34, kind: 'text', value: (c) => c.excessReasons.join('; ') || null },
    { key: 'alarm', width: 34, kind: 'text', value: (c) => c.alarm },
  ]
  const letter = (key: string) => letterOf(columns, key)

  /** in force: as signed, with the amendments */
  function valueContent(contract: ContractLine, at: number) {
    const formula = `ROUND(${letter('signed')}${at}+${letter('amended')}${at},2)`
    return { formula, result: contract.signedCents + contract.amendedCents }
  }

  function leftContent(contract: ContractLine, at: number) {
    const { signedCents, amendedCents, usedBeforeCents, thisReportCents } = contract
    const [value, before, now] = ['value', 'used_before', 'this_report'].map(letter)
    const formula = `ROUND(${value}${at}-${before}${at}-${now}${at},2)`
    return { formula, result: signedCents + amendedCents - usedBeforeCents - thisReportCents }
  }
  return columns
}
