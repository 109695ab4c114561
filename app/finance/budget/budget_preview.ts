import { sumCents, type Cents } from '#app/money/cents'
import {
  fundingProblems,
  sourceTotal,
  SOURCES,
  stageTotals,
  type FundingCell,
  type FundingProblem,
  type Source,
} from '#app/finance/budget/budget_funding'
import {
  assessShift,
  type Flexibility,
  type ShiftAssessment,
  type ShiftVerdict,
} from '#app/finance/what_if/flexibility'
import type { BudgetFacts } from '#app/finance/budget/queries/budget_facts'
import type { BudgetCategory } from '#app/finance/budget/queries/budget_structure'
import type { BudgetCell } from '#app/finance/budget/queries/budget_versions'

/** An amount beside the approved one and beside what is used. EUR cents. */
export type PreviewAmount = Flexibility & {
  inForceCents: Cents
  /** certified + reported + in approval */
  takenCents: Cents
  draftCents: Cents
  /** amount - taken: negative when the budget would fall below what is used */
  leftCents: Cents
}

export type PreviewRow = BudgetCategory & PreviewAmount

/** What one source pays, now and as it would be. */
export type PreviewSource = { source: Source; inForceCents: Cents; amountCents: Cents }

/** What follows from the amounts of a version: what changes, who must consent, who pays, what is left. */
export type BudgetPreview = {
  /** the numbers of the version that changes are counted from and of the one in force; null before the first approval */
  baseNumber: number | null
  inForceNumber: number | null
  rows: PreviewRow[]
  total: PreviewAmount
  sources: PreviewSource[]
  erdf: Flexibility
  /** 'first': nothing was approved before */
  verdict: ShiftVerdict | 'first'
  fundingProblems: FundingProblem[]
  /** categories that would fall below what is used and below what is in force */
  belowUse: PreviewRow[]
  /** the city's part beside what decisions authorise; null when no decision names a sum */
  cover: { authorisedCents: Cents; leftCents: Cents } | null
}

/** @throws {RangeError} when an amount is not whole cents.   Source: domain.md 13, 16; design 4. */
export function budgetPreview(
  facts: BudgetFacts,
  cells: readonly BudgetCell[],
  funding: readonly FundingCell[]
): BudgetPreview {
  const assessed = assess(facts, cells, funding)
  const rows = facts.structure.categories.map((category, index) => ({
    ...category,
    ...beside(assessed.categories[index]!, categorySum(facts.inForce?.cells ?? [], category.id), {
      taken: facts.taken.get(category.id) ?? 0,
      drafts: facts.drafts.get(category.id) ?? 0,
    }),
  }))
  const city = sourceTotal(funding, 'city')
  const { authorisedCents } = facts
  return {
    baseNumber: facts.base?.version.number ?? null,
    inForceNumber: facts.inForce?.version.number ?? null,
    rows,
    total: beside(assessed.total, sumOf(rows, 'inForceCents'), {
      taken: sumOf(rows, 'takenCents'),
      drafts: sumOf(rows, 'draftCents'),
    }),
    sources: SOURCES.map((source) => ({
      source,
      inForceCents: sourceTotal(facts.inForce?.funding ?? [], source),
      amountCents: sourceTotal(funding, source),
    })),
    erdf: assessed.erdf,
    verdict: facts.base ? assessed.verdict : 'first',
    fundingProblems: fundingProblems(
      stageTotals(facts.structure.stages, cells),
      facts.structure.erdfRateBp,
      funding
    ),
    belowUse: rows.filter((row) => row.leftCents < 0 && row.amountCents < row.inForceCents),
    cover: authorisedCents === null ? null : { authorisedCents, leftCents: authorisedCents - city },
  }
}

function assess(
  { base, structure, rule }: BudgetFacts,
  cells: readonly BudgetCell[],
  funding: readonly FundingCell[]
): ShiftAssessment {
  const shifts = structure.categories.map(({ id }) => ({
    categoryId: id,
    baseCents: categorySum(base?.cells ?? [], id),
    amountCents: categorySum(cells, id),
  }))
  return assessShift(rule, shifts, {
    baseCents: sourceTotal(base?.funding ?? [], 'erdf'),
    amountCents: sourceTotal(funding, 'erdf'),
  })
}

function beside(
  flexibility: Flexibility,
  inForceCents: Cents,
  use: { taken: Cents; drafts: Cents }
): PreviewAmount {
  return {
    ...flexibility,
    inForceCents,
    takenCents: use.taken,
    draftCents: use.drafts,
    leftCents: sumCents([flexibility.amountCents, -use.taken]),
  }
}

export function categorySum(cells: readonly BudgetCell[], categoryId: number): Cents {
  return sumCents(
    cells.filter((cell) => cell.costCategoryId === categoryId).map((cell) => cell.amountCents)
  )
}

function sumOf(rows: PreviewRow[], amount: 'inForceCents' | 'takenCents' | 'draftCents'): Cents {
  return sumCents(rows.map((row) => row[amount]))
}
