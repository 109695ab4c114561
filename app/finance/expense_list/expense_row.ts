import { toCents, type Cents } from '#app/money/cents'
import type { ExpenseKind, ExpenseStatus } from '#app/finance/expenses/models/expense'

type Named = { lt: string; en: string | null }

/** An expense as lists show it. Dates are ISO text; null also stands for what the list did not ask for. */
export type ExpenseRow = {
  id: number
  rowVersion: number
  number: number
  reference: string
  status: ExpenseStatus
  kind: ExpenseKind
  paidOn: string | null
  invoicedOn: string | null
  registeredOn: string | null
  invoiceNumber: string | null
  registrationNumber: string | null
  contractNumber: string | null
  travelOrderNumber: string | null
  paymentOrderNumber: string | null
  accountCode: string | null
  supplier: string | null
  supplierCode: string | null
  supplierVatCode: string | null
  supplierCountry: string | null
  /** whether descriptions and comment hold personal data the reader may not see; they are null then */
  isHidden: boolean
  isSensitive: boolean
  isOutsideArea: boolean
  descriptionLt: string | null
  descriptionEn: string | null
  comment: string | null
  categoryLt: string
  categoryEn: string
  categoryCode: string
  stageLt: string
  stageEn: string
  stageNumber: number
  activity: (Named & { number: string }) | null
  period: number | null
  decision: { number: string; decidedOn: string } | null
  loggedBy: string | null
  documents: number
  currency: string
  exchangeRate: string | null
  quantity: string | null
  /** cents of the currency */
  netCents: Cents
  vatCents: Cents
  eligibleCents: Cents
  unitPriceCents: Cents | null
  /** EUR cents */
  declaredCents: Cents
}

/** A row of the database as the list knows it. */
export function expenseRow(row: Record<string, any>, seesSensitive: boolean): ExpenseRow {
  const isSensitive = Boolean(row.is_sensitive)
  const isHidden = isSensitive && !seesSensitive
  return {
    id: row.id,
    rowVersion: row.row_version,
    number: row.number,
    reference: row.reference,
    status: row.status,
    kind: row.kind,
    ...papersOf(row),
    isHidden,
    isSensitive,
    isOutsideArea: Boolean(row.is_outside_area),
    descriptionLt: isHidden ? null : row.description_lt,
    descriptionEn: isHidden ? null : row.description_en,
    comment: isHidden ? null : row.comment,
    ...placesOf(row),
    ...amountsOf(row),
  }
}

function papersOf(row: Record<string, any>) {
  return {
    paidOn: row.paid_on,
    invoicedOn: row.invoiced_on,
    registeredOn: row.registered_on,
    invoiceNumber: row.invoice_number,
    registrationNumber: row.registration_number,
    contractNumber: row.contract_number,
    travelOrderNumber: row.travel_order_number,
    paymentOrderNumber: row.payment_order_number,
    accountCode: row.account_code,
    supplier: row.supplier,
    supplierCode: row.supplier_code,
    supplierVatCode: row.supplier_vat_code,
    supplierCountry: row.supplier_country,
    documents: Number(row.documents ?? 0),
  }
}

function placesOf(row: Record<string, any>) {
  return {
    categoryLt: row.category_lt,
    categoryEn: row.category_en,
    categoryCode: row.category_code,
    stageLt: row.stage_lt,
    stageEn: row.stage_en,
    stageNumber: row.stage_number,
    activity: row.activity_number
      ? { number: row.activity_number, lt: row.activity_lt, en: row.activity_en }
      : null,
    period: row.period_number ?? null,
    decision: row.decision_number
      ? { number: row.decision_number, decidedOn: row.decided_on }
      : null,
    loggedBy: row.logged_by_name ?? null,
  }
}

function amountsOf(row: Record<string, any>) {
  return {
    currency: row.currency,
    exchangeRate: row.exchange_rate,
    quantity: row.quantity,
    netCents: toCents(row.net_cents ?? 0),
    vatCents: toCents(row.vat_cents ?? 0),
    eligibleCents: toCents(row.eligible_cents ?? 0),
    unitPriceCents: toCentsOrNull(row.unit_price_cents),
    declaredCents: toCents(row.declared_cents),
  }
}

function toCentsOrNull(value: unknown): Cents | null {
  return value === null || value === undefined ? null : toCents(value)
}
