/** The parts of a progress report that are written, in their order; each stands in two languages. Source: domain.md 18. */
export const NARRATIVE_PARTS = [
  'summary',
  'problems',
  'spending',
  'targetGroups',
  'principles',
  'nextSteps',
] as const
export type NarrativePart = (typeof NARRATIVE_PARTS)[number]

export type NarrativeField = `${NarrativePart}${'Lt' | 'En'}`
export type Narrative = Record<NarrativeField, string | null>

export const NARRATIVE_FIELDS = NARRATIVE_PARTS.flatMap((part): NarrativeField[] => [
  `${part}Lt`,
  `${part}En`,
])

/** The longest text of one part in one language. */
export const LONGEST_PART = 10_000

/** What is written so far of what may carry more. */
export function narrativeOf(row: Partial<Record<NarrativeField, string | null>>): Narrative {
  const entries = NARRATIVE_FIELDS.map((field) => [field, row[field] ?? null])
  return Object.fromEntries(entries) as Narrative
}

/** Parts that stand in one language only. */
export function partsWithoutTranslation(narrative: Narrative): NarrativePart[] {
  return NARRATIVE_PARTS.filter(
    (part) => Boolean(narrative[`${part}Lt`]) !== Boolean(narrative[`${part}En`])
  )
}
