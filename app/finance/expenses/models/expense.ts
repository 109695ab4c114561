import { beforeSave, column } from '@adonisjs/lucid/orm'
import { invoiceKey } from '#app/finance/duplicates/invoice_key'
import { AuditedModel } from '#app/audit_trail/audited_model'
import { cents, flag, instant } from '#app/shared/database/columns'

export const EXPENSE_STATUSES = [
  'draft',
  'submitted',
  'approved',
  'returned',
  'reported',
  'certified',
  'certified_in_part',
  'set_aside',
  'voided',
] as const
export type ExpenseStatus = (typeof EXPENSE_STATUSES)[number]

/**
 * An `expense` proper; a `correction` of one (a credit note, or an amount logged wrongly), the only kind that may be negative;
 * a `recharge`, the project's share of a cost paid as a whole.
 */
export type ExpenseKind = 'expense' | 'correction' | 'recharge'

/** An expense. Amounts are cents of its currency; declaredCents are EUR. */
export default class Expense extends AuditedModel {
  static override table = 'expenses'
  static override subjectType = 'expense'

  @column()
  declare projectId: number

  @column()
  declare number: number

  @column()
  declare reference: string

  @column()
  declare status: ExpenseStatus

  @column()
  declare kind: ExpenseKind

  /** the expense a correction corrects; a credit note whose invoice was never logged here has none, but a reason */
  @column()
  declare correctsId: number | null

  @column()
  declare correctionReason: string | null

  /** the document a recharge is drawn from, with its amount, the share and how that was found */
  @column()
  declare rechargeOf: string | null

  @cents()
  declare rechargeBaseCents: number | null

  @column()
  declare rechargeShareBp: number | null

  @column()
  declare rechargeMethod: string | null

  /** shared by the lines of one split invoice */
  @column()
  declare splitKey: string | null

  @column()
  declare stageId: number

  @column()
  declare costCategoryId: number

  @column()
  declare activityId: number | null

  @column()
  declare councilDecisionId: number | null

  @column()
  declare reportingPeriodId: number | null

  @column()
  declare financialReportId: number | null

  @column()
  declare supplierId: number | null

  @column()
  declare contractId: number | null

  /** why it may pass the value of its contract */
  @column()
  declare contractExcessReason: string | null

  @column()
  declare descriptionLt: string

  @column()
  declare descriptionEn: string | null

  @column()
  declare comment: string | null

  @column()
  declare invoiceNumber: string | null

  /** the number as it is compared; follows it by itself */
  @column()
  declare invoiceKey: string | null

  @column()
  declare invoicedOn: string | null

  @column()
  declare paidOn: string | null

  @column()
  declare paymentOrderNumber: string | null

  @column()
  declare registrationNumber: string | null

  @column()
  declare registeredOn: string | null

  @column()
  declare contractNumber: string | null

  @column()
  declare travelOrderNumber: string | null

  @column()
  declare accountCode: string | null

  @column()
  declare currency: string

  @column()
  declare exchangeRate: string | null

  /** first day of the month the rate is of; from the first submission on that submission's, also in euro */
  @column()
  declare rateMonth: string | null

  @cents()
  declare netCents: number

  @cents()
  declare vatCents: number

  @cents()
  declare eligibleCents: number

  @cents()
  declare declaredCents: number

  @column()
  declare quantity: string | null

  @cents()
  declare unitPriceCents: number | null

  @flag()
  declare isSensitive: boolean

  @flag()
  declare isOutsideArea: boolean

  @cents()
  declare certifiedCents: number | null

  @column()
  declare setAsideOn: string | null

  @column()
  declare errorType: string | null

  @column()
  declare controllerComment: string | null

  @column()
  declare carriedFromId: number | null

  @column()
  declare loggedBy: number

  @column()
  declare submittedBy: number | null

  @instant()
  declare submittedAt: string | null

  @column()
  declare approvedBy: number | null

  @instant()
  declare approvedAt: string | null

  @column()
  declare returnReason: string | null

  @column()
  declare voidReason: string | null

  /** the import it came with */
  @column()
  declare importId: number | null

  @column()
  declare searchText: string

  @column()
  declare submissionKey: string | null

  @beforeSave()
  static keepInvoiceKey(expense: Expense) {
    expense.invoiceKey = invoiceKey(expense.invoiceNumber)
  }
}
