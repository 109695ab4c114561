import { formatMoney, formatRate } from '#app/money/money_format'
import { parseMoney, parsePercent } from '#app/money/money_input'
import type { Locale } from '#app/shared/locale'

/**
 * The rates and limits a programme may set. The unit follows from the end of the name: *_bp basis points,
 * *_cents EUR cents, *_flag 1 for yes and 0 for no, otherwise whole hours, months, years or days. Source: domain rules 4 to 13 and 18.
 */
export const RULES = [
  'erdf_rate_bp',
  'staff_year_hours',
  'employer_contributions_bp',
  'flexibility_limit_bp',
  'flexibility_partner_limit_bp',
  'flexibility_approval_flag',
  'erdf_growth_limit_bp',
  'underspending_warning_bp',
  'closure_months',
  'control_months',
  'payment_days',
  'lead_partner_months',
  'lead_partner_handover_days',
  'internal_cutoff_days',
  'escalation_days',
  'report_proof_flag',
  'claim_proof_flag',
  'deliverable_proof_flag',
  'retention_years',
  'state_aid_retention_years',
  'vat_limit_cents',
  'gift_limit_cents',
  'procurement_limit_cents',
  'splitting_window_months',
  'duplicate_tolerance_bp',
  'duplicate_days',
] as const
export type Rule = (typeof RULES)[number]

/** Names that older programmes used: they are still shown in words. Flat rates stand with their categories now. */
export const FORMER_RULES = [
  'staff_flat_rate_bp',
  'office_flat_rate_bp',
  'travel_flat_rate_bp',
] as const

export type RuleUnit = 'bp' | 'cents' | 'flag' | 'hours' | 'months' | 'years' | 'days'

const LARGEST_COUNT: Record<'hours' | 'months' | 'years' | 'days', number> = {
  hours: 8784,
  months: 120,
  years: 100,
  days: 1000,
}

/** How people say yes and no, in both languages of the house and on a phone's keypad. */
const FLAGS = new Map([
  ...['taip', 'yes', '1'].map((word) => [word, 1] as const),
  ...['ne', 'no', '0'].map((word) => [word, 0] as const),
])

export function isNamedRule(rule: string): boolean {
  return [...RULES, ...FORMER_RULES].some((name) => name === rule)
}

/** @throws {RangeError} when the name ends in no unit */
export function unitOf(rule: string): RuleUnit {
  const unit = /_(bp|cents|flag|hours|months|years|days)$/.exec(rule)?.[1]
  if (!unit) throw new RangeError(`${rule} names no unit`)
  return unit as RuleUnit
}

/**
 * Reads a typed value in the rule's own unit: "85" or "7,5 %", "5 000 000,00", "taip", "3".
 * @returns basis points, cents, 0 or 1, or a whole count; null when it is not one
 */
export function parseRuleValue(rule: string, text: string): number | null {
  const unit = unitOf(rule)
  if (unit === 'bp') return parsePercent(text)
  if (unit === 'cents') return notNegative(parseMoney(text))
  if (unit === 'flag') return FLAGS.get(text.trim().toLowerCase()) ?? null
  const count = /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null
  return count !== null && count <= LARGEST_COUNT[unit] ? count : null
}

/**
 * The value as people read it: "85 %", "5 000 000,00 €", "Taip", "3 mėnesiai".
 * @param countOf words for a number of hours, months, years or days, and for yes and no
 */
export function formatRuleValue(
  rule: string,
  value: number,
  locale: Locale,
  countOf: (unit: RuleUnit, count: number) => string
): string {
  const unit = unitOf(rule)
  if (unit === 'bp') return formatRate(value, locale)
  if (unit === 'cents') return formatMoney(value, locale)
  return countOf(unit, value)
}

function notNegative(cents: number | null): number | null {
  return cents !== null && cents >= 0 ? cents : null
}
