import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { instantFromDatabase } from '#app/shared/database/columns'
import type { ExpenseKind, ExpenseStatus } from '#app/finance/expenses/models/expense'

type Named = { lt: string; en: string | null }

/** An expense as its own page shows it. */
export type ExpenseDetails = {
  id: number
  reference: string
  status: ExpenseStatus
  kind: ExpenseKind
  /** the expense it corrects, by its reference */
  correctsId: number | null
  corrects: string | null
  correctionReason: string | null
  rechargeOf: string | null
  rechargeBaseCents: Cents | null
  rechargeShareBp: number | null
  rechargeMethod: string | null
  splitKey: string | null
  rowVersion: number
  stageId: number
  stage: Named
  costCategoryId: number
  category: Named
  needsInvoice: boolean
  activityId: number | null
  activity: (Named & { number: string }) | null
  councilDecisionId: number | null
  decision: { number: string; decidedOn: string } | null
  reportingPeriodId: number | null
  period: { number: number; startsOn: string; endsOn: string } | null
  supplierId: number | null
  supplier: { name: string; legalCode: string | null; vatCode: string | null } | null
  descriptionLt: string
  descriptionEn: string | null
  comment: string | null
  invoiceNumber: string | null
  invoicedOn: string | null
  paidOn: string | null
  paymentOrderNumber: string | null
  registrationNumber: string | null
  registeredOn: string | null
  contractId: number | null
  contract: { number: string } | null
  contractNumber: string | null
  contractExcessReason: string | null
  travelOrderNumber: string | null
  accountCode: string | null
  currency: string
  exchangeRate: string | null
  /** first day of the month the rate is of */
  rateMonth: string | null
  netCents: Cents
  vatCents: Cents
  eligibleCents: Cents
  declaredCents: Cents
  quantity: string | null
  unitPriceCents: Cents | null
  isSensitive: boolean
  isOutsideArea: boolean
  loggedBy: number
  loggedByName: string
  loggedAt: string
  submittedBy: number | null
  submittedByName: string | null
  submittedAt: string | null
  approvedByName: string | null
  approvedAt: string | null
  returnReason: string | null
  voidReason: string | null
}

/** An expense of a project with the names of what it points to, in one query; null when the project has none such. */
export async function findExpense(projectId: number, id: number): Promise<ExpenseDetails | null> {
  const row = await db
    .from('expenses as e')
    .join('stages', 'stages.id', 'e.stage_id')
    .join('cost_categories as c', 'c.id', 'e.cost_category_id')
    .join('users as logger', 'logger.id', 'e.logged_by')
    .leftJoin('users as submitter', 'submitter.id', 'e.submitted_by')
    .leftJoin('users as approver', 'approver.id', 'e.approved_by')
    .leftJoin('expenses as original', 'original.id', 'e.corrects_id')
    .leftJoin('suppliers as s', 's.id', 'e.supplier_id')
    .leftJoin('contracts as k', 'k.id', 'e.contract_id')
    .leftJoin('activities as a', 'a.id', 'e.activity_id')
    .leftJoin('council_decisions as d', 'd.id', 'e.council_decision_id')
    .leftJoin('reporting_periods as p', 'p.id', 'e.reporting_period_id')
    .where({ 'e.project_id': projectId, 'e.id': id })
    .select('e.*', 'c.needs_invoice', 'd.decided_on', 's.legal_code', 's.vat_code')
    .select('stages.name_lt as stage_lt', 'stages.name_en as stage_en', 's.name as supplier_name')
    .select('c.name_lt as category_lt', 'c.name_en as category_en')
    .select('a.number as activity_number', 'a.title_lt as activity_lt', 'a.title_en as activity_en')
    .select('d.number as decision_number', 'p.number as period_number', 'k.number as signed_number')
    .select('p.starts_on as period_starts', 'p.ends_on as period_ends')
    .select('logger.full_name as logger_name', 'submitter.full_name as submitter_name')
    .select('approver.full_name as approver_name', 'original.reference as corrects')
    .first()
  return row ? { ...ownColumns(row), ...namesOf(row) } : null
}

