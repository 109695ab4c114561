import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import type { Locale } from '#app/shared/locale'
import { inLocale } from '#app/shared/locale'
import type { ExpenditureLine } from '#app/workbooks/financial/financial_report_data'
import { REPORT_STATUSES } from '#app/reporting/report_statuses'

/** How many lines are in memory at once. */
const PAGE = 500

/** The amounts of a report's expenses in the order of their numbers: the first pass, over which the fund's part is shared. */
export type LineAmounts = { ids: number[]; declared: Cents[] }

export async function lineAmounts(periodId: number): Promise<LineAmounts> {
  const rows = await reportExpenses(periodId).select('id', 'declared_cents').orderBy('number')
  return {
    ids: rows.map((row) => row.id),
    declared: rows.map((row) => toCents(row.declared_cents)),
  }
}

export type LineContext = {
  locale: Locale
  /** whether sensitive descriptions and comments are shown */
  seesSensitive: boolean
  /** the workbook's codes by id */
  categoryCodes: Map<number, string>
  stageCodes: Map<number, string>
  ids: number[]
  /** the fund's part of each line, in the order of `ids` */
  erdf: Cents[]
}

/**
 * The report's expenses as lines, in the order of their numbers, a page at a time: nothing holds all of them.
 * @throws {Error} when the expenses are not those of the first pass any more: the file would tell two truths
 */
export async function* expenditureLines(
  periodId: number,
  context: LineContext
): AsyncGenerator<ExpenditureLine> {
  let last = 0
  let at = 0
  for (;;) {
    const rows = await linePage(periodId, last)
    const attachments = await attachmentCounts(rows.map((row) => row.id))
    for (const row of rows) {
      if (context.ids[at] !== row.id)
        throw new Error('The expenses changed while the report was written')
      yield expenditureLine(row, context, context.erdf[at]!, attachments.get(row.id) ?? 0)
      at += 1
    }
    if (rows.length < PAGE) return
    last = rows[rows.length - 1]!.number
  }
}

function reportExpenses(periodId: number) {
  return db
    .from('expenses')
    .where('expenses.reporting_period_id', periodId)
    .whereIn('expenses.status', REPORT_STATUSES)
}

function linePage(periodId: number, afterNumber: number): Promise<Record<string, any>[]> {
  return reportExpenses(periodId)
    .leftJoin('suppliers', 'suppliers.id', 'expenses.supplier_id')
    .leftJoin('activities', 'activities.id', 'expenses.activity_id')
    .leftJoin('council_decisions', 'council_decisions.id', 'expenses.council_decision_id')
    .leftJoin('expenses as origins', 'origins.id', 'expenses.carried_from_id')
    .leftJoin(
      'reporting_periods as origin_periods',
      'origin_periods.id',
      'origins.reporting_period_id'
    )
    .where('expenses.number', '>', afterNumber)
    .select('expenses.*')
    .select('suppliers.name as supplier_name', 'legal_code', 'vat_code')
    .select('activities.number as activity_number', 'activities.title_lt as activity_lt')
    .select('activities.title_en as activity_en')
    .select('council_decisions.number as decision_number', 'decided_on')
    .select('origins.reference as origin_reference', 'origin_periods.number as origin_period')
    .orderBy('expenses.number')
    .limit(PAGE)
}

async function attachmentCounts(ids: number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .from('expense_documents')
    .whereIn('expense_id', ids)
    .groupBy('expense_id')
    .select('expense_id')
    .count('* as count')
  return new Map(rows.map((row) => [row.expense_id, Number(row.count)]))
}

function expenditureLine(
  row: Record<string, any>,
  context: LineContext,
  erdfCents: Cents,
  attachments: number
): ExpenditureLine {
  const { locale } = context
  const isSensitive = Boolean(row.is_sensitive)
  const isHidden = isSensitive && !context.seesSensitive
  const optionalCents = (value: unknown) => (value === null ? null : toCents(value))
  return {
    reference: row.reference,
    stageCode: context.stageCodes.get(row.stage_id)!,
    activity: row.activity_number
      ? `${row.activity_number} ${inLocale(locale, row.activity_lt, row.activity_en)}`
      : null,
    categoryCode: context.categoryCodes.get(row.cost_category_id)!,
    costForm: 'real',
    supplier: row.supplier_name,
    supplierCode: row.legal_code,
    supplierVatCode: row.vat_code,
    invoiceNumber: row.invoice_number,
    invoicedOn: row.invoiced_on,
    paidOn: row.paid_on,
    paymentOrder: row.payment_order_number,
    description: isHidden ? null : inLocale(locale, row.description_lt, row.description_en),
    units: row.quantity,
    unitPriceCents: optionalCents(row.unit_price_cents),
    currency: row.currency,
    invoiceTotalCents: toCents(row.net_cents) + toCents(row.vat_cents),
    vatCents: toCents(row.vat_cents),
    declaredOriginalCents: toCents(row.eligible_cents),
    exchangeRate: row.exchange_rate,
    declaredCents: toCents(row.declared_cents),
    erdfCents,
    outsideProgrammeArea: Boolean(row.is_outside_area),
    ...controlResult(row),
    contractNumber: row.contract_number,
    documentNumber: row.registration_number,
    documentDate: row.registered_on,
    travelOrder: row.travel_order_number,
    accountCode: row.account_code,
    decision: row.decision_number ? `${row.decision_number}, ${row.decided_on}` : null,
    comment: isHidden ? null : row.comment,
    attachments,
    carriedOverFrom: row.origin_reference
      ? [row.origin_period, row.origin_reference].filter(Boolean).join(', ')
      : null,
    isSensitive,
  }
}

/** What control said; nothing is certified or deducted of a line that was set aside. */
function controlResult(row: Record<string, any>) {
  const isCertified = ['certified', 'certified_in_part'].includes(row.status)
  const declared = toCents(row.declared_cents)
  const certifiedCents = isCertified ? toCents(row.certified_cents ?? row.declared_cents) : null
  return {
    inSample: null,
    certifiedCents,
    deductedCents: certifiedCents === null ? null : declared - certifiedCents,
    errorType: row.error_type,
    setAsideOn: row.set_aside_on,
    controllerComment: row.controller_comment,
  }
}
