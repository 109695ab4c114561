import type { ToldFact } from '#app/reporting/progress/facts/chosen_facts'
import type { Narrative, NarrativePart } from '#app/reporting/progress/narrative'

/** What a check looks at: all of it is read already. */
export type Checked = {
  narrative: Narrative
  facts: readonly ToldFact[]
  period: { endsOn: string }
  /** ISO date */
  day: string
}

/** What a check found: a fact of the log, or a part of the text. */
export type ProgressFinding = { fact: ToldFact } | { part: NarrativePart | null }

/** One rule over a progress report. */
export type ProgressCheck = {
  /** stable, as people cite it */
  code: string
  /** names its words: progress.check.<name>, progress.check_found.<name> */
  name: string
  /** an error refuses the handing in */
  severity: 'error' | 'warning'
  /** names where the rule comes from: progress.check_source.<source> */
  source: 'report_form' | 'two_languages' | 'audit_trail' | 'log'
  /** it looks at the text only; the others rest when only texts may change */
  isOfText?: boolean
  run(checked: Checked): ProgressFinding[]
}

export type ProgressCheckResult = { check: ProgressCheck; found: ProgressFinding[] }

/** Findings about the facts the report tells that a rule is broken by. */
export function factsThat(
  { facts }: Checked,
  isBroken: (fact: ToldFact) => boolean
): ProgressFinding[] {
  return facts.filter((fact) => fact.chosen !== null && isBroken(fact)).map((fact) => ({ fact }))
}
