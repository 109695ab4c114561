import { fold } from '#app/shared/database/fold'
import {
  CHOICE_KINDS,
  type Choice,
  type ChoiceKind,
  type ExpenseChoices,
} from '#app/finance/expenses/queries/list_expense_choices'

type Found = { value: number } | { key: string }

/**
 * The project's lists as tables name their entries: by code or number, by the name in either language, or by both together,
 * whatever the case and the diacritics.
 */
export class ChoiceIndex {
  readonly #ids: Record<ChoiceKind, Map<string, Set<number>>>

  constructor(readonly choices: ExpenseChoices) {
    this.#ids = Object.fromEntries(
      CHOICE_KINDS.map((kind) => [kind, indexOf(kind, choices[kind])])
    ) as Record<ChoiceKind, Map<string, Set<number>>>
  }

  /** @returns its id, or why it is none */
  find(kind: ChoiceKind, text: string): Found {
    const ids = this.#ids[kind].get(choiceKey(text))
    if (!ids) return { key: 'imports.wrong.choice_unknown' }
    const [only, ...others] = ids
    return others.length > 0 ? { key: 'imports.wrong.choice_ambiguous' } : { value: only! }
  }

  /** The decision of a number that was taken on a day: numbers begin anew each year. */
  findDecision(number: string, decidedOn: string): Found {
    const ids = this.#ids.decision.get(choiceKey(number)) ?? new Set()
    const found = this.choices.decision.find(
      ({ id, startsOn }) => ids.has(id) && startsOn === decidedOn
    )
    return found ? { value: found.id } : { key: 'imports.wrong.choice_unknown' }
  }
}

function choiceKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^nr /, '')
    .trim()
}

function indexOf(kind: ChoiceKind, choices: readonly Choice[]) {
  const ids = new Map<string, Set<number>>()
  for (const choice of choices) {
    for (const name of namesOf(kind, choice)) {
      const key = choiceKey(name)
      if (key !== '') ids.set(key, (ids.get(key) ?? new Set()).add(choice.id))
    }
  }
  return ids
}

function namesOf(kind: ChoiceKind, { code, nameLt, nameEn, startsOn, endsOn }: Choice): string[] {
  if (kind === 'period') {
    return [code, `${startsOn} – ${endsOn}`, `${code}: ${startsOn} – ${endsOn}`]
  }
  if (kind === 'decision') return [code, `${code}, ${startsOn}`, nameLt, nameEn ?? '']
  return [code, ...[nameLt, nameEn ?? ''].flatMap((name) => [name, `${code} ${name}`])]
}
