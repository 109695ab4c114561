import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import type { Note } from '#app/audit_trail/change'
import {
  fundingOf,
  fundingProblems,
  stageTotals,
  type FundingCell,
  type FundingProblem,
  type StageTotal,
  type TypedFunding,
} from '#app/finance/budget/budget_funding'
import { budgetStructure, type BudgetStructure } from '#app/finance/budget/queries/budget_structure'
import type { BudgetCell } from '#app/finance/budget/queries/budget_versions'

/** What a form brings of a draft. Sources that are not typed follow the rate; the city bears the rest. */
export type BudgetDraft = { note?: string | null; cells: BudgetCell[]; funding: TypedFunding[] }

/**
 * Puts the amounts and who pays them into a draft and into the audit event.
 * @throws {RulesBroken} when the sources of a stage pass its sum or the fund passes its rate
 */
export async function writeBudget(
  trx: TransactionClientContract,
  { id, projectId }: { id: number; projectId: number },
  draft: BudgetDraft,
  note: Note
): Promise<void> {
  const structure = await budgetStructure(projectId, trx)
  const totals = stageTotals(structure.stages, draft.cells)
  const funding = fundingOf(totals, structure.erdfRateBp, draft.funding)
  assertFunded(structure, totals, funding, draft.funding)
  await trx.from('budget_lines').where('budget_version_id', id).delete()
  await trx.from('budget_fundings').where('budget_version_id', id).delete()
  if (draft.cells.length > 0) {
    await trx.table('budget_lines').multiInsert(
      draft.cells.map((cell) => ({
        budget_version_id: id,
        cost_category_id: cell.costCategoryId,
        stage_id: cell.stageId,
        amount_cents: cell.amountCents,
      }))
    )
  }
  if (funding.length > 0) {
    await trx.table('budget_fundings').multiInsert(
      funding.map((cell) => ({
        budget_version_id: id,
        stage_id: cell.stageId,
        source: cell.source,
        amount_cents: cell.amountCents,
      }))
    )
  }
  note({ lines: draft.cells, funding })
}

function assertFunded(
  { erdfRateBp }: BudgetStructure,
  totals: StageTotal[],
  funding: FundingCell[],
  typed: TypedFunding[]
) {
  const [first, ...others] = fundingProblems(totals, erdfRateBp, funding).map((problem) =>
    refusalOf(problem, typed)
  )
  if (first) throw new RulesBroken([first, ...others])
}

/** The refusal stands beside a field that was typed: the stage's own, or the first of the fund. */
function refusalOf(problem: FundingProblem, typed: TypedFunding[]): RuleBroken {
  if (problem.kind === 'over_stage') {
    const own = typed.find(({ stageId }) => stageId === problem.stageId)
    const field = `funding_${own?.source ?? 'erdf'}_${problem.stageId}`
    return new RuleBroken('flexibility.funding_over_stage', {}, field)
  }
  const own = typed.find(({ source }) => source === 'erdf')
  return new RuleBroken('flexibility.erdf_over_rate', {}, own && `funding_erdf_${own.stageId}`)
}
