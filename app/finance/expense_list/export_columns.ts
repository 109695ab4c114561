import { splitCofinancing } from '#app/money/cofinancing'
import { grossOf } from '#app/money/expense_amounts'
import { inLocale, type Locale } from '#app/shared/locale'
import type { Content } from '#app/workbooks/cells'
import type { TitledColumn } from '#app/workbooks/columns'
import { factsOf, type ExpenseColumn } from '#app/finance/expense_list/expense_columns'
import type { ExpenseRow } from '#app/finance/expense_list/expense_row'

/** In which language a file is written and how its words are found. */
export type ExportWords = {
  locale: Locale
  t: (key: string, params?: Record<string, string | number>) => string
  erdfRateBp: number
}

/**
 * The columns of an exported list with the headings of lang/<locale>/expense_columns.json. The import of expenses reads
 * the same headings in either language: who renames one there renames it for both, and a file that was exported with all
 * columns goes in again as it came out. What a reader of such a file must know: the headings stand in row 5 of the sheet
 * and in line 1 of the CSV; the table ends at its first empty row; dates are dates (CSV: YYYY-MM-DD); amounts are numbers
 * with a point (CSV in Lithuanian: with a comma, fields parted by ';'); yes and no are `expense_list.yes` and `.no`; in a
 * CSV an apostrophe stands before text that could act as a formula.
 */
export function exportColumns(
  columns: readonly ExpenseColumn[],
  words: ExportWords
): TitledColumn<ExpenseRow>[] {
  return columns.map((key) => {
    const { kind, width } = factsOf(key)
    return {
      key,
      kind,
      width,
      title: words.t(`expense_columns.${key}`),
      value: (row) => contentOf(key, row, words),
      ...(key === 'declared' ? { total: 'sum' as const } : {}),
    }
  })
}

function contentOf(key: ExpenseColumn, row: ExpenseRow, words: ExportWords): Content {
  const read = CONTENTS[key]
  return read(row, words) ?? null
}

type Read = (row: ExpenseRow, words: ExportWords) => Content | undefined

const yesNo = (is: boolean, { t }: ExportWords) => t(is ? 'expense_list.yes' : 'expense_list.no')
const named = (lt: string | null, en: string | null, { locale }: ExportWords) =>
  inLocale(locale, lt, en)
/** Personal data the reader may not see is said to be hidden, in every language of the description. */
const unlessHidden =
  (read: Read): Read =>
  (row, words) =>
    row.isHidden ? words.t('finance.hidden_personal_data') : read(row, words)

const CONTENTS: Record<ExpenseColumn, Read> = {
  reference: (row) => row.reference,
  paid_on: (row) => row.paidOn,
  supplier: (row) => row.supplier,
  supplier_code: (row) => row.supplierCode,
  supplier_vat_code: (row) => row.supplierVatCode,
  supplier_country: (row) => row.supplierCountry,
  invoice_number: (row) => row.invoiceNumber,
  invoiced_on: (row) => row.invoicedOn,
  registration_number: (row) => row.registrationNumber,
  registered_on: (row) => row.registeredOn,
  contract_number: (row) => row.contractNumber,
  travel_order_number: (row) => row.travelOrderNumber,
  description: unlessHidden((row, words) => named(row.descriptionLt, row.descriptionEn, words)),
  description_lt: unlessHidden((row) => row.descriptionLt),
  description_en: (row) => row.descriptionEn,
  category: (row, words) => named(row.categoryLt, row.categoryEn, words),
  category_code: (row) => row.categoryCode,
  stage: (row, words) => named(row.stageLt, row.stageEn, words),
  stage_number: (row) => row.stageNumber,
  activity: ({ activity }, words) =>
    activity && `${activity.number} ${named(activity.lt, activity.en, words)}`,
  activity_number: (row) => row.activity?.number,
  period: (row) => row.period,
  decision: (row) => row.decision?.number,
  decided_on: (row) => row.decision?.decidedOn,
  account_code: (row) => row.accountCode,
  payment_order_number: (row) => row.paymentOrderNumber,
  status: (row, { t }) => t(`ui.status.${row.status}`),
  logged_by: (row) => row.loggedBy,
  documents: (row) => row.documents,
  currency: (row) => row.currency,
  exchange_rate: (row) => row.exchangeRate,
  net: (row) => row.netCents,
  vat: (row) => row.vatCents,
  gross: (row) => grossOf({ net: row.netCents, vat: row.vatCents }),
  eligible: (row) => row.eligibleCents,
  declared: (row) => row.declaredCents,
  erdf: (row, { erdfRateBp }) => splitCofinancing(row.declaredCents, erdfRateBp).erdf,
  city: (row, { erdfRateBp }) => splitCofinancing(row.declaredCents, erdfRateBp).own,
  quantity: (row) => row.quantity,
  unit_price: (row) => row.unitPriceCents,
  is_outside_area: (row, words) => yesNo(row.isOutsideArea, words),
  is_sensitive: (row, words) => yesNo(row.isSensitive, words),
  comment: (row) => row.comment,
}
