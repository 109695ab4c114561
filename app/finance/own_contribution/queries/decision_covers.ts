import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import {
  decisionCover,
  NO_SHARE,
  ownShares,
  type CoverRules,
  type DecisionCover,
  type DecisionUse,
} from '#app/finance/own_contribution/decision_cover'
import {
  budgetStructure,
  flatRateCategories,
  periodEnds,
} from '#app/finance/budget/queries/budget_structure'
import { keptAnswers, projectState } from '#app/finance/expenses/queries/project_state'

/** A decision with the city's share that it covers. */
export type CoveringDecision = DecisionCover & {
  id: number
  number: string
  decidedOn: string
  titleLt: string
  titleEn: string | null
}

/** How the city's share of a project is covered. */
export type ProjectCover = {
  /** the latest decision first */
  decisions: CoveringDecision[]
  /** what no decision covers */
  uncovered: DecisionCover
}

/** An expense as it is being typed: counted as a draft beside the others. */
export type TypedUse = {
  decisionId: number | null
  costCategoryId: number
  periodId: number | null
  declaredCents: Cents
}

type Facts = {
  uses: DecisionUse[]
  rules: CoverRules
  decisions: Record<string, any>[]
}

const kept = keptAnswers<Facts>(200)

/**
 * The city's share of a project's expenses and of the flat rates that follow from them, by the decisions that cover it:
 * THE count, for the form, the pages, the dashboard and the checks. Read anew only after something in the project changed.
 * @param exceptId the expense that is being edited, left out   @param typed what stands in its form, counted instead
 */
export async function decisionCovers(
  projectId: number,
  { exceptId = null, typed }: { exceptId?: number | null; typed?: TypedUse } = {}
): Promise<ProjectCover> {
  const state = await projectState(projectId)
  const facts = await kept(state, [projectId, exceptId], () => readFacts(projectId, exceptId))
  const { rules, decisions } = facts
  const uses = typed ? [...facts.uses, typedUse(typed)] : facts.uses
  const shares = ownShares(uses, rules)
  return {
    decisions: decisions.map((row) => ({
      ...decisionCover(shares.get(row.id) ?? NO_SHARE, authorisedOf(row)),
      id: row.id,
      number: row.number,
      decidedOn: row.decided_on,
      titleLt: row.title_lt,
      titleEn: row.title_en,
    })),
    uncovered: decisionCover(shares.get(null) ?? NO_SHARE, null),
  }
}

async function readFacts(projectId: number, exceptId: number | null): Promise<Facts> {
  const { categories, erdfRateBp } = await budgetStructure(projectId)
  return {
    uses: await decisionUses(projectId, exceptId),
    rules: {
      flatRates: flatRateCategories(categories),
      ends: await periodEnds(projectId),
      reportRates: await reportRates(projectId),
      projectRate: erdfRateBp,
    },
    decisions: await db
      .from('council_decisions')
      .where('project_id', projectId)
      .orderBy('decided_on', 'desc')
      .orderBy('id', 'desc'),
  }
}

/** After control the certified part counts; what is set aside or voided charges nothing. */
const SUM_BY_STATUS = `
  sum(case when status in ('certified', 'certified_in_part') then coalesce(certified_cents, declared_cents) else 0 end) as certified,
  sum(case when status = 'reported' then declared_cents else 0 end) as reported,
  sum(case when status in ('submitted', 'approved') then declared_cents else 0 end) as in_approval,
  sum(case when status in ('draft', 'returned') then declared_cents else 0 end) as drafts`

async function decisionUses(projectId: number, exceptId: number | null): Promise<DecisionUse[]> {
  const query = db
    .from('expenses')
    .where('project_id', projectId)
    .whereNotIn('status', ['voided', 'set_aside'])
    .groupBy('council_decision_id', 'cost_category_id', 'reporting_period_id')
    .select('council_decision_id', 'cost_category_id', 'reporting_period_id')
    .select(db.raw(SUM_BY_STATUS))
  if (exceptId !== null) query.whereNot('id', exceptId)
  const rows = await query
  return rows.map((row) => ({
    decisionId: row.council_decision_id,
    costCategoryId: row.cost_category_id,
    periodId: row.reporting_period_id,
    certifiedCents: toCents(row.certified),
    reportedCents: toCents(row.reported),
    inApprovalCents: toCents(row.in_approval),
    draftCents: toCents(row.drafts),
  }))
}

async function reportRates(projectId: number): Promise<Map<number | null, number>> {
  const rows = await db
    .from('financial_reports')
    .where('project_id', projectId)
    .whereNot('status', 'draft')
    .select('reporting_period_id', 'erdf_rate_bp')
  return new Map(rows.map((row) => [row.reporting_period_id, row.erdf_rate_bp]))
}

function typedUse({ declaredCents, ...place }: TypedUse): DecisionUse {
  return { ...NO_SHARE, ...place, draftCents: declaredCents }
}

function authorisedOf(row: Record<string, any>): Cents | null {
  return row.own_contribution_cents === null ? null : toCents(row.own_contribution_cents)
}
