import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import {
  id,
  money,
  optionalDecimal,
  optionalId,
  optionalIsoDate,
  optionalMoney,
  optionalPercent,
  optionalText,
  rowVersion,
  text,
} from '#app/shared/rules'
import { CURRENCIES } from '#app/finance/exchange_rates/currencies'
import type { ExpenseKind } from '#app/finance/expenses/models/expense'
import type { RechargeForm } from '#app/finance/expenses/recharges'
import { DIRECTIONS } from '#app/finance/expenses/signs'

export const DOCUMENT_KINDS = [
  'invoice',
  'payment',
  'contract',
  'delivery',
  'travel',
  'payroll',
  'other',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

const fields = {
  costCategoryId: id(),
  descriptionLt: text(1000),
  descriptionEn: optionalText(1000),
  activityId: optionalId(),

  supplierId: optionalId(),
  newSupplierName: optionalText(300),
  newSupplierCode: optionalText(30),
  invoiceNumber: optionalText(100),
  invoicedOn: optionalIsoDate(),
  registrationNumber: optionalText(100),
  registeredOn: optionalIsoDate(),
  contractId: optionalId(),
  contractNumber: optionalText(100),
  contractExcessReason: optionalText(1000),
  travelOrderNumber: optionalText(100),

  currency: vine.enum(CURRENCIES),
  net: money(),
  vat: optionalMoney(),
  eligible: optionalMoney(),
  quantity: optionalDecimal(),
  unitPrice: optionalMoney(),
  paidOn: optionalIsoDate(),
  paymentOrderNumber: optionalText(100),

  stageId: id(),
  reportingPeriodId: optionalId(),
  councilDecisionId: optionalId(),
  accountCode: optionalText(60),
  isOutsideArea: vine.accepted().optional(),
  isSensitive: vine.accepted().optional(),
  comment: optionalText(2000),

  /** of a correction: whether its amounts, typed without a sign, are taken back or added */
  direction: vine.enum(DIRECTIONS).optional(),
  correctionReason: optionalText(1000),
  rechargeOf: optionalText(300),
  rechargeBase: optionalMoney(),
  rechargeShare: optionalPercent(),
  rechargeMethod: optionalText(500),
}

/** What a form sends for a new expense; a draft may leave out what is demanded at its submission. */
export const newExpenseValidator = vine.create({
  ...fields,
  kind: vine.enum(['expense', 'correction']).optional(),
  submissionKey: vine.string().uuid(),
  /** the expense whose copy it is */
  copiedFromId: optionalId(),
})

export const expenseValidator = vine.create({ ...fields, rowVersion: rowVersion() })

/**
 * What an expense is written from. Amounts have their sign by now: only a correction's may be negative (`withSign`).
 * A correction names the expense it corrects (`correctsId`) or, as a credit note whose invoice was never logged here, says
 * in `correctionReason` which invoice it takes back. So an import logs a credit note with
 * `{ kind: 'correction', net: -100_00, vat: -21_00, correctsId | correctionReason }`.
 */
export type ExpenseForm = Omit<
  Infer<typeof expenseValidator>,
  'rowVersion' | 'direction' | keyof RechargeForm
> &
  RechargeForm & {
    kind?: ExpenseKind
    correctsId?: number | null
  }

/** What comes with files: what they prove, and whether they hold personal data. */
export const attachmentValidator = vine.create({
  documentKind: vine.enum(DOCUMENT_KINDS).optional(),
  documentsAreSensitive: vine.accepted().optional(),
})

export const returnValidator = vine.create({
  returnReason: text(1000),
  rowVersion: rowVersion().optional(),
})
export const duplicateValidator = vine.create({
  duplicateReason: text(1000),
  rowVersion: rowVersion().optional(),
})
export const voidValidator = vine.create({
  voidReason: text(1000),
  rowVersion: rowVersion().optional(),
})

/** A button: the version its page showed. */
export const pressedValidator = vine.create({ rowVersion: rowVersion().optional() })
