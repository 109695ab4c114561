import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { fundingOf, stageTotals } from '#app/finance/budget/budget_funding'
import BudgetVersion from '#app/finance/budget/models/budget_version'
import type CostCategory from '#app/projects/models/cost_category'
import CouncilDecision from '#app/projects/models/council_decision'
import type Project from '#app/projects/models/project'
import type Stage from '#app/projects/models/stage'
import { DRAFT_NOTE, SHIFT_NOTE, SHIFT_ORDER, SHIFTED, WANTED } from '#database/sample/budgets'
import { born, on, type People } from '#database/sample/load_project'
import { BUDGET, CATEGORIES } from '#database/sample/project'

type Frame = {
  project: Project
  decision: CouncilDecision
  stages: Stage[]
  categories: Map<string, CostCategory>
  people: People
}

/**
 * Three versions: the first, approved by the programme; a small shift inside the flexibility, which is in force; and a draft
 * that passes it.
 * @returns the first one, under which the first report was made
 */
export async function loadBudgets(frame: Frame): Promise<BudgetVersion> {
  const { project, decision, people } = frame
  const first = await writeVersion(frame, on('2021-03-15', people.manager), BUDGET, {
    number: 1,
    status: 'approved',
    approvalKind: 'programme',
    councilDecisionId: decision.id,
    approvedOn: '2021-03-15',
  })
  const order = await born(
    on('2022-05-17', people.manager),
    'council_decision.created',
    CouncilDecision,
    { ...SHIFT_ORDER, projectId: project.id }
  )
  await first.refresh()
  await first.merge({ status: 'superseded' }).save()
  await writeVersion(frame, on('2022-05-17', people.manager), SHIFTED, {
    number: 2,
    status: 'approved',
    approvalKind: 'internal',
    councilDecisionId: order.id,
    approvedOn: '2022-05-17',
    note: SHIFT_NOTE,
  })
  await writeVersion(frame, on('2022-10-10', people.finance), WANTED, {
    number: 3,
    status: 'draft',
    note: DRAFT_NOTE,
  })
  return first
}

/** One version with its amounts and who pays them, as the change it was. */
function writeVersion(
  { project, stages, categories }: Frame,
  actor: Actor,
  amounts: typeof BUDGET,
  given: Partial<BudgetVersion>
): Promise<BudgetVersion> {
  const act = given.status === 'draft' ? 'budget_version.drafted' : 'budget_version.approved'
  const cells = CATEGORIES.flatMap(({ key }) =>
    stages.map(({ id }, at) => ({
      costCategoryId: categories.get(key)!.id,
      stageId: id,
      amountCents: amounts[key][at]!,
    }))
  )
  const funding = fundingOf(stageTotals(stages, cells), project.erdfRateBp, [])
  return change(actor, act, async (trx, note) => {
    const version = new BudgetVersion().useTransaction(trx)
    await version.merge({ projectId: project.id, ...given }).save()
    const id = version.id
    await trx.table('budget_lines').multiInsert(
      cells.map((cell) => ({
        budget_version_id: id,
        cost_category_id: cell.costCategoryId,
        stage_id: cell.stageId,
        amount_cents: cell.amountCents,
      }))
    )
    await trx.table('budget_fundings').multiInsert(
      funding.map((cell) => ({
        budget_version_id: id,
        stage_id: cell.stageId,
        source: cell.source,
        amount_cents: cell.amountCents,
      }))
    )
    note({ lines: cells, funding })
    return version
  })
}
