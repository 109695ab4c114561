import { toCents, type Cents } from '#app/money/cents'
import { formatCurrency, formatRate } from '#app/money/money_format'
import { inLocale, type Locale } from '#app/shared/locale'
import type { Say } from '#app/reporting/say'
import type { ExpenditureLine } from '#app/workbooks/financial/financial_report_data'

/** What a line needs to know about its workbook. */
export type LineWords = {
  locale: Locale
  /** whether sensitive descriptions and comments are shown */
  seesSensitive: boolean
  /** the workbook's codes by id */
  categoryCodes: Map<number, string>
  stageCodes: Map<number, string>
  say: Say
}

/** A row of the expenses as a line of the list. @param attachments how many documents prove it */
export function expenditureLine(
  row: Record<string, any>,
  context: LineWords,
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
    comment: commentOf(row, context, isHidden),
    attachments,
    carriedOverFrom: row.origin_reference
      ? [row.origin_period, row.origin_reference].filter(Boolean).join(', ')
      : null,
    isSensitive,
  }
}

/** What a correction corrects and what a recharge is drawn from, before what was noted. */
function commentOf(
  row: Record<string, any>,
  { say, locale }: LineWords,
  isHidden: boolean
): string | null {
  const parts = [
    row.corrected_reference && say('line.corrects', { reference: row.corrected_reference }),
    row.recharge_of &&
      say('line.recharge', {
        share: formatRate(row.recharge_share_bp, locale),
        base: formatCurrency(toCents(row.recharge_base_cents), row.currency, locale),
        of: row.recharge_of,
        method: row.recharge_method,
      }),
    isHidden ? null : row.correction_reason,
    isHidden ? null : row.comment,
  ]
  return parts.filter(Boolean).join(' ') || null
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
