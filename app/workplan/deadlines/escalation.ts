/** The programme's rule: so many days late and a deadline is the project manager's too. */
export const ESCALATION_RULE = 'escalation_days'
/** Where the programme does not say. */
export const ESCALATION_DAYS = 3

/**
 * Whether an open deadline has been late for so long that it goes to the project manager. What is not late never does,
 * even where the rule says at once (0).
 */
export function isEscalated(daysLate: number, escalationDays: number): boolean {
  return daysLate > 0 && daysLate >= escalationDays
}
