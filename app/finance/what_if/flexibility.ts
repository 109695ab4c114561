import { divideDown } from '#app/money/rounding'
import { sumCents, type Cents } from '#app/money/cents'
import { percentUsed, WHOLE_RATE, type BasisPoints } from '#app/money/rates'

/** What a programme lets a partner change by himself, as its rules say on a day. Source: domain.md 13. */
export type FlexibilityRule = {
  /** how far one category may pass its approved amount; null: categories are free, only the total counts */
  categoryLimitBp: BasisPoints | null
  /** how far the partner's total may pass the approved one; 0: it may not grow */
  totalLimitBp: BasisPoints
  /** whether a change past the limit needs the programme's approval */
  needsApproval: boolean
  /** how far the fund's total may grow when the programme approves it; 0 nearly everywhere */
  erdfGrowthBp: BasisPoints
}

/** At most as approved · more, inside the limit · past the limit. */
export type Standing = 'within' | 'in_limit' | 'over_limit'

/** An amount beside the approved one and the limit. EUR cents. */
export type Flexibility = {
  baseCents: Cents
  amountCents: Cents
  changeCents: Cents
  /** change / base; null when the base is 0 */
  changeShare: BasisPoints | null
  /** the most it may be without anybody's approval; null when it is free */
  allowedCents: Cents | null
  /** allowed - amount: negative past the limit; null when it is free */
  roomCents: Cents | null
  standing: Standing
}

/**
 * Where an amount stands beside the one that the programme approved. The limit is cut to the cent, never rounded up, and
 * cents decide, not the shown percent; of an approved 0 nothing may be exceeded.
 * @param base EUR cents, not negative   @param limit basis points; null: it may change freely
 * @throws {RangeError} when an amount is not whole cents.   Source: domain.md 13, 16.
 */
export function flexibilityOf(base: Cents, amount: Cents, limit: BasisPoints | null): Flexibility {
  const changeCents = sumCents([amount, -base])
  const allowedCents =
    limit === null
      ? null
      : sumCents([base, divideDown(BigInt(base) * BigInt(limit), BigInt(WHOLE_RATE))])
  return {
    baseCents: base,
    amountCents: amount,
    changeCents,
    changeShare: percentUsed(changeCents, base),
    allowedCents,
    roomCents: allowedCents === null ? null : sumCents([allowedCents, -amount]),
    standing: standingOf(changeCents, amount, allowedCents),
  }
}

function standingOf(change: Cents, amount: Cents, allowed: Cents | null): Standing {
  if (change <= 0) return 'within'
  return allowed === null || amount <= allowed ? 'in_limit' : 'over_limit'
}

/** An amount of a category in the last version that the programme approved, and as it would be. */
export type CategoryShift = { categoryId: number; baseCents: Cents; amountCents: Cents }

/** Who pays by the fund: in the last version that the programme approved, and as it would be. */
export type ErdfShift = { baseCents: Cents; amountCents: Cents }

/**
 * unchanged · free: inside the limits · needs_approval: the programme decides · refused: the fund's total would grow
 */
export type ShiftVerdict = 'unchanged' | 'free' | 'needs_approval' | 'refused'

export type ShiftAssessment = {
  categories: (Flexibility & { categoryId: number })[]
  total: Flexibility
  /** the fund's total; its limit is what it may grow by with the programme's approval */
  erdf: Flexibility
  verdict: ShiftVerdict
}

/**
 * What a changed budget asks for. Changes are counted from the LAST version that the programme approved, so that several
 * shifts inside the limit cannot add up to one past it.   Source: domain.md 13.
 */
export function assessShift(
  rule: FlexibilityRule,
  shifts: readonly CategoryShift[],
  erdf: ErdfShift
): ShiftAssessment {
  const categories = shifts.map(({ categoryId, baseCents, amountCents }) => ({
    categoryId,
    ...flexibilityOf(baseCents, amountCents, rule.categoryLimitBp),
  }))
  const total = flexibilityOf(
    sumCents(shifts.map(({ baseCents }) => baseCents)),
    sumCents(shifts.map(({ amountCents }) => amountCents)),
    rule.totalLimitBp
  )
  const fund = flexibilityOf(erdf.baseCents, erdf.amountCents, rule.erdfGrowthBp)
  const isOver = [...categories, total].some(({ standing }) => standing === 'over_limit')
  const isChanged = [...categories, fund].some(({ changeCents }) => changeCents !== 0)
  return { categories, total, erdf: fund, verdict: verdictOf(rule, fund, isOver, isChanged) }
}

function verdictOf(
  { needsApproval }: FlexibilityRule,
  erdf: Flexibility,
  isOver: boolean,
  isChanged: boolean
): ShiftVerdict {
  if (erdf.standing === 'over_limit') return 'refused'
  if (erdf.standing === 'in_limit') return 'needs_approval'
  if (isOver && needsApproval) return 'needs_approval'
  return isChanged ? 'free' : 'unchanged'
}
