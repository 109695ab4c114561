import type { Cents } from '#app/money/cents'
import type { ExpenditureLine } from '#app/workbooks/financial/financial_report_data'
import type { CellSum } from '#app/reporting/report_sums'

/** A flat-rate amount of one stage, with what its line says about where it comes from. */
export type DerivedLine = {
  sum: CellSum
  /** basis points */
  rate: number
  reference: string
  categoryCode: string
  stageCode: string
  /** the basis: rate, base category and its amount, in words */
  basis: string
}

/** A derived amount as a line of its own, marked as a flat rate: it has no invoice and no payment. Source: domain.md 7, 18. */
export function derivedLine(line: DerivedLine, erdfCents: Cents): ExpenditureLine {
  const { sum } = line
  const isControlled = sum.controlledCents !== 0
  return {
    reference: line.reference,
    stageCode: line.stageCode,
    activity: null,
    categoryCode: line.categoryCode,
    costForm: 'flat_rate',
    supplier: null,
    supplierCode: null,
    supplierVatCode: null,
    invoiceNumber: null,
    invoicedOn: null,
    paidOn: null,
    paymentOrder: null,
    description: line.basis,
    units: null,
    unitPriceCents: null,
    currency: 'EUR',
    invoiceTotalCents: null,
    vatCents: null,
    declaredOriginalCents: sum.declaredCents,
    exchangeRate: null,
    declaredCents: sum.declaredCents,
    erdfCents,
    outsideProgrammeArea: false,
    inSample: null,
    certifiedCents: isControlled ? sum.certifiedCents : null,
    deductedCents: isControlled ? sum.controlledCents - sum.certifiedCents : null,
    errorType: null,
    setAsideOn: null,
    controllerComment: null,
    contractNumber: null,
    documentNumber: null,
    documentDate: null,
    travelOrder: null,
    accountCode: null,
    decision: null,
    comment: null,
    attachments: 0,
    carriedOverFrom: null,
    isSensitive: false,
  }
}
