import type { Book } from '../book.js'
import { titled, letterOf, type Column } from '../columns.js'
import { safeSheetName } from '../safe_text.js'
import { tableSheet } from '../table_sheet.js'
import type { Words } from '../words.js'
import { partLabels } from './budget_part.js'
import type { ExpenditureLine, FinancialReportData } from './financial_report_data.js'
import { controlledLines } from './report_control.js'

/** The list of expenditure, domain.md 14. Forty columns on one page would be too small to read: three pages across. */
export async function expenditureSheet(book: Book, report: FinancialReportData): Promise<void> {
  const { words } = book
  await tableSheet(book, {
    name: words('expenditure.sheet'),
    title: words('expenditure.sheet'),
    columns: titled(expenditureColumns(report, words), words, 'expenditure'),
    rows: controlledLines(report),
    pagesWide: 3,
  })
}

/** A whole column of the list, as formulas of other sheets name it: 'Išlaidų sąrašas'!$X:$X. */
export function expenditureColumn(report: FinancialReportData, words: Words, key: string): string {
  const letter = letterOf(expenditureColumns(report, words), key)
  return `'${safeSheetName(words('expenditure.sheet'))}'!$${letter}:$${letter}`
}

function expenditureColumns(report: FinancialReportData, words: Words): Column<ExpenditureLine>[] {
  const category = partLabels(report.categories)
  const stage = partLabels(report.stages)
  const yesNo = (answer: boolean) => words(answer ? 'yes' : 'no')
  return [
    { key: 'reference', width: 14, kind: 'code', value: (l) => l.reference },
    { key: 'stage', width: 18, kind: 'text', value: (l) => stage.get(l.stageCode) ?? null },
    { key: 'activity', width: 22, kind: 'text', value: (l) => l.activity },
    {
      key: 'category',
      width: 26,
      kind: 'text',
      value: (l) => category.get(l.categoryCode) ?? null,
    },
    { key: 'cost_form', width: 14, kind: 'text', value: (l) => words(`cost_form.${l.costForm}`) },
    { key: 'supplier', width: 30, kind: 'text', value: (l) => l.supplier },
    { key: 'supplier_code', width: 13, kind: 'code', value: (l) => l.supplierCode },
    { key: 'supplier_vat_code', width: 16, kind: 'code', value: (l) => l.supplierVatCode },
    { key: 'invoice_number', width: 18, kind: 'code', value: (l) => l.invoiceNumber },
    { key: 'invoiced_on', width: 12, kind: 'date', value: (l) => l.invoicedOn },
    { key: 'paid_on', width: 12, kind: 'date', value: (l) => l.paidOn },
    { key: 'payment_order', width: 14, kind: 'code', value: (l) => l.paymentOrder },
    { key: 'description', width: 40, kind: 'text', value: (l) => l.description },
    { key: 'units', width: 10, kind: 'rate', value: (l) => l.units },
    { key: 'unit_price', width: 12, kind: 'money', value: (l) => l.unitPriceCents },
    { key: 'currency', width: 9, kind: 'code', value: (l) => l.currency },
    { key: 'invoice_total', width: 14, kind: 'money', value: (l) => l.invoiceTotalCents },
    { key: 'vat', width: 12, kind: 'money', value: (l) => l.vatCents },
    { key: 'declared_original', width: 14, kind: 'money', value: (l) => l.declaredOriginalCents },
    { key: 'exchange_rate', width: 12, kind: 'rate', value: (l) => l.exchangeRate },
    { key: 'declared', width: 14, kind: 'money', value: (l) => l.declaredCents, total: 'sum' },
    { key: 'erdf', width: 14, kind: 'money', value: (l) => l.erdfCents, total: 'sum' },
    {
      key: 'city',
      width: 14,
      kind: 'money',
      value: (l) => l.declaredCents - l.erdfCents,
      total: 'sum',
    },
    { key: 'outside_area', width: 12, kind: 'text', value: (l) => yesNo(l.outsideProgrammeArea) },
    {
      key: 'in_sample',
      width: 10,
      kind: 'text',
      value: (l) => (l.inSample === null ? null : yesNo(l.inSample)),
    },
    { key: 'certified', width: 14, kind: 'money', value: (l) => l.certifiedCents, total: 'sum' },
    { key: 'deducted', width: 14, kind: 'money', value: (l) => l.deductedCents, total: 'sum' },
    { key: 'error_type', width: 20, kind: 'text', value: (l) => l.errorType },
    { key: 'set_aside_on', width: 12, kind: 'date', value: (l) => l.setAsideOn },
    { key: 'controller_comment', width: 30, kind: 'text', value: (l) => l.controllerComment },
    { key: 'contract_number', width: 16, kind: 'code', value: (l) => l.contractNumber },
    { key: 'document_number', width: 16, kind: 'code', value: (l) => l.documentNumber },
    { key: 'document_date', width: 12, kind: 'date', value: (l) => l.documentDate },
    { key: 'travel_order', width: 14, kind: 'code', value: (l) => l.travelOrder },
    { key: 'account_code', width: 16, kind: 'code', value: (l) => l.accountCode },
    { key: 'decision', width: 20, kind: 'code', value: (l) => l.decision },
    { key: 'comment', width: 30, kind: 'text', value: (l) => l.comment },
    { key: 'attachments', width: 11, kind: 'count', value: (l) => l.attachments },
    { key: 'carried_over_from', width: 18, kind: 'code', value: (l) => l.carriedOverFrom },
    { key: 'sensitive', width: 10, kind: 'text', value: (l) => yesNo(l.isSensitive) },
  ]
}
