import { DEADLINE_KINDS, type DeadlineKind } from '#app/workplan/deadlines/models/deadline'

/**
 * Whether a kind of deadline asks for a file, or a reason why there is none, before it counts as met; `rule` is the
 * programme's flag that says otherwise. Source: domain rules 18 (delivered numbers with evidence).
 */
const PROOF: Record<DeadlineKind, { usual: boolean; rule: string | null }> = {
  report: { usual: true, rule: 'report_proof_flag' },
  claim: { usual: true, rule: 'claim_proof_flag' },
  deliverable: { usual: true, rule: 'deliverable_proof_flag' },
  event: { usual: false, rule: null },
  procurement: { usual: false, rule: null },
  council: { usual: false, rule: null },
  other: { usual: false, rule: null },
}

export const PROOF_RULES = Object.values(PROOF).flatMap(({ rule }) => (rule ? [rule] : []))

/** @param valueOf a programme's rule by name; null where it says nothing */
export function kindsToProve(valueOf: (rule: string) => number | null): Set<DeadlineKind> {
  return new Set(
    DEADLINE_KINDS.filter((kind) => {
      const { usual, rule } = PROOF[kind]
      const value = rule && valueOf(rule)
      return value === null ? usual : value === 1
    })
  )
}
