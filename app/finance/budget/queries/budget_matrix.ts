import db from '@adonisjs/lucid/services/db'
import { sumCents, type Cents } from '#app/money/cents'
import { splitCofinancing, type Split } from '#app/money/cofinancing'
import type { BasisPoints } from '#app/money/rates'
import { addUse, budgetPosition, NO_USE, type BudgetPosition } from '#app/finance/budget/budget_use'
import {
  deriveFlatRates,
  flatRateBasis,
  type CellUse,
  type FlatRateBasis,
  type FlatRateCategory,
  type PeriodEnds,
} from '#app/finance/budget/flat_rates'
import {
  sourceTotal,
  SOURCES,
  type FundingCell,
  type Source,
} from '#app/finance/budget/budget_funding'
import { wholeVersion } from '#app/finance/budget/queries/budget_facts'
import {
  budgetStructure,
  flatRateCategories,
  periodEnds,
  type BudgetCategory,
  type BudgetStage,
} from '#app/finance/budget/queries/budget_structure'
import { budgetUses } from '#app/finance/budget/queries/budget_uses'
import {
  listBudgetVersions,
  type BudgetCell,
  type BudgetVersionRow,
} from '#app/finance/budget/queries/budget_versions'

export type BudgetMatrixRow = BudgetCategory & {
  total: BudgetPosition
  /** in the order of the matrix's stages */
  cells: BudgetPosition[]
  /** what a flat-rate amount was taken of; null for a category that is typed */
  basis: FlatRateBasis | null
}

export type BudgetMatrix = {
  /** null while no budget is approved: budgets are then 0 */
  version: BudgetVersionRow | null
  versions: BudgetVersionRow[]
  stages: BudgetStage[]
  rows: BudgetMatrixRow[]
  stageTotals: BudgetPosition[]
  total: BudgetPosition
  erdfRateBp: BasisPoints
  /** who bears the totals; what is used is cut report by report, as the claims were */
  split: { budget: Split; used: Split }
  /** who pays beside the fund, as the version says */
  ownSources: { source: Source; amountCents: Cents }[]
  /** what the sums were made of: the typed expenses' use and the ends of the periods */
  typed: CellUse[]
  ends: PeriodEnds
}

/**
 * The approved budget by category and stage beside what expenses take from it; flat-rate categories are derived from
 * certified figures where there are any. Nine queries however many expenses there are.
 */
export async function budgetMatrix(projectId: number): Promise<BudgetMatrix> {
  const versions = await listBudgetVersions(projectId)
  const version = versions.find(({ status }) => status === 'approved') ?? null
  const structure = await budgetStructure(projectId)
  const { stages, categories, erdfRateBp } = structure
  const inForce = version ? await wholeVersion(version, structure) : null
  const budget = inForce?.cells ?? []
  const typed = await budgetUses(projectId)
  const ends = await periodEnds(projectId)
  const flatRates = flatRateCategories(categories)
  const uses = [...typed, ...deriveFlatRates(typed, flatRates, ends)]

  const position = (within: (cell: { costCategoryId: number; stageId: number }) => boolean) =>
    budgetPosition(sumOf(budget.filter(within)), uses.filter(within).reduce(addUse, NO_USE))
  const total = position(() => true)
  const basisOf = (rate?: FlatRateCategory) => (rate ? flatRateBasis(rate, uses, ends) : null)
  return {
    version,
    versions,
    stages,
    erdfRateBp,
    typed,
    ends,
    rows: categories.map((category) => ({
      ...category,
      basis: basisOf(flatRates.find(({ id }) => id === category.id)),
      total: position((cell) => cell.costCategoryId === category.id),
      cells: stages.map((stage) =>
        position((cell) => cell.costCategoryId === category.id && cell.stageId === stage.id)
      ),
    })),
    stageTotals: stages.map((stage) => position((cell) => cell.stageId === stage.id)),
    total,
    ownSources: SOURCES.filter((source) => source !== 'erdf').map((source) => ({
      source,
      amountCents: sourceTotal(inForce?.funding ?? [], source),
    })),
    split: {
      budget: splitOf(inForce?.funding ?? []),
      used: usedSplit(uses, await reportRates(projectId), erdfRateBp),
    },
  }
}

/** The fund's part of a budget as the version says it, and everybody else's. */
function splitOf(funding: readonly FundingCell[]): Split {
  const erdf = sourceTotal(funding, 'erdf')
  return { erdf, own: sumCents(funding.map(({ amountCents }) => amountCents)) - erdf }
}

function sumOf(cells: BudgetCell[]): Cents {
  return sumCents(cells.map((cell) => cell.amountCents))
}

/** The rate each report was handed in with, by its period; a draft follows the project's. */
async function reportRates(projectId: number): Promise<Map<number | null, BasisPoints>> {
  const rows = await db
    .from('financial_reports')
    .where('project_id', projectId)
    .whereNot('status', 'draft')
    .select('reporting_period_id', 'erdf_rate_bp')
  return new Map(rows.map((row) => [row.reporting_period_id, row.erdf_rate_bp]))
}

/** The fund's part is cut once a report, on its total and at its own rate. Source: domain.md 16. */
function usedSplit(
  uses: CellUse[],
  rates: ReadonlyMap<number | null, BasisPoints>,
  projectRate: BasisPoints
): Split {
  const reports = [...Map.groupBy(uses, (use) => use.periodId)]
  const splits = reports.map(([periodId, report]) => {
    const { certifiedCents, reportedCents } = report.reduce(addUse, NO_USE)
    return splitCofinancing(certifiedCents + reportedCents, rates.get(periodId) ?? projectRate)
  })
  return {
    erdf: sumCents(splits.map((split) => split.erdf)),
    own: sumCents(splits.map((split) => split.own)),
  }
}
