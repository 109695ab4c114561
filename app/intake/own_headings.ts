import i18nManager from '@adonisjs/i18n/services/main'
import { LOCALES } from '#app/shared/locale'
import type { ExpenseColumn } from '#app/finance/expense_list/expense_columns'
import type { ImportField } from '#app/intake/expense_rows/fields'
import type { OwnHeadings } from '#app/intake/expense_rows/headings'

/** Which columns of the exported expense list hold a field, the surest first: a code says more than a name. */
export const EXPORTED: Record<ImportField, readonly ExpenseColumn[]> = {
  supplier: ['supplier'],
  supplierCode: ['supplier_code'],
  supplierVatCode: ['supplier_vat_code'],
  supplierCountry: ['supplier_country'],
  invoiceNumber: ['invoice_number'],
  invoicedOn: ['invoiced_on'],
  description: ['description_lt', 'description'],
  descriptionEn: ['description_en'],
  net: ['net'],
  vat: ['vat'],
  gross: ['gross'],
  eligible: ['eligible'],
  currency: ['currency'],
  paidOn: ['paid_on'],
  paymentOrderNumber: ['payment_order_number'],
  category: ['category_code', 'category'],
  stage: ['stage_number', 'stage'],
  period: ['period'],
  activity: ['activity_number', 'activity'],
  decision: ['decision'],
  decidedOn: ['decided_on'],
  registrationNumber: ['registration_number'],
  registeredOn: ['registered_on'],
  contractNumber: ['contract_number'],
  travelOrderNumber: ['travel_order_number'],
  quantity: ['quantity'],
  unitPrice: ['unit_price'],
  accountCode: ['account_code'],
  isOutsideArea: ['is_outside_area'],
  isSensitive: ['is_sensitive'],
  comment: ['comment'],
  correctionReason: [],
}

/** The headings of the exported list in both languages, by the field they mean. */
export function ownHeadings(): OwnHeadings {
  const own: OwnHeadings = {}
  for (const [field, columns] of Object.entries(EXPORTED)) {
    own[field as ImportField] = columns.flatMap((column) =>
      LOCALES.map((locale) => i18nManager.locale(locale).t(`expense_columns.${column}`))
    )
  }
  return own
}
