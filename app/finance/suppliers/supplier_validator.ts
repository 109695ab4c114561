import vine from '@vinejs/vine'
import { optionalText, rowVersion, text } from '#app/shared/rules'
import { SUPPLIER_COUNTRIES } from '#app/finance/suppliers/countries'

const fields = {
  name: text(300),
  legalCode: optionalText(30),
  vatCode: optionalText(30),
  country: vine.enum(SUPPLIER_COUNTRIES),
  supplierGroup: optionalText(200),
}

export const newSupplierValidator = vine.create(fields)
export const supplierValidator = vine.create({ ...fields, rowVersion: rowVersion() })

/**
 * What looks wrong with a Lithuanian supplier's codes. A warning only: registers hold odd codes and invoices must be logged
 * as they are (domain.md 19). Translation keys under `finance.supplier_doubts`.
 */
export function supplierDoubts(supplier: {
  country: string
  legalCode: string | null
  vatCode: string | null
}): ('legal_code' | 'vat_code')[] {
  if (supplier.country !== 'LT') return []
  const { legalCode, vatCode } = supplier
  const doubts: ('legal_code' | 'vat_code')[] = []
  if (legalCode && !/^(\d{7}|\d{9})$/.test(legalCode)) doubts.push('legal_code')
  if (vatCode && !/^LT(\d{9}|\d{12})$/.test(vatCode)) doubts.push('vat_code')
  return doubts
}
