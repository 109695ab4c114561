import { breathe } from '#app/shared/breathe'
import type { Check, CheckResult, Scope } from '#app/reporting/checks/check'
import { categoryOverBudget } from '#app/reporting/checks/category_over_budget'
import { claimedTwice } from '#app/reporting/checks/claimed_twice'
import { contractExceeded } from '#app/reporting/checks/contract_exceeded'
import { decisionExceeded } from '#app/reporting/checks/decision_exceeded'
import { explainedDuplicates } from '#app/reporting/checks/explained_duplicates'
import { nearDuplicates } from '#app/reporting/checks/near_duplicates'
import { flatRateDoubled } from '#app/reporting/checks/flat_rate_doubled'
import { noDecision } from '#app/reporting/checks/no_decision'
import { noExchangeRate } from '#app/reporting/checks/no_exchange_rate'
import { noInvoiceDocument } from '#app/reporting/checks/no_invoice_document'
import { noInvoiceNumber } from '#app/reporting/checks/no_invoice_number'
import { noPaymentDate } from '#app/reporting/checks/no_payment_date'
import { noPaymentDocument } from '#app/reporting/checks/no_payment_document'
import { notApprovedInPeriod } from '#app/reporting/checks/not_approved'
import { paidOutsidePeriod } from '#app/reporting/checks/paid_outside_period'
import { paidOutsideProject } from '#app/reporting/checks/paid_outside_project'
import { purchaseSplit } from '#app/reporting/checks/purchase_split'

/** Every rule that is run over a report, in the order of their codes. */
export const CHECKS: readonly Check[] = [
  paidOutsideProject,
  paidOutsidePeriod,
  noPaymentDate,
  noInvoiceNumber,
  noInvoiceDocument,
  noPaymentDocument,
  noDecision,
  decisionExceeded,
  claimedTwice,
  categoryOverBudget,
  notApprovedInPeriod,
  noExchangeRate,
  explainedDuplicates,
  nearDuplicates,
  flatRateDoubled,
  contractExceeded,
  purchaseSplit,
]

/** Runs them one after another: a report must not take every connection of the pool. */
export async function runChecks(scope: Scope): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  for (const check of CHECKS) {
    results.push({ check, rows: await check.run(scope) })
    await breathe()
  }
  return results
}
