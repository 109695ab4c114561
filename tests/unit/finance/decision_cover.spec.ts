import { test } from '@japa/runner'
import fc from 'fast-check'
import { sumCents } from '#app/money/cents'
import { splitCofinancing } from '#app/money/cofinancing'
import { flatRate } from '#app/money/flat_rate'
import {
  decisionCover,
  NO_SHARE,
  ownShares,
  type BySurety,
  type CoverRules,
  type DecisionUse,
} from '#app/finance/own_contribution/decision_cover'

const STAFF = 1
const OFFICE = 2
const TRAVEL = 3
const RULES: CoverRules = {
  flatRates: [{ id: OFFICE, flatRateBp: 300, baseIds: [STAFF] }],
  ends: new Map(),
  reportRates: new Map(),
  projectRate: 8500,
}

const use = (decisionId: number | null, amounts: Partial<BySurety>, more = {}): DecisionUse => ({
  ...NO_SHARE,
  decisionId,
  costCategoryId: TRAVEL,
  periodId: 7,
  ...amounts,
  ...more,
})
const staff = { costCategoryId: STAFF }
const wholeOf = (shares: Map<number | null, BySurety>, step: keyof BySurety) =>
  sumCents([...shares.values()].map((share) => share[step]))

test.group('The city’s share by decision', () => {
  test('stands by how far it has come, and under no decision where there is none', ({ assert }) => {
    const shares = ownShares(
      [
        use(1, { certifiedCents: 10_000, inApprovalCents: 2_000 }),
        use(2, { reportedCents: 20_000 }),
        use(null, { draftCents: 40_000 }),
      ],
      RULES
    )
    assert.deepEqual(shares.get(1), { ...NO_SHARE, certifiedCents: 1_500, inApprovalCents: 300 })
    assert.deepEqual(shares.get(2), { ...NO_SHARE, reportedCents: 3_000 })
    assert.deepEqual(shares.get(null), { ...NO_SHARE, draftCents: 6_000 })
  })

  test('holds the share of the flat rate, borne by the decisions of its base', ({ assert }) => {
    const shares = ownShares(
      [use(1, { certifiedCents: 300_000 }, staff), use(2, { certifiedCents: 100_000 }, staff)],
      RULES
    )
    // 3 % of 4 000 EUR is 120 EUR: 90 and 30 of it; 15 % of each whole
    assert.equal(shares.get(1)!.certifiedCents, 46_350)
    assert.equal(shares.get(2)!.certifiedCents, 15_450)
  })

  test('follows what control left of the base, and what a draft would add', ({ assert }) => {
    const cut = ownShares([use(1, { certifiedCents: 281_478, draftCents: 116_550 }, staff)], RULES)
    const certified = 281_478 + flatRate(281_478, 300)
    assert.equal(cut.get(1)!.certifiedCents, splitCofinancing(certified, 8500).own)
    const whole = 398_028 + flatRate(398_028, 300)
    assert.equal(
      cut.get(1)!.certifiedCents + cut.get(1)!.draftCents,
      splitCofinancing(whole, 8500).own
    )
  })

  test('is split at the rate its report was handed in with', ({ assert }) => {
    const rules = { ...RULES, reportRates: new Map([[7, 7000]]) }
    const shares = ownShares(
      [use(1, { reportedCents: 10_000 }), use(1, { inApprovalCents: 10_000 }, { periodId: 8 })],
      rules
    )
    assert.deepEqual(shares.get(1), { ...NO_SHARE, reportedCents: 3_000, inApprovalCents: 1_500 })
  })

  test('is given back by corrections', ({ assert }) => {
    const shares = ownShares(
      [use(1, { certifiedCents: 10_000 }), use(1, { inApprovalCents: -4_000 }, { periodId: 8 })],
      RULES
    )
    assert.equal(decisionCover(shares.get(1)!, 1_000).chargedCents, 900)
    assert.equal(decisionCover(shares.get(1)!, 1_000).leftCents, 100)
  })

  test('of every report adds up to its total without the fund’s part, cent by cent', ({
    assert,
  }) => {
    const cents = fc.integer({ min: -50_000, max: 500_000 })
    const uses = fc.array(
      fc.record({
        decisionId: fc.constantFrom(1, 2, null),
        costCategoryId: fc.constantFrom(STAFF, TRAVEL),
        certifiedCents: cents,
        reportedCents: cents,
        inApprovalCents: cents,
        draftCents: cents,
      }),
      { maxLength: 12 }
    )
    fc.assert(
      fc.property(uses, fc.integer({ min: 0, max: 10_000 }), (given, projectRate) => {
        const report = given.map((one) => ({ ...one, periodId: 7 }))
        const shares = ownShares(report, { ...RULES, projectRate })
        const totals = (steps: (keyof BySurety)[]) => {
          const sum = (list: DecisionUse[]) =>
            sumCents(list.flatMap((one) => steps.map((step) => one[step])))
          const base = sum(report.filter(({ costCategoryId }) => costCategoryId === STAFF))
          return sum(report) + flatRate(base, 300)
        }
        assert.equal(
          wholeOf(shares, 'certifiedCents'),
          splitCofinancing(totals(['certifiedCents']), projectRate).own
        )
        const all = ['certifiedCents', 'reportedCents', 'inApprovalCents', 'draftCents'] as const
        assert.equal(
          sumCents(all.map((step) => wholeOf(shares, step))),
          splitCofinancing(totals([...all]), projectRate).own
        )
      })
    )
  })

  test('is beyond a decision by the cent, and knows no bound where none is named', ({ assert }) => {
    const share = { ...NO_SHARE, reportedCents: 1_815, draftCents: 1 }
    assert.deepInclude(decisionCover(share, 1_815), { leftCents: 0, leftAfterDraftsCents: -1 })
    assert.equal(decisionCover(share, 1_814).leftCents, -1)
    assert.isNull(decisionCover(share, null).leftCents)
  })
})
