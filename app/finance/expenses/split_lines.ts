import { sumCents, type Cents } from '#app/money/cents'
import { parseMoney, parsePercent } from '#app/money/money_input'
import { WHOLE_RATE } from '#app/money/rates'
import { RuleBroken, RulesBroken } from '#app/shared/errors'

/** How many lines a form offers. */
export const MOST_LINES = 8
export const SPLIT_METHODS = ['percent', 'amount'] as const
export type SplitMethod = (typeof SPLIT_METHODS)[number]

/** One line of a split; `row` is where it stands in the form. */
export type SplitLine = {
  row: number
  stageId: number
  activityId: number | null
  reportingPeriodId: number | null
  /** basis points, or cents of the draft's currency */
  weight: number
}

/** What stands in one row of the form, as it was typed. */
export type TypedLine = {
  row: number
  stageId: number | null
  activityId: number | null
  reportingPeriodId: number | null
  share: string
}

/** What is allotted so far, and what is left; basis points or cents. */
export type Allotment = { whole: number; allotted: number; left: number }

/** The name of a field in a row of the form: 'stageId_2'. */
export function fieldOf(name: string, row: number): string {
  return `${name}_${row}`
}

/** Reads the rows of a form without refusing anything; rows without a share are not meant. */
export function readTypedLines(fields: Record<string, unknown>): TypedLine[] {
  const text = (name: string, row: number) => {
    const value = fields[fieldOf(name, row)]
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  }
  const id = (name: string, row: number) =>
    /^[1-9]\d{0,9}$/.test(text(name, row)) ? Number(text(name, row)) : null
  return Array.from({ length: MOST_LINES }, (_none, at) => ({
    row: at + 1,
    stageId: id('stageId', at + 1),
    activityId: id('activityId', at + 1),
    reportingPeriodId: id('reportingPeriodId', at + 1),
    share: text('share', at + 1),
  })).filter(({ share }) => share !== '')
}

/** A share as it was typed; null when it is none. Of a credit note amounts are typed without their sign as well. */
export function weightOf(share: string, method: SplitMethod): number | null {
  const weight = method === 'percent' ? parsePercent(share) : parseMoney(share)
  return weight !== null && weight > 0 ? weight : null
}

/** What of the whole is allotted by what is typed so far. @param grossCents of the draft */
export function allotmentOf(
  lines: readonly TypedLine[],
  method: SplitMethod,
  grossCents: Cents
): Allotment {
  const whole = method === 'percent' ? WHOLE_RATE : Math.abs(grossCents)
  const allotted = sumCents(lines.map(({ share }) => weightOf(share, method) ?? 0))
  return { whole, allotted, left: whole - allotted }
}

/**
 * The lines of a split, when they are whole: two at least, each with a stage and a share, and all of it allotted.
 * @throws {RulesBroken} with everything that is missing, by field
 */
export function readSplitLines(
  typed: readonly TypedLine[],
  method: SplitMethod,
  grossCents: Cents
): SplitLine[] {
  const problems: RuleBroken[] = []
  const lines = typed.map(({ row, stageId, activityId, reportingPeriodId, share }) => {
    const weight = weightOf(share, method)
    if (weight === null) problems.push(refusal(`share_${method}`, fieldOf('share', row)))
    if (!stageId) problems.push(refusal('stage_missing', fieldOf('stageId', row)))
    return { row, stageId: stageId ?? 0, activityId, reportingPeriodId, weight: weight ?? 0 }
  })
  if (grossCents === 0) problems.push(refusal('nothing_to_split'))
  else if (lines.length < 2) problems.push(refusal('two_lines'))
  else if (problems.length === 0 && allotmentOf(typed, method, grossCents).left !== 0) {
    problems.push(refusal(`not_whole_${method}`))
  }
  const [first, ...others] = problems
  if (first) throw new RulesBroken([first, ...others])
  return lines
}

function refusal(key: string, field?: string): RuleBroken {
  return new RuleBroken(`splits.${key}`, {}, field)
}
