import type { Fact, FactKind, Said } from '#app/reporting/progress/facts/fact'

export const GOALS = ['fully', 'partly', 'not'] as const
export type Goal = (typeof GOALS)[number]

/** A fact that was chosen for the report, as it was said then. */
export type ChosenFact = {
  id: number
  kind: FactKind
  subjectId: number
  said: Said
  commentLt: string | null
  commentEn: string | null
  goal: Goal | null
  rowVersion: number
}

/**
 * offered: in the log, not in the report · chosen: in both, alike · changed: the log says something else by now · gone: the
 * log no longer says it of this period.
 */
export type Standing = 'offered' | 'chosen' | 'changed' | 'gone'

/** A fact beside what the report holds of it. */
export type ToldFact = Omit<Fact<any>, 'row'> & {
  standing: Standing
  chosen: ChosenFact | null
  /** what the log holds now; null when it is gone */
  row: any
}

const keyOf = ({ kind, subjectId }: { kind: FactKind; subjectId: number }) => `${kind}:${subjectId}`

/** Every fact of the log with its standing, and after them what the report tells but the log does not any more. */
export function compareFacts(
  facts: readonly Fact<any>[],
  chosen: readonly ChosenFact[]
): ToldFact[] {
  const byKey = new Map(chosen.map((one) => [keyOf(one), one]))
  const told = facts.map((fact): ToldFact => {
    const one = byKey.get(keyOf(fact)) ?? null
    byKey.delete(keyOf(fact))
    if (!one) return { ...fact, standing: 'offered', chosen: null }
    const isSame = one.said.lt === fact.said.lt && one.said.en === fact.said.en
    return { ...fact, standing: isSame ? 'chosen' : 'changed', chosen: one }
  })
  const gone = [...byKey.values()].map((one): ToldFact => ({
    ...one,
    href: '',
    row: null,
    standing: 'gone',
    chosen: one,
  }))
  return [...told, ...gone]
}

/** Facts that the report tells, those of one kind. */
export function toldOf<Row>(facts: readonly ToldFact[], kind: FactKind) {
  return facts
    .filter((fact) => fact.kind === kind && fact.chosen !== null && fact.row !== null)
    .map((fact) => ({ ...fact, row: fact.row as Row, chosen: fact.chosen! }))
}
