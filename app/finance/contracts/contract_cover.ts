import type { Cents } from '#app/money/cents'
import type { ContractStatus } from '#app/finance/contracts/contract_terms'
import type { ExpenseWarning } from '#app/finance/expenses/expense_warnings'

type InForce = { signedOn: string; validTo: string | null; status: ContractStatus }

/**
 * What is worth a second look when an expense is paid under a contract; nothing is refused for it while it is written.
 * @param day of the invoice, or of its payment while it has none   @param afterCents what is left with this expense
 */
export function contractWarnings(
  contract: InForce,
  day: string | null,
  afterCents: Cents
): ExpenseWarning[] {
  const warnings: ExpenseWarning[] = []
  const { signedOn: from, validTo, status } = contract
  if (afterCents < 0) warnings.push({ key: 'over_contract' })
  if (day !== null && (day < from || (validTo !== null && day > validTo))) {
    warnings.push({ key: 'outside_contract', params: { from, to: validTo ?? '…' } })
  }
  if (status !== 'active') warnings.push({ key: 'contract_ended' })
  return warnings
}
