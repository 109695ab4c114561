import { sumCents, type Cents } from '#app/money/cents'
import { distributeErdf } from '#app/money/distribute'
import type { BasisPoints } from '#app/money/rates'
import {
  deriveFlatRates,
  type FlatRateCategory,
  type PeriodEnds,
} from '#app/finance/budget/flat_rates'

/** How far an amount has come, from the surest on; an amount stands in one of the four only. EUR cents. */
export type BySurety = {
  certifiedCents: Cents
  /** in a report that was handed in */
  reportedCents: Cents
  /** submitted or approved */
  inApprovalCents: Cents
  /** drafts and returned ones */
  draftCents: Cents
}

/** What expenses declare under one decision (null: under none) in one category and report. */
export type DecisionUse = BySurety & {
  decisionId: number | null
  costCategoryId: number
  periodId: number | null
}

/** What the split of a project's reports follows from. */
export type CoverRules = {
  /** in computing order */
  flatRates: readonly FlatRateCategory[]
  ends: PeriodEnds
  /** the rate each handed in report was split with, by its period; the others follow the project's */
  reportRates: ReadonlyMap<number | null, BasisPoints>
  projectRate: BasisPoints
}

/** The city's share that decisions must cover, beside what one of them authorised. */
export type DecisionCover = BySurety & {
  /** null when the decision names no sum */
  authorisedCents: Cents | null
  /** certified, reported and in approval: what counts against the decision */
  chargedCents: Cents
  /** authorised - charged; negative when it is exceeded */
  leftCents: Cents | null
  /** what is left when the drafts come too */
  leftAfterDraftsCents: Cents | null
}

export const NO_SHARE: BySurety = {
  certifiedCents: 0,
  reportedCents: 0,
  inApprovalCents: 0,
  draftCents: 0,
}

const STEPS = ['certifiedCents', 'reportedCents', 'inApprovalCents', 'draftCents'] as const

/**
 * The city's share charged to each decision, by how far it has come; null is what no decision covers. It is split report by
 * report, on the report's total, flat-rate lines included: these bear the decisions of the lines they are derived from,
 * proportionally. Whatever the expenses, the shares of a report add up to its total minus the fund's part cut to the cent.
 * Over the years a decision bears the sum of its reports. Corrections are negative and give cover back.
 * @throws {RangeError} when an amount is not whole cents or a rate is outside 0..10000.   Source: design 4; domain.md 7, 16.
 */
export function ownShares(
  uses: readonly DecisionUse[],
  rules: CoverRules
): Map<number | null, BySurety> {
  const shares = new Map<number | null, BySurety>()
  const reports = Map.groupBy([...uses, ...derivedUses(uses, rules)], ({ periodId }) => periodId)
  for (const [periodId, report] of reports) {
    const rate = rules.reportRates.get(periodId) ?? rules.projectRate
    for (const [decisionId, share] of sharesOfReport(report, rate)) {
      shares.set(decisionId, addSurety(shares.get(decisionId) ?? NO_SHARE, share))
    }
  }
  return shares
}

/** @param authorisedCents null when the decision names no sum */
export function decisionCover(share: BySurety, authorisedCents: Cents | null): DecisionCover {
  const { certifiedCents, reportedCents, inApprovalCents, draftCents } = share
  const chargedCents = sumCents([certifiedCents, reportedCents, inApprovalCents])
  const leftCents = authorisedCents === null ? null : authorisedCents - chargedCents
  return {
    certifiedCents,
    reportedCents,
    inApprovalCents,
    draftCents,
    authorisedCents,
    chargedCents,
    leftCents,
    leftAfterDraftsCents: leftCents === null ? null : leftCents - draftCents,
  }
}

export function addSurety(one: BySurety, other: BySurety): BySurety {
  const sum = (step: keyof BySurety) => sumCents([one[step], other[step]])
  return {
    certifiedCents: sum('certifiedCents'),
    reportedCents: sum('reportedCents'),
    inApprovalCents: sum('inApprovalCents'),
    draftCents: sum('draftCents'),
  }
}

/**
 * The flat-rate lines by decision: the rule that divides them over stages divides them over decisions. Drafts are what the
 * lines grow by when everything still being written is on its way.
 */
function derivedUses(uses: readonly DecisionUse[], { flatRates, ends }: CoverRules): DecisionUse[] {
  const cells = (withDrafts: boolean) =>
    uses.map(({ decisionId, draftCents, ...use }) => ({
      ...use,
      stageId: decisionId ?? 0,
      inApprovalCents: use.inApprovalCents + (withDrafts ? draftCents : 0),
    }))
  const settled = deriveFlatRates(cells(false), flatRates, ends)
  const whole = deriveFlatRates(cells(true), flatRates, ends)
  const draftsOf = new Map(whole.map((use) => [keyOf(use), use.inApprovalCents]))
  return settled.map(({ stageId, ...use }) => ({
    ...use,
    decisionId: stageId || null,
    draftCents: (draftsOf.get(keyOf({ ...use, stageId })) ?? 0) - use.inApprovalCents,
  }))
}

function keyOf(use: { costCategoryId: number; stageId: number; periodId: number | null }): string {
  return `${use.costCategoryId} ${use.stageId} ${use.periodId}`
}

/**
 * One report: what is certified is split first, as its certificate is; each further step is what the share of the whole
 * grows by, so that the four add up to the share of the whole.
 */
function sharesOfReport(
  report: readonly DecisionUse[],
  rate: BasisPoints
): Map<number | null, BySurety> {
  const decisions = [...Map.groupBy(report, ({ decisionId }) => decisionId)].map(
    ([decisionId, lines]) => ({ decisionId, declared: lines.reduce(addSurety, NO_SHARE) })
  )
  const shares = decisions.map(() => ({ ...NO_SHARE }))
  const reached = decisions.map(() => ({ declared: 0, own: 0 }))
  for (const step of STEPS) {
    const declared = decisions.map((decision, at) =>
      sumCents([reached[at]!.declared, decision.declared[step]])
    )
    const erdf = distributeErdf(declared, rate)
    decisions.forEach((_decision, at) => {
      const own = declared[at]! - erdf[at]!
      shares[at]![step] = own - reached[at]!.own
      reached[at] = { declared: declared[at]!, own }
    })
  }
  return new Map(decisions.map(({ decisionId }, at) => [decisionId, shares[at]!]))
}