/** The reference of a project's expense; null for anything that is none. */
export async function referenceOf(projectId: number, id: unknown): Promise<string | null> {
  if (!/^[1-9]\d{0,9}$/.test(String(id ?? ''))) return null
  const row = await db
    .from('expenses')
    .where({ project_id: projectId, id: Number(id) })
    .first()
  return row?.reference ?? null
}

function ownColumns(row: Record<string, any>) {
  return {
    id: row.id as number,
    reference: row.reference as string,
    status: row.status as ExpenseStatus,
    kind: row.kind as ExpenseKind,
    correctsId: row.corrects_id as number | null,
    corrects: row.corrects as string | null,
    correctionReason: row.correction_reason as string | null,
    rechargeOf: row.recharge_of as string | null,
    rechargeBaseCents: row.recharge_base_cents === null ? null : toCents(row.recharge_base_cents),
    rechargeShareBp: row.recharge_share_bp as number | null,
    rechargeMethod: row.recharge_method as string | null,
    splitKey: row.split_key as string | null,
    rowVersion: row.row_version as number,
    stageId: row.stage_id as number,
    costCategoryId: row.cost_category_id as number,
    activityId: row.activity_id as number | null,
    councilDecisionId: row.council_decision_id as number | null,
    reportingPeriodId: row.reporting_period_id as number | null,
    supplierId: row.supplier_id as number | null,
    descriptionLt: row.description_lt as string,
    descriptionEn: row.description_en as string | null,
    comment: row.comment as string | null,
    invoiceNumber: row.invoice_number as string | null,
    invoicedOn: row.invoiced_on as string | null,
    paidOn: row.paid_on as string | null,
    paymentOrderNumber: row.payment_order_number as string | null,
    registrationNumber: row.registration_number as string | null,
    registeredOn: row.registered_on as string | null,
    contractId: row.contract_id as number | null,
    contractNumber: row.contract_number as string | null,
    contractExcessReason: row.contract_excess_reason as string | null,
    travelOrderNumber: row.travel_order_number as string | null,
    accountCode: row.account_code as string | null,
    currency: row.currency as string,
    exchangeRate: row.exchange_rate as string | null,
    rateMonth: row.rate_month as string | null,
    netCents: toCents(row.net_cents),
    vatCents: toCents(row.vat_cents),
    eligibleCents: toCents(row.eligible_cents),
    declaredCents: toCents(row.declared_cents),
    quantity: row.quantity as string | null,
    unitPriceCents: row.unit_price_cents === null ? null : toCents(row.unit_price_cents),
    isSensitive: Boolean(row.is_sensitive),
    isOutsideArea: Boolean(row.is_outside_area),
    loggedBy: row.logged_by as number,
    loggedAt: instantFromDatabase(row.created_at)!,
    submittedBy: row.submitted_by as number | null,
    submittedAt: instantFromDatabase(row.submitted_at),
    approvedAt: instantFromDatabase(row.approved_at),
    returnReason: row.return_reason as string | null,
    voidReason: row.void_reason as string | null,
  }
}

function namesOf(row: Record<string, any>) {
  return {
    stage: { lt: row.stage_lt, en: row.stage_en },
    category: { lt: row.category_lt, en: row.category_en },
    needsInvoice: Boolean(row.needs_invoice),
    activity: row.activity_id
      ? { number: row.activity_number, lt: row.activity_lt, en: row.activity_en }
      : null,
    decision: row.council_decision_id
      ? { number: row.decision_number, decidedOn: row.decided_on }
      : null,
    contract: row.contract_id ? { number: row.signed_number } : null,
    period: row.reporting_period_id
      ? { number: row.period_number, startsOn: row.period_starts, endsOn: row.period_ends }
      : null,
    supplier: row.supplier_id
      ? { name: row.supplier_name, legalCode: row.legal_code, vatCode: row.vat_code }
      : null,
    loggedByName: row.logger_name,
    submittedByName: row.submitter_name,
    approvedByName: row.approver_name,
  }
}
