import { RuleBroken } from '#app/shared/errors'
import type { BudgetPreview } from '#app/finance/budget/budget_preview'
import type { ApprovalKind } from '#app/finance/budget/models/budget_version'

/**
 * Why a version cannot be approved, all reasons at once; empty when it can.
 * The fund's total never grows unless the programme's rule lets it; an internal shift stays inside the flexibility, counted
 * from the last version that the programme approved; nothing is taken away that is spent already; and the city's part
 * never silently exceeds what its decisions authorise: beyond that somebody says why.
 * Source: domain.md 13, 16; design 4.
 */
export function budgetRefusals(
  preview: BudgetPreview,
  kind: ApprovalKind,
  coverReason?: string | null
): RuleBroken[] {
  const refusals: RuleBroken[] = []
  if (preview.verdict === 'refused') refusals.push(new RuleBroken('flexibility.erdf_grows'))
  if (preview.fundingProblems.length > 0) refusals.push(new RuleBroken('flexibility.not_funded'))
  if (kind === 'internal' && preview.verdict === 'needs_approval')
    refusals.push(new RuleBroken('flexibility.past_flexibility', {}, 'approvalKind'))
  if (preview.belowUse.length > 0) {
    const categories = preview.belowUse.map(({ code }) => code).join(', ')
    refusals.push(new RuleBroken('flexibility.below_use', { categories }))
  }
  if ((preview.cover?.leftCents ?? 0) < 0 && !coverReason)
    refusals.push(new RuleBroken('own_contribution.budget_reason_missing', {}, 'coverReason'))
  return refusals
}
